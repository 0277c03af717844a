package news.naba.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Outlet;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Span;
import news.naba.contracts.StatedTime;
import org.jspecify.annotations.Nullable;

/** Articles and reports for tests, made of what each test cares about. */
public final class Fixture {
  public static final Place ALEPPO = place("حلب", 36.20, 37.16, "SY", "geonames:170063");
  public static final Place HAMA = place("حماة", 35.13, 36.75, "SY", "geonames:170017");
  public static final Place KHARTOUM = place("Khartoum", 15.55, 32.53, "SD", "geonames:379252");
  public static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  private Fixture() {}

  public static Place place(String name, double lat, double lon, String country, String id) {
    return new Place(name, null, lat, lon, country, Place.Precision.CITY, id, List.of());
  }

  public static Place area(
      String name, double lat, double lon, String country, Place.Precision precision) {
    return new Place(name, null, lat, lon, country, precision, null, List.of());
  }

  /** A day that the article names. */
  public static EventDate on(LocalDate day) {
    return new EventDate(day, day, EventDate.Precision.DAY, List.of(new Span(Field.TEXT, 0, 4)));
  }

  /** The day of publication, where the article names none. */
  public static EventDate assumed(LocalDate day) {
    return new EventDate(day, day, EventDate.Precision.DAY, List.of());
  }

  public static Count exactly(int number) {
    return new Count(number, number, false, false, Count.Scope.EVENT, List.of(), List.of());
  }

  public static Count between(@Nullable Integer min, @Nullable Integer max) {
    return new Count(min, max, false, false, Count.Scope.EVENT, List.of(), List.of());
  }

  public static Actor actor(String name, @Nullable String id, @Nullable String country) {
    return new Actor(name, name, null, id, country, null, List.of());
  }

  public static ReportBuilder report(String id) {
    return new ReportBuilder(id);
  }

  public static ArticleBuilder article(String id) {
    return new ArticleBuilder(id);
  }

  /** A report; by default an airstrike in Aleppo on {@link #DAY}. */
  public static final class ReportBuilder {
    private final String id;
    private EventType type = EventType.ASSAULT;
    private @Nullable String mode = "aerial";
    private String evidence;
    private List<Actor> actors = List.of();
    private List<Actor> recipients = List.of();
    private @Nullable Place place = ALEPPO;
    private @Nullable EventDate date = on(DAY);
    private @Nullable Count killed;
    private @Nullable Count injured;
    private List<Attribution> attribution = List.of();
    private Modality modality = Modality.ASSERTED;
    private boolean background;
    private List<MediaTopic> topics = List.of();

    private ReportBuilder(String id) {
      this.id = id;
      // No word in common with any other report's.
      this.evidence = "x%1$sa x%1$sb x%1$sc x%1$sd x%1$se x%1$sf x%1$sg x%1$sh".formatted(id);
    }

    public ReportBuilder type(EventType type, @Nullable String mode) {
      this.type = type;
      this.mode = mode;
      return this;
    }

    public ReportBuilder evidence(String evidence) {
      this.evidence = evidence;
      return this;
    }

    public ReportBuilder actors(Actor... actors) {
      this.actors = List.of(actors);
      return this;
    }

    public ReportBuilder recipients(Actor... recipients) {
      this.recipients = List.of(recipients);
      return this;
    }

    public ReportBuilder place(@Nullable Place place) {
      this.place = place;
      return this;
    }

    public ReportBuilder date(@Nullable EventDate date) {
      this.date = date;
      return this;
    }

    public ReportBuilder killed(@Nullable Count killed) {
      this.killed = killed;
      return this;
    }

    public ReportBuilder injured(@Nullable Count injured) {
      this.injured = injured;
      return this;
    }

    public ReportBuilder saidBy(String source) {
      this.attribution = List.of(new Attribution(source, null, List.of()));
      return this;
    }

    public ReportBuilder modality(Modality modality) {
      this.modality = modality;
      return this;
    }

    /** IPTC Media Topics, the broader first. */
    public ReportBuilder about(String... codes) {
      this.topics =
          Stream.of(codes)
              .map(code -> new MediaTopic(code, Map.of("en", "topic " + code)))
              .toList();
      return this;
    }

    public ReportBuilder background() {
      this.background = true;
      return this;
    }

    public Report build() {
      return new Report(
          id,
          type,
          mode,
          List.of(new Evidence(Field.TEXT, evidence, 0, evidence.length())),
          actors,
          recipients,
          place,
          date,
          killed,
          injured,
          null,
          null,
          null,
          attribution,
          modality,
          background,
          0.9,
          "test.rule",
          topics,
          null);
    }
  }

  /** An article; by default in Arabic, of an outlet of its own, published the day after. */
  public static final class ArticleBuilder {
    private final String id;
    private long version = 1;
    private int extractor = 1;
    private String language = "ar";
    private @Nullable String outlet;
    private @Nullable String agency;
    private @Nullable String fingerprint;
    private @Nullable String source;
    private @Nullable String title = "عنوان الخبر";
    private Instant at = Instant.parse("2026-03-10T08:00:00Z");
    private @Nullable Instant came;
    private final List<Report> reports = new ArrayList<>();

    private ArticleBuilder(String id) {
      this.id = id;
      this.outlet = id + ".example";
    }

    public ArticleBuilder version(long version) {
      this.version = version;
      return this;
    }

    public ArticleBuilder extractor(int extractor) {
      this.extractor = extractor;
      return this;
    }

    public ArticleBuilder language(String language) {
      this.language = language;
      return this;
    }

    public ArticleBuilder outlet(@Nullable String domain) {
      this.outlet = domain;
      return this;
    }

    public ArticleBuilder agency(String agency) {
      this.agency = agency;
      return this;
    }

    public ArticleBuilder fingerprint(String fingerprint) {
      this.fingerprint = fingerprint;
      return this;
    }

    /** The source whose feed announced it; none where nothing is said. */
    public ArticleBuilder announcedBy(String source) {
      this.source = source;
      return this;
    }

    public ArticleBuilder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    public ArticleBuilder at(String instant) {
      this.at = Instant.parse(instant);
      return this;
    }

    /** When it reached Naba; a minute after its publication where nothing is said. */
    public ArticleBuilder came(String instant) {
      this.came = Instant.parse(instant);
      return this;
    }

    public ArticleBuilder tells(ReportBuilder... builders) {
      for (ReportBuilder builder : builders) {
        reports.add(builder.build());
      }
      return this;
    }

    public ArticleExtraction build() {
      Article article =
          Article.of(
                  "نص الخبر كما نشر.",
                  language,
                  Objects.requireNonNullElse(came, at.plusSeconds(60)))
              .at("https://" + id + ".example/story", null)
              .title(title)
              .publishedAt(
                  new StatedTime(
                      at.atOffset(ZoneOffset.UTC).toLocalDate(), at.atOffset(ZoneOffset.UTC)))
              .outlet(
                  outlet == null ? null : new Outlet("Outlet " + outlet, outlet, "SY", language))
              .agency(agency)
              .fingerprint(fingerprint)
              .announcedBy(source)
              .build();
      return new ArticleExtraction(id, version, extractor, article, List.copyOf(reports));
    }
  }
}
