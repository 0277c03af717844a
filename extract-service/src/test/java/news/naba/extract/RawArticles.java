package news.naba.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import news.naba.contracts.RawArticle;
import news.naba.contracts.RawArticle.Body;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.contracts.RawArticle.HttpMetadata;
import news.naba.contracts.RawArticle.Origin;

/** Raw articles for tests. */
public final class RawArticles {
  public static final Instant FETCHED_AT = Instant.parse("2026-03-10T08:15:30Z");
  public static final long VERSION = 1_773_130_530_000L;

  /** A page as sites make them: menu, article, comments, footer. */
  public static final String PAGE =
      """
      <!doctype html>
      <html lang="ar" dir="rtl"><head><meta charset="utf-8">
      <title>انهيار مبنى سكني في طرابلس - صحيفة المرفأ</title>
      <meta property="og:site_name" content="صحيفة المرفأ">
      <meta property="article:published_time" content="2026-03-10T09:40:00+02:00">
      </head><body>
      <nav><a href="/">الرئيسية</a><a href="/world">العالم</a></nav>
      <article><h1>انهيار مبنى سكني في طرابلس</h1>
      <p>انهار مبنى من خمس طبقات في حي الميناء بمدينة طرابلس فجر الثلاثاء، ما أدى إلى مقتل أربعة أشخاص.</p>
      <div class="related"><ul><li><a href="/1">جسر جديد على النهر</a></li></ul></div>
      <p>وقال الدفاع المدني إن فرق الإنقاذ انتشلت سبعة جرحى من تحت الأنقاض، وإن البحث مستمر.</p>
      </article>
      <footer>جميع الحقوق محفوظة © صحيفة المرفأ</footer>
      </body></html>
      """;

  public static final String PAGE_TEXT =
      "انهار مبنى من خمس طبقات في حي الميناء بمدينة طرابلس فجر الثلاثاء، ما أدى إلى مقتل أربعة أشخاص."
          + "\n\n"
          + "وقال الدفاع المدني إن فرق الإنقاذ انتشلت سبعة جرحى من تحت الأنقاض، وإن البحث مستمر.";

  private RawArticles() {}

  /** A page as the ingest-service would have fetched it. */
  public static RawArticle page(String articleId, byte[] bytes) {
    return new RawArticle(
        articleId,
        VERSION,
        Origin.FETCHED,
        "https://news.almarfa.example/2026/03/10/" + articleId,
        FETCHED_AT,
        new HttpMetadata(200, "text/html; charset=utf-8", null, null, null),
        null,
        null,
        null,
        new Body(Kind.HTML, gzip(bytes), bytes.length));
  }

  public static RawArticle page(String articleId, String html) {
    return page(articleId, html.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
