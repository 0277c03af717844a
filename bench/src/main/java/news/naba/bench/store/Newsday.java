package news.naba.bench.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.naba.contracts.Article;
import news.naba.contracts.ArticleExtraction;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Outlet;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Span;
import news.naba.contracts.StatedTime;

/** What the news of a benchmark are like. */
final class Newsday {
  private static final int TEXT_WORDS = 350;
  private static final int OUTLETS = 60;
  private static final List<String> WORDS =
      List.of(
          "غارة", "سوق", "قتلى", "جرحى", "مصادر", "محلية", "الدفاع", "المدني", "شهود", "قصف", "حي",
          "سكني", "مستشفى", "إسعاف", "انفجار", "صباح", "مساء", "قوات", "طائرة", "مسيرة", "مدنيين",
          "أطفال", "طريق", "بلدة", "ريف", "شمال", "جنوب", "استهدف", "أسفر", "هجوم");

  final String about;

  /** Batches before measuring, until the compiler is done with most of the code. */
  final int warmUp;

  final int measured;

  /** Articles in a batch. */
  final int batch;

  private final int places;
  private final int types;
  private final int days;
  private final double retold;
  private final List<Report> told = new ArrayList<>();

  private final boolean alike;

  private Newsday(
      String about,
      int warmUp,
      int measured,
      int batch,
      int places,
      int types,
      int days,
      double retold,
      boolean alike) {
    this.about = about;
    this.warmUp = warmUp;
    this.measured = measured;
    this.batch = batch;
    this.alike = alike;
    this.places = places;
    this.types = types;
    this.days = days;
    this.retold = retold;
  }

  /** As on most days. */
  static Newsday spread() {
    return new Newsday(
        "spread: 400 places, 8 types, a week, 3 in 10 reports tell what was told before",
        30,
        20,
        200,
        400,
        8,
        7,
        0.3,
        false);
  }

  /** The worst that a war does: everything may be the same as everything else. */
  static Newsday dense() {
    return new Newsday(
        "dense: one town, one type, one day, 1 in 10 reports tells what was told before",
        5,
        10,
        200,
        1,
        1,
        1,
        0.1,
        false);
  }

  /** Strike upon strike, told in the same words: whole weeks of a town hang together. */
  static Newsday war() {
    return new Newsday(
        "war: strikes on 8 towns on 20 days, told alike, as they come at 50 articles/s",
        200,
        800,
        5,
        8,
        1,
        20,
        0,
        true);
  }

  /** Articles with one to three reports each, fetched at a time. */
  List<ArticleExtraction> articles(int count, Random random, Instant at) {
    List<ArticleExtraction> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "a" + at.toEpochMilli() + "-" + i;
      List<Report> reports = new ArrayList<>();
      for (int r = 0; r <= (alike ? 0 : random.nextInt(3)); r++) {
        reports.add(report(id + "-" + r, random, LocalDate.ofInstant(at, ZoneOffset.UTC)));
      }
      articles.add(new ArticleExtraction(id, 1, 1, article(id, random, at), reports));
    }
    return articles;
  }

  private static Article article(String id, Random random, Instant at) {
    String outlet = "outlet" + random.nextInt(OUTLETS) + ".example";
    return Article.of(words(random, TEXT_WORDS), "ar", at)
        .at("https://" + outlet + "/" + id, null)
        .title(words(random, 8))
        .publishedAt(
            new StatedTime(LocalDate.ofInstant(at, ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC)))
        .outlet(new Outlet(outlet, outlet, "SY", "ar"))
        .build();
  }

  private Report report(String id, Random random, LocalDate today) {
    Report another = told.isEmpty() ? null : told.get(random.nextInt(told.size()));
    if (another != null && random.nextDouble() < retold) {
      return report(id, another, words(random, 4) + " " + another.evidence().get(0).text());
    }
    int where = random.nextInt(places);
    int row = where / 20;
    int what = random.nextInt(types);
    Place place =
        new Place(
            "بلدة " + where,
            null,
            20 + where % 20 * 1.5,
            20 + row * 1.5,
            "SY",
            Place.Precision.CITY,
            "bench:" + where,
            List.of());
    LocalDate day = today.minusDays(random.nextInt(days));
    int killed = 1 + random.nextInt(60);
    if (alike) {
      return strike(id, random, place, day, killed);
    }
    Report report =
        new Report(
            id,
            EventType.values()[what],
            null,
            evidence(words(random, 18) + " " + random.nextInt(100_000)),
            List.of(actor("جماعة " + random.nextInt(500))),
            List.of(actor("ضحية " + random.nextInt(500))),
            place,
            new EventDate(day, day, EventDate.Precision.DAY, List.of()),
            new Count(killed, killed, false, false, Count.Scope.EVENT, List.of(), List.of()),
            null,
            null,
            null,
            null,
            List.of(),
            Modality.ASSERTED,
            false,
            0.9,
            "bench",
            List.of(),
            null);
    told.add(report);
    return report;
  }

  /** The day is that of the publication, in a third of them. */
  private static Report strike(String id, Random random, Place place, LocalDate day, int killed) {
    boolean told = random.nextInt(3) > 0;
    String evidence =
        told
            ? "قتل " + killed + " شخصا في غارة جوية استهدفت سوقا في المدينة اليوم"
            : "مقتل " + killed + " في غارة جوية على سوق";
    return new Report(
        id,
        EventType.ASSAULT,
        "aerial",
        evidence(evidence),
        List.of(),
        List.of(actor("مدنيون")),
        place,
        new EventDate(
            day,
            day,
            EventDate.Precision.DAY,
            told ? List.of(new Span(Field.TEXT, 0, 4)) : List.of()),
        new Count(
            killed, told ? killed : null, false, false, Count.Scope.EVENT, List.of(), List.of()),
        null,
        null,
        null,
        null,
        List.of(),
        Modality.ASSERTED,
        false,
        0.9,
        "bench",
        List.of(),
        null);
  }

  private static Report report(String id, Report told, String evidence) {
    return new Report(
        id,
        told.type(),
        told.mode(),
        evidence(evidence),
        told.actors(),
        told.recipients(),
        told.place(),
        told.date(),
        told.killed(),
        null,
        null,
        null,
        null,
        List.of(),
        told.modality(),
        false,
        0.9,
        "bench",
        List.of(),
        null);
  }

  private static List<Evidence> evidence(String text) {
    return List.of(new Evidence(Field.TEXT, text, 0, text.length()));
  }

  private static Actor actor(String name) {
    return new Actor(name, name, null, null, null, null, List.of());
  }

  private static String words(Random random, int count) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .limit(count)
        .collect(Collectors.joining(" "));
  }
}
