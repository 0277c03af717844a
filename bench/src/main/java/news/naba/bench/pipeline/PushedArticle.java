package news.naba.bench.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Invented news, in Arabic and in English, of which every article tells of an event. */
final class PushedArticle {
  private static final List<String[]> PLACES =
      List.of(
          new String[] {"حلب", "Aleppo"},
          new String[] {"حماة", "Hama"},
          new String[] {"الخرطوم", "Khartoum"},
          new String[] {"طرابلس", "Tripoli"},
          new String[] {"بيروت", "Beirut"},
          new String[] {"البصرة", "Basra"},
          new String[] {"الموصل", "Mosul"},
          new String[] {"عدن", "Aden"});

  private static final int DAYS = 20;

  private PushedArticle() {}

  /** What {@code POST /v1/articles} takes. */
  static Map<String, String> about(Random random) {
    String[] place = PLACES.get(random.nextInt(PLACES.size()));
    int killed = 2 + random.nextInt(60);
    String outlet = "Outlet " + random.nextInt(50);
    Instant published =
        Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(random.nextInt(DAYS), ChronoUnit.DAYS);
    boolean arabic = random.nextInt(3) > 0;
    // The last words make it an article of its own: equal pushes are one.
    String mark = UUID.randomUUID().toString();
    return Map.of(
        "title",
        arabic
            ? "مقتل " + killed + " في غارة على " + place[0]
            : killed + " killed in air strike on " + place[1],
        "text",
        arabic ? arabic(place[0], killed, mark) : english(place[1], killed, mark),
        "publishedAt",
        published.toString(),
        "outlet",
        outlet,
        "language",
        arabic ? "ar" : "en");
  }

  private static String arabic(String place, int killed, String mark) {
    return "قُتل "
        + killed
        + " شخصا على الأقل في غارة جوية استهدفت سوقا في مدينة "
        + place
        + " اليوم، بحسب الدفاع المدني.\n\nوقال شهود إن طائرات حلقت فوق المدينة منذ الصباح، وإن"
        + " فرق الإنقاذ تبحث عن ناجين تحت الأنقاض. ولم تعلن أي جهة مسؤوليتها عن القصف حتى الآن.\n\n"
        + "رقم الخبر "
        + mark;
  }

  private static String english(String place, int killed, String mark) {
    return "At least "
        + killed
        + " people were killed in an air strike on a market in "
        + place
        + " on the same day, the civil defence said.\n\nWitnesses said that jets had been circling"
        + " over the city since the morning, and that rescue teams were looking for survivors. Nobody"
        + " has claimed responsibility so far.\n\nStory number "
        + mark;
  }
}
