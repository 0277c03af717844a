package news.naba.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.FeedMetadata;
import news.naba.contracts.RawArticle.HttpMetadata;
import news.naba.contracts.RawArticle.Origin;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Span;
import news.naba.contracts.Report.VictimGroup;

/** One value of each contract with every field set, as invented news. */
final class Samples {
  private static final String TEXT =
      "قُتل 12 شخصا بينهم طفلان في غارة جوية على سوق في مدينة الحديدة أمس، بحسب وزارة الصحة.";

  /** The text in a paragraph, as gzip in base64: fixed, because JDKs compress differently. */
  private static final String PAGE =
      "H4sIAAAAAAACAzWNUQ6CQBBDr9ITaPSbcCauIFkQNyQcwo8FoxJdiNGTtLdxJsa/vrbTKapStQZeFLDb"
          + "gwvvXJnAUVGtjmrAlw4KTGphIoIfJj44gVd1ii7eCjqB2bj+ldRw9gVPk13fHDk7ni3L7O2FuZkj1PH5"
          + "n/Tuav60KbZV+QXfVPFMngAAAA==";

  private static final MediaTopic CONFLICT =
      new MediaTopic(
          "medtop:16000000",
          new TreeMap<>(Map.of("ar", "النزاعات والحرب والسلام", "en", "conflict, war and peace")));

  private Samples() {}

  static RawArticle rawArticle() {
    return new RawArticle(
        "a3f2c9d41be07788",
        1_764_000_000_000L,
        Origin.FETCHED,
        "https://sahel.example/news/hodeidah-market",
        Instant.parse("2026-03-10T08:15:30Z"),
        new HttpMetadata(
            200, "text/html; charset=utf-8", "\"v1\"", "Tue, 10 Mar 2026 08:00:00 GMT", "ar"),
        new FeedMetadata(
            "s-1f00aa2b",
            "tag:sahel.example,2026:1",
            "غارة على سوق في الحديدة",
            "قُتل 12 شخصا",
            "مراسل الساحل",
            StatedTime.parse("2026-03-10T11:00:00+03:00")),
        null,
        new Outlet("الساحل", "sahel.example", "YE", "ar"),
        new Body(Body.Kind.HTML, Base64.getDecoder().decode(PAGE), 158));
  }

  static ArticleExtraction extraction() {
    return new ArticleExtraction(
        "a3f2c9d41be07788",
        1_764_000_000_000L,
        1,
        Article.of(TEXT, "ar", Instant.parse("2026-03-10T08:15:30Z"))
            .at(
                "https://sahel.example/news/hodeidah-market?ref=home",
                "https://sahel.example/news/hodeidah-market")
            .title("غارة على سوق في الحديدة")
            .standfirst("طفلان بين القتلى")
            .bylines(List.of("مراسل الساحل"))
            .publishedAt(StatedTime.parse("2026-03-10T11:00:00+03:00"))
            .modifiedAt(StatedTime.parse("2026-03-10T11:10:00+03:00"))
            .outlet(new Outlet("الساحل", "sahel.example", "YE", "ar"))
            .filedUnder("أخبار", List.of("اليمن", "الحديدة"))
            .image("https://sahel.example/images/market.jpg")
            .agency("رويترز")
            .flags(List.of(Article.Flag.PAYWALLED))
            .fingerprint("1:q83vEjRWeJA")
            .announcedBy("s-1f00aa2b")
            .build(),
        List.of(
            new Report(
                "r9b1e5520c3d4aa01",
                EventType.ASSAULT,
                "airstrike",
                List.of(
                    evidence("قُتل 12 شخصا بينهم طفلان في غارة جوية على سوق في مدينة الحديدة أمس")),
                List.of(new Actor("سلاح الجو", "سلاح الجو", null, "Q1", "YE", "MIL", List.of())),
                List.of(),
                place(List.of(span("مدينة الحديدة"))),
                date(List.of(span("أمس"))),
                killed(List.of(span("12 شخصا"))),
                null,
                null,
                null,
                null,
                List.of(new Attribution("وزارة الصحة", "رويترز", List.of(span("وزارة الصحة")))),
                Modality.ASSERTED,
                false,
                0.9,
                "ar.assault.airstrike",
                List.of(CONFLICT),
                4)),
        List.of(CONFLICT),
        4);
  }

  static Update update() {
    Instant at = Instant.parse("2026-03-10T08:15:31Z");
    return new Update(
        42,
        "e77aa0c1d2e3f405",
        2,
        Update.Change.CORRECTED,
        at,
        new Event(
            "e77aa0c1d2e3f405",
            2,
            EventType.ASSAULT,
            "airstrike",
            new Event.Title(
                "غارة جوية في الحديدة: 12 قتيلا", "Airstrike in Al Hudaydah: 12 killed"),
            place(List.of()),
            date(List.of()),
            List.of(new Actor("سلاح الجو", "سلاح الجو", null, "Q1", "YE", "MIL", List.of())),
            List.of(),
            killed(List.of()),
            null,
            null,
            null,
            null,
            Modality.ASSERTED,
            Event.Status.SINGLE_SOURCE,
            4,
            new Event.Support(1, 1, 1, 1, List.of("ar")),
            List.of(
                new Event.Claim(
                    Event.Claim.Fact.KILLED,
                    killed(List.of()),
                    "وزارة الصحة",
                    "رويترز",
                    "الساحل",
                    "a3f2c9d41be07788",
                    "r9b1e5520c3d4aa01",
                    Instant.parse("2026-03-10T08:00:00Z"),
                    true,
                    "r0f5c77aa1b2e3d44")),
            List.of(
                new Event.Source(
                    "r9b1e5520c3d4aa01",
                    "a3f2c9d41be07788",
                    "https://sahel.example/news/hodeidah-market",
                    "غارة على سوق في الحديدة",
                    "الساحل",
                    "ar",
                    StatedTime.parse("2026-03-10T11:00:00+03:00"),
                    "قُتل 12 شخصا بينهم طفلان",
                    "a3f2c9d41be07788")),
            at,
            at,
            null,
            null,
            List.of(CONFLICT),
            "s51c0d7e2f9a4b860",
            new Event.Editorial(true, false, true, false),
            List.of("الساحل", "Halyard"),
            new Event.More(
                "/v1/events/e77aa0c1d2e3f405/claims", "/v1/events/e77aa0c1d2e3f405/reports")));
  }

  private static Place place(List<Span> spans) {
    return new Place(
        "الحديدة",
        Map.of("ar", "الحديدة", "en", "Al Hudaydah"),
        14.8,
        42.95,
        "YE",
        Place.Precision.CITY,
        "wikidata:Q192178",
        spans);
  }

  private static EventDate date(List<Span> spans) {
    LocalDate day = LocalDate.of(2026, 3, 9);
    return new EventDate(day, day, EventDate.Precision.DAY, spans);
  }

  private static Count killed(List<Span> spans) {
    return new Count(
        12, 12, false, false, Count.Scope.EVENT, List.of(new VictimGroup("طفلان", 2, 2)), spans);
  }

  private static Evidence evidence(String words) {
    Span span = span(words);
    return new Evidence(Field.TEXT, words, span.start(), span.end());
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(Field.TEXT, start, start + words.length());
  }
}
