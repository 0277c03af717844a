package news.naba.bench.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Well-formed feeds as outlets write them: Arabic and English, with and without full texts. */
final class Feeds {
  static final int ITEMS = 100;

  private static final List<String> WORDS =
      List.of(
          "أعلنت",
          "وزارة",
          "الصحة",
          "ارتفاع",
          "عدد",
          "المصابين",
          "في",
          "المدينة",
          "القديمة",
          "بعد",
          "انهيار",
          "مبنى",
          "قال",
          "المتحدث",
          "إن",
          "فرق",
          "الإنقاذ",
          "تواصل",
          "البحث",
          "عن",
          "council",
          "approves",
          "budget",
          "for",
          "the",
          "river",
          "bridge",
          "after",
          "a",
          "long",
          "debate",
          "officials",
          "said",
          "on",
          "Monday",
          "&amp;",
          "residents",
          "welcomed",
          "it");

  private Feeds() {}

  /** A feed in a format: rss (with full texts), rss-short or atom. */
  static byte[] of(String format) {
    Random random = new Random(7);
    String items =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> format.equals("atom") ? entry(i, random) : item(i, format, random))
            .collect(Collectors.joining("\n"));
    String feed =
        format.equals("atom")
            ? "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>صحيفة</title><id>urn:feed</id>"
                + "<updated>2024-12-02T09:50:00+03:00</updated>"
                + items
                + "</feed>"
            : "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>صحيفة</title>"
                + "<link>https://news.example/</link><description>أخبار</description>"
                + items
                + "</channel></rss>";
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + feed).getBytes(UTF_8);
  }

  private static String item(int i, String format, Random random) {
    return String.format(
        Locale.ROOT,
        "<item><title>%s</title><link>https://news.example/2024/12/02/%d?utm_source=rss</link>"
            + "<guid isPermaLink=\"false\">https://news.example/?p=%d</guid>"
            + "<pubDate>Mon, 02 Dec 2024 %02d:%02d:00 +0300</pubDate><dc:creator>%s</dc:creator>"
            + "<category>أخبار</category><description><![CDATA[<p>%s</p>]]></description>%s</item>",
        words(9, random),
        i,
        i,
        i % 24,
        i % 60,
        words(2, random),
        words(30, random),
        format.equals("rss")
            ? "<content:encoded><![CDATA[" + paragraphs(6, random) + "]]></content:encoded>"
            : "");
  }

  private static String entry(int i, Random random) {
    return String.format(
        Locale.ROOT,
        "<entry><id>tag:news.example,2024:%d</id><title type=\"html\">%s</title>"
            + "<link rel=\"alternate\" type=\"text/html\" href=\"https://news.example/%d\"/>"
            + "<published>2024-12-02T%02d:%02d:00+03:00</published>"
            + "<updated>2024-12-02T%02d:%02d:30+03:00</updated>"
            + "<author><name>%s</name></author><summary>%s</summary>"
            + "<content type=\"html\"><![CDATA[%s]]></content></entry>",
        i,
        words(9, random),
        i,
        i % 24,
        i % 60,
        i % 24,
        i % 60,
        words(2, random),
        words(30, random),
        paragraphs(6, random));
  }

  private static String paragraphs(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> "<p>" + words(60, random) + " <a href=\"/x\">" + words(2, random) + "</a></p>")
        .collect(Collectors.joining("\n"));
  }

  private static String words(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }
}
