package news.naba.extract.domain.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.naba.contracts.RawArticle.Body.Kind;
import news.naba.extract.domain.article.Reading.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between the paragraphs of an article and is none of it, in pages and in pastes. */
class BetweenParagraphsTest {
  private static final ArticleReader READER = ArticleReader.load();

  private static final String[] ENGLISH = {
    "The old bridge over the harbour mouth will close to cars on Sunday, the port authority said.",
    "Inspectors found cracks in three of its twelve piers, and repairs will take fourteen months.",
    "A ferry will run from the fish market every ten minutes, and it will cost nothing at all.",
    "Traders said that nobody had asked them, and that they would protest before the city hall.",
  };

  private static final String[] ARABIC = {
    "أعلنت هيئة الميناء أن الجسر القديم عند مدخل المرفأ سيغلق أمام السيارات ابتداء من يوم الأحد المقبل.",
    "وقال المهندسون إنهم وجدوا شقوقا في ثلاث من دعائمه الاثنتي عشرة، وإن أعمال الترميم ستستمر أربعة عشر شهرا.",
    "وستنطلق عبارة مجانية من سوق السمك كل عشر دقائق لنقل الركاب إلى الضفة الأخرى حتى انتهاء الأعمال.",
    "وقال تجار السوق إن أحدا لم يستشرهم في القرار، وإنهم سيعتصمون أمام مبنى البلدية صباح الاثنين.",
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Captions.
        "<figure><img src=b.jpg><figcaption>The bridge in March. It was built by hand.</figcaption></figure>",
        "<div class=wp-caption><img src=b.jpg><p class=wp-caption-text>The bridge seen from the market.</p></div>",
        "<div><img src=b.jpg alt='Workers stand on the old bridge in March'><p>Workers stand on the old bridge in March (Reuters)</p></div>",
        // Related lists and "read more".
        "<div class=related><h3>Related</h3><ul><li><a href=/1>Ferry is back</a></li><li><a href=/2>Market to move</a></li></ul></div>",
        "<p><strong>Read more:</strong> <a href=/1>The ferry is back after three years</a></p>",
        "<p><a href=/1>ALSO READ | The ferry is back after three years of waiting</a></p>",
        "<ul><li><a href=/1>The ferry is back after three years</a></li><li><a href=/2>Fish market will move</a></li></ul>",
        // Share bars.
        "<ul class=share-tools><li><a href=#>Facebook</a></li><li><a href=#>WhatsApp</a></li><li>Copy link</li></ul>",
        "<div class=a2a_kit><span>Share</span> <span>Tweet</span> <span>Print</span></div>",
        // Newsletter boxes.
        "<div class=newsletter-signup><h4>Morning briefing</h4><p>The best of the harbour in your inbox every day.</p></div>",
        "<p>Sign up for our newsletter to get the best of the week.</p>",
        // Cookie walls.
        "<div id=CybotCookiebotDialog><p>This website uses cookies. We use them to measure how it is read.</p></div>",
        "<div class=embed-consent><p>We use cookies to show this post. You may say no to them.</p></div>",
        // Tags.
        "<div class=tags><a href=/t/bridge>bridge</a> <a href=/t/port>port</a> <a href=/t/ferry>ferry</a></div>",
        "<p>Tags: bridge, port, ferry</p>",
        // Authors.
        "<div class=author-box><img src=l.jpg><p>Layla Haddad writes about ports. She lives by the sea.</p></div>",
        // Credits of agencies.
        "<p>(Reuters)</p>",
        "<p><em>Source: AFP</em></p>",
        "<p>Reporting by Layla Haddad; Editing by Omar Said</p>",
        // Tickers.
        "<div class=news-ticker><p>Breaking: Fish prices rise. Storm expected on Friday. Two boats collide.</p></div>",
        // Advertising, and other parts.
        "<div class=ad-slot><span>Advertisement</span></div>",
        "<p>Story continues below</p>",
        "<div class='premium d-none'><p>Read all stories of our harbour desk. It costs one coin a week.</p></div>",
      })
  void inEnglishPages(String junk) {
    assertThat(page(ENGLISH, junk, "en")).isEqualTo(String.join("\n\n", ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=b.jpg><figcaption>الجسر القديم في آذار الماضي. بني قبل مئة عام.</figcaption></figure>",
        "<p>الجسر القديم كما بدا من السوق صباح اليوم (الأناضول)</p>",
        "<div class=related-news><h3>أخبار ذات صلة</h3><ul><li><a href=/1>عودة العبارة</a></li><li><a href=/2>نقل سوق السمك</a></li></ul></div>",
        "<p><strong>اقرأ أيضا:</strong> <a href=/1>عودة العبارة بعد ثلاث سنوات من الانتظار</a></p>",
        "<p>اقرأ المزيد: عودة العبارة بعد ثلاث سنوات من الانتظار</p>",
        "<ul class=share><li><a href=#>فيسبوك</a></li><li><a href=#>واتساب</a></li><li>نسخ الرابط</li></ul>",
        "<p>تابعونا على قناتنا في تلغرام لتصلكم آخر الأخبار أولا بأول.</p>",
        "<div class=newsletter><p>اشترك في النشرة البريدية ليصلك أهم ما كتبناه في الأسبوع.</p></div>",
        "<div class=cookie-notice><p>نستخدم ملفات تعريف الارتباط لقياس قراءة الموقع. يمكنك الرفض.</p></div>",
        "<p>الوسوم: الجسر، الميناء، العبارة</p>",
        "<div class=author-bio><p>ليلى حداد صحفية تكتب عن الموانئ. تعيش قرب البحر منذ عشرين عاما.</p></div>",
        "<p>المصدر: سانا</p>",
        "<p>(أ ف ب)</p>",
        "<div class=ticker><p>عاجل: ارتفاع أسعار السمك. عاصفة متوقعة يوم الجمعة. تصادم قاربين.</p></div>",
        "<p>إعلان</p>",
      })
  void inArabicPages(String junk) {
    assertThat(page(ARABIC, junk, "ar")).isEqualTo(String.join("\n\n", ARABIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: The ferry is back after three years",
        "Photo: Layla Haddad",
        "Share",
        "Facebook | WhatsApp | Telegram",
        "Subscribe to our newsletter",
        "We use cookies to measure how this site is read.",
        "Tags: bridge, port, ferry",
        "(Reuters)",
        "Advertisement",
        "Copyright 2026 The Harbour. All rights reserved.",
      })
  void inEnglishPastes(String junk) {
    assertThat(paste(ENGLISH, junk)).isEqualTo(String.join("\n\n", ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "اقرأ أيضا: عودة العبارة بعد ثلاث سنوات",
        "صورة أرشيفية",
        "شارك",
        "فيسبوك | تويتر | واتساب",
        "اشترك في النشرة البريدية",
        "كلمات مفتاحية: الجسر، الميناء",
        "المصدر: سانا",
        "إعلان",
        "جميع الحقوق محفوظة للمرفأ 2026",
      })
  void inArabicPastes(String junk) {
    assertThat(paste(ARABIC, junk)).isEqualTo(String.join("\n\n", ARABIC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<section id=comments><h3>Comments</h3><p>I have lived here for forty years. Nobody asked me.</p></section>",
        "<div class=comment-form><h3>Leave a reply</h3><p>Your email address will not be published.</p></div>",
        "<div class=more-stories><h2>More stories</h2><div><a href=/1>Ferry is back</a><p>After three years it sails again.</p></div></div>",
      })
  void orBelowThem(String junk) {
    String html = "<h1>Old bridge closes</h1>" + paragraphs(ENGLISH, "") + junk;

    assertThat(read(Kind.HTML, "<html lang=en><body><article>" + html + "</article></body></html>"))
        .isEqualTo(String.join("\n\n", ENGLISH));
  }

  private static String page(String[] text, String junk, String language) {
    return read(
        Kind.HTML,
        "<html lang="
            + language
            + "><head><title>1</title></head><body><article><h1>1</h1>"
            + paragraphs(text, junk)
            + "</article></body></html>");
  }

  private static String paragraphs(String[] text, String junk) {
    return "<p>%s</p><p>%s</p>%s<p>%s</p><p>%s</p>"
        .formatted(text[0], text[1], junk, text[2], text[3]);
  }

  private static String paste(String[] text, String junk) {
    return read(Kind.TEXT, String.join("\n\n", text[0], text[1], junk, text[2], text[3]));
  }

  private static String read(Kind kind, String content) {
    Original original =
        new Original(
            kind,
            content.getBytes(UTF_8),
            kind == Kind.HTML ? "text/html; charset=utf-8" : "text/plain; charset=utf-8",
            "https://harbour.example/bridge",
            Instant.EPOCH,
            null,
            null,
            null);
    return ((Read) READER.read(original)).article().text();
  }
}
