package news.naba.extract.domain.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.naba.contracts.StatedTime;
import news.naba.extract.domain.article.metadata.date.DateReader;
import news.naba.extract.domain.article.metadata.evidence.Decision;
import news.naba.extract.domain.article.metadata.evidence.Decision.Rejected;
import news.naba.extract.domain.article.text.RuleFile;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {
  private static final String URL = "https://www.harbour.example/news/bridge";
  private static final Instant FETCHED = Instant.parse("2026-03-10T08:15:30Z");
  private static final String HEADLINE = "<h1>Old bridge closes to cars</h1>";

  private final MetadataReader reader =
      new MetadataReader(
          RuleFile.load("metadata.txt"),
          RuleFile.load("page-kinds.txt"),
          new DateReader(RuleFile.load("months.txt"), RuleFile.load("months.other.txt")),
          new MachineTranslation(RuleFile.load("machine-translation.txt")));

  private PageMetadata read(String html) {
    return read(html, URL, null);
  }

  private PageMetadata read(String html, String url, @Nullable String country) {
    return reader.read(Jsoup.parse(html, url), url, FETCHED, country);
  }

  private static String jsonLd(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
  }

  @Nested
  class TheTitle {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          // The newsroom's own headline, unless heading and title for sharing agree against it and
          // it is only the document's title over again.
          "Bridge closes; Old bridge closes to cars; Old bridge closes to cars; Old bridge closes to cars | Harbour; Bridge closes",
          "Bridge closes today; Old bridge closes; Old bridge closes; Bridge closes today | Harbour; Old bridge closes",
          // A description of some other article does not count.
          "Ferry is back at last; Old bridge closes; Old bridge closes; Old bridge closes; Old bridge closes",
          // The title for sharing must do without the page around it, and does without the kicker.
          "Harbour: Old bridge closes now; Harbour: Old bridge closes now; Old bridge closes now; x; Old bridge closes now",
          "Old stone bridge closes to cars; Old stone bridge closes to cars; Old bridge closes to cars; x; Old bridge closes to cars",
          "Harbour: Old bridge closes; Old bridge closes; Harbour: Old bridge closes; x; Harbour: Old bridge closes",
        })
    void isChosenByWhoAgreesWithWhom(
        String declared, String heading, String shared, String document, String title) {
      String html =
          "<title>%s</title><meta property=og:title content='%s'>%s<h1>%s</h1>"
              .formatted(document, shared, jsonLd("\"headline\":\"" + declared + "\""), heading);

      assertThat(read(html).title()).isEqualTo(title);
    }

    @Test
    void isTypesetAsReadersSeeIt() {
      String html = jsonLd("\"headline\":\"'Old' bridge closes\"") + "<h1>‘Old’ bridge closes</h1>";

      assertThat(read(html).title()).isEqualTo("‘Old’ bridge closes");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Old bridge closes to cars - The Harbour",
          "The Harbour: news | Old bridge closes to cars",
          "Old bridge closes to cars - News - The Harbour",
          "Old bridge closes to cars | Local",
          "Old bridge closes to cars — HARBOUR",
          "Old bridge closes to cars | harbour.example",
        })
    void isWithoutTheNameOfTheSite(String document) {
      String html =
          "<title>" + document + "</title><meta property=og:site_name content='The Harbour'>";

      assertThat(read(html + (document.contains("- News") ? HEADLINE : "")).title())
          .isEqualTo("Old bridge closes to cars");
    }

    @Test
    void isNoTextOfAMegabyte() {
      String html = "<title>" + "word ".repeat(200_000) + "</title>" + HEADLINE;

      assertThat(read(html).title()).isEqualTo("Old bridge closes to cars");
    }

    @Test
    void comesWithTheReasonWhyItWasChosen() {
      String html = "<meta property=og:title content='Bridge closes to all cars'>" + HEADLINE;

      assertThat(read(html).decisions())
          .contains(
              new Decision(
                  "title",
                  "Old bridge closes to cars",
                  "h1",
                  List.of(
                      new Rejected(
                          "meta og:title", "Bridge closes to all cars", "another wording"))));
    }
  }

  @Nested
  class TheTimeOfPublication {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<h1>Old bridge closes to cars</h1><p>Monday, 9 March 2026",
          "<h1>Old bridge closes to cars</h1><p>نشر في ٩ مارس ٢٠٢٦",
          "<h1>Old bridge closes to cars</h1><p>Updated: 10 March 2026<p>Posted: 9 March 2026",
          "<h1>Old bridge closes to cars</h1><span class=date>9</span> March <b>2026</b>",
          "<p>9 March 2026</p><h1>Old bridge closes to cars</h1>",
          "<p>1 March 2026</p><h1>Old bridge closes to cars</h1><p>By Omar Said<p>9 March 2026",
          "<h1>Old bridge closes to cars</h1><p>9 March 2026<div class=related>8 March 2026</div>",
          "<h1>Old bridge closes to cars</h1><time class=updated datetime='2026-03-10'>now</time>"
              + "<time class=published datetime='2026-03-09'>yesterday</time>",
          "<title>Old bridge closes to cars | Harbour | 09.03.2026</title>",
        })
    void isReadFromTheLinesAroundTheHeadline(String html) {
      assertThat(read(html, URL, "GB").published()).isEqualTo(StatedTime.parse("2026-03-09"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<h1>Old bridge closes to cars</h1><p>Updated: 9 March 2026",
          "<h1>Old bridge closes to cars</h1><div class=related>9 March 2026</div>",
          "<h1>Old bridge closes to cars</h1><figcaption>The bridge as it was seen on 9 March 2026</figcaption>",
          "<h1>Old bridge closes to cars</h1><p>9 March 2027",
          "<h1>Old bridge closes to cars</h1><p>3/4/2025",
          "<p>9 March 2026",
        })
    void isNotSaidWhereThePageDoesNotSayIt(String html) {
      String far =
          html.replace("<div class=related>", "<p>" + "word ".repeat(60) + "<div class=related>");

      assertThat(read(far).published()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "GB; 3/4/2025; 2025-04-03",
          "US; 3/4/2025; 2025-03-04",
          "GB; 3/25/2025; 2025-03-25",
          // Another date on the page shows the order.
          "GB; 3/4/2025</p><div class=sidebar><p>1/13/2025; 2025-03-04",
          // April is still to come.
          "GB; 3/4/2026; 2026-03-04",
          // The page's other fields know the day.
          "GB; 3/4/2025<meta name=lastmod content=2025-03-04>; 2025-03-04",
        })
    void dayAndMonthAreToldApartByEvidence(String country, String date, String day) {
      assertThat(read(HEADLINE + "<p>" + date, URL, country).published())
          .isEqualTo(StatedTime.parse(day));
    }

    @Test
    void isNotSaidWhereTheOrdersOnThePageContradictEachOther() {
      String html =
          HEADLINE + "<p>3/4/2025</p><p>" + "word ".repeat(500) + "<p>13/1/2025<p>1/13/2025";

      assertThat(read(html, URL, "GB").published()).isNull();
    }

    @Test
    void isReadFromTheAddress() {
      assertThat(read(HEADLINE, "https://harbour.example/2026/03/09/bridge", null).published())
          .isEqualTo(StatedTime.parse("2026-03-09"));
    }

    @Test
    void readersSeeItRightWhereAMachineFilledTheField() {
      String launch =
          jsonLd("\"headline\":\"Old bridge closes to cars\",\"datePublished\":\"2011-01-01\"");

      assertThat(read(launch + HEADLINE + "<p>9 March 2026").published())
          .isEqualTo(StatedTime.parse("2026-03-09"));
    }

    @Test
    void isNotTheTimeOfAChangeThatReadersSee() {
      String html =
          jsonLd(
                  "\"headline\":\"Old bridge closes to cars\",\"datePublished\":\"2025-01-01\","
                      + "\"dateModified\":\"2026-03-09\"")
              + HEADLINE
              + "<p>9 March 2026";

      PageMetadata about = read(html);

      assertThat(about.published()).isEqualTo(StatedTime.parse("2025-01-01"));
      assertThat(about.modified()).isEqualTo(StatedTime.parse("2026-03-09"));
    }

    @Test
    void isInTheZoneOfThePageWhereTheFieldsSpeakUtc() {
      String html =
          "<meta property=article:published_time content='2026-03-09T02:05:00Z'>"
              + HEADLINE
              + "<time datetime='2026-03-08T19:05:00-07:00'>March 8</time>";

      assertThat(read(html).published()).isEqualTo(StatedTime.parse("2026-03-08T19:05:00-07:00"));
    }

    @Test
    void isWhatTwoFieldsAgreeOnAgainstOne() {
      String one =
          jsonLd("\"headline\":\"Old bridge closes to cars\",\"datePublished\":\"2025-11-02\"");
      String two =
          "<meta property=article:published_time content='2026-03-09T10:00:00+02:00'>"
              + "<meta name=parsely-pub-date content='2026-03-09T08:00:00Z'>";

      assertThat(read(one + two + HEADLINE).published())
          .isEqualTo(StatedTime.parse("2026-03-09T10:00:00+02:00"));
      assertThat(read(one + HEADLINE).published()).isEqualTo(StatedTime.parse("2025-11-02"));
    }

    @Test
    void isTheDayOfTheAddressWhereTheFieldSpeaksUtcAndReadersSeeTheSame() {
      String field = "<meta property=article:published_time content='2026-03-09T22:30:00Z'>";
      String seen = HEADLINE + "<p>10 March 2026</p>";

      assertThat(read(field + seen, "https://harbour.example/2026/03/10/bridge", null).published())
          .isEqualTo(StatedTime.parse("2026-03-10"));
      assertThat(read(field + seen).published())
          .isEqualTo(StatedTime.parse("2026-03-09T22:30:00Z"));
    }

    @Test
    void isFoundInTheDataFromWhichScriptsBuildThePage() {
      String state =
          "{\"props\":{\"other\":{\"title\":\"Ferry is back\",\"publishedAt\":\"2026-01-01\"},"
              + "\"story\":{\"headlines\":{\"basic\":\"Old bridge closes to cars\"},"
              + "\"publishedAt\":\"2026-03-09T10:00:00+02:00\"}}}";

      assertThat(
              read("<script id=__NEXT_DATA__ type=application/json>"
                      + state
                      + "</script>"
                      + HEADLINE)
                  .published())
          .isEqualTo(StatedTime.parse("2026-03-09T10:00+02:00"));
      assertThat(read("<script>window.__STATE__ = " + state + ";</script>" + HEADLINE).published())
          .isEqualTo(StatedTime.parse("2026-03-09T10:00+02:00"));
    }

    @Test
    void isTheDayThatAllScriptsAgreeOn() {
      String script =
          "<script>push([1,\"{\\\"datePublished\\\":\\\"2026-03-09T10:00:00Z\\\"}\"])</script>";
      String other = script.replace("2026-03-09", "2026-03-08");

      assertThat(read(script + HEADLINE).published())
          .isEqualTo(StatedTime.parse("2026-03-09T10:00Z"));
      assertThat(read(script + other + HEADLINE).published()).isNull();
    }
  }

  @Nested
  class HostilePages {
    @Test
    void aHundredThousandMetaElementsAreReadInBoundedMemory() {
      String html =
          "<meta property=og:title content='Old bridge closes'>"
              + "<meta name=a content=b>".repeat(100_000);

      assertThat(read(html).title()).isEqualTo("Old bridge closes");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"{", "{\"@type\":", "[[[[", "<!-- {\"@type\":\"NewsArticle\"", "null", ""})
    void brokenJsonLdSaysNothing(String json) {
      assertThat(read("<script type=application/ld+json>" + json + "</script>" + HEADLINE).title())
          .isEqualTo("Old bridge closes to cars");
    }

    @Test
    void deeplyNestedJsonLdSaysNothing() {
      String json = "{\"a\":".repeat(50_000);

      assertThat(read("<script type=application/ld+json>" + json + "</script>" + HEADLINE).title())
          .isEqualTo("Old bridge closes to cars");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/news/bridge-closes, https://www.harbour.example/news/bridge-closes",
    "https://m.harbour.example/b, https://m.harbour.example/b",
  })
  void theCanonicalAddressIsAbsolute(String link, String url) {
    assertThat(read("<link rel=canonical href='" + link + "'>").canonicalUrl()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/b",
        "https://www.harbour.example/",
        "javascript:x",
        "ht!tp://"
      })
  void theCanonicalAddressIsOfTheSameSiteAndNoFrontPage(String link) {
    assertThat(read("<link rel=canonical href='" + link + "'>").canonicalUrl()).isNull();
  }

  @Nested
  class TheAuthors {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "By Layla Haddad; Layla Haddad",
          "Layla Haddad and Omar Said; Layla Haddad, Omar Said",
          "Written by Layla Haddad, Omar Said & Mona Aziz; Layla Haddad, Omar Said, Mona Aziz",
          "Layla Haddad (lah); Layla Haddad",
          "Layla Haddad - Senior correspondent; Layla Haddad",
          "كتبت: ليلى حداد; ليلى حداد",
          "إعداد: ليلى حداد وعمر سعيد; ليلى حداد, عمر سعيد",
          "وائل وهبة; وائل وهبة",
          "مراسلنا: عمر سعيد / بيروت; عمر سعيد",
        })
    void areNamesWithoutRolesAndAddresses(String byline, String names) {
      PageMetadata about = read("<meta name=author content='" + byline + "'>");

      assertThat(String.join(", ", about.bylines())).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "The Harbour",
          "admin",
          "هيئة التحرير",
          "l.haddad@harbour.example",
          "@layla",
          "105092",
          "Staff writer"
        })
    void areNotTheOutletNorNobody(String byline) {
      String site = "<meta property=og:site_name content='The Harbour'>";

      assertThat(read(site + "<meta name=author content='" + byline + "'>").bylines()).isEmpty();
    }

    @Test
    void areFoundBelowTheHeadline() {
      assertThat(read(HEADLINE + "<p class=article-byline>By Layla Haddad</p>").bylines())
          .containsExactly("Layla Haddad");
    }

    @Test
    void comeFromTheBestEvidenceWithAName() {
      String html =
          jsonLd("\"headline\":\"Old bridge closes to cars\",\"author\":[{\"name\":\"admin\"}]")
              + "<meta name=author content='Layla Haddad'>"
              + HEADLINE;

      assertThat(read(html).bylines()).containsExactly("Layla Haddad");
    }
  }

  @Test
  void theSectionAndTheTagsAreWithoutTheSitesNameAndRepetitions() {
    PageMetadata about =
        read(
            "<meta property=og:site_name content='The Harbour'><meta property=article:section content=City>"
                + "<meta property=article:tag content=bridge><meta property=article:tag content='Port'>"
                + "<meta name=keywords content='Bridge, The Harbour, #traffic_jam, 2026'>");

    assertThat(about.section()).isEqualTo("City");
    assertThat(about.tags()).containsExactly("bridge", "Port", "traffic jam");
  }

  @ParameterizedTest
  @CsvSource({
    "/img/bridge.jpg, https://www.harbour.example/img/bridge.jpg",
    "//cdn.harbour.example/b 1.jpg, https://cdn.harbour.example/b%201.jpg",
    "https://cdn.harbour.example/prologue.jpg, https://cdn.harbour.example/prologue.jpg",
  })
  void theLeadImagesAddressIsAbsolute(String content, String url) {
    assertThat(read("<meta property=og:image content='" + content + "'>").image()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/img/logo.png",
        "/img/site-logo-2.png",
        "/default.jpg",
        "/no-image.gif",
        "data:image/gif;base64,R0"
      })
  void aLogoIsNoLeadImage(String content) {
    assertThat(read("<meta property=og:image content='" + content + "'>").image()).isNull();
  }

  @Test
  void theStandfirstIsAWholeSummary() {
    String cut =
        "<meta property=og:description content='The old bridge will be closed to cars from…'>";
    String whole =
        "<meta name=description content='Repairs will take three months and cost a fortune'>";

    assertThat(read(cut + whole).standfirst())
        .isEqualTo("Repairs will take three months and cost a fortune");
    assertThat(read(cut).standfirst()).isNull();
  }

  @Nested
  class TranslationByMachine {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>This article was automatically translated from Turkish.</p>",
          "<p>Translated by AI; the original is in Hebrew.</p>",
          "<p>Machine translation, not reviewed</p>",
          "<p>تمت ترجمة هذا المقال آليا من الإنجليزية.</p>",
          "<p>ترجمة هذا النص بواسطة الذكاء الاصطناعي.</p>",
          "<html class='translated-rtl'>",
          "<html lang='ar-x-mtfrom-en'>",
          "<p><font style='vertical-align: inherit;'>النص</font></p>",
        })
    void isSeenWhereThePageSaysOrShowsIt(String html) {
      assertThat(read(html).translated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>Translated from the Arabic by Mona Aziz.</p>",
          "<p>The company presented a new machine. A translation was handed out.</p>",
          "<p>ترجمة: منى عزيز</p>",
          "<p>أطلقت الشركة خدمة ترجمة جديدة للزوار في المطار.</p>",
          "<div class='google-translate-widget skiptranslate'>Select language</div>",
        })
    void isNotSeenInTheWorkOfPeople(String html) {
      assertThat(read(html).translated()).isFalse();
    }
  }
}
