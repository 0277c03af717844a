package news.naba.ingest.feed.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
  private static final String BASE = "https://news.example/a/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a<script>alert(1)</script><style>b{}</style></p> | <p>a</p>",
        "<img src=x onerror=alert(1)> | <img src=\"https://news.example/a/x\" />",
        "<a href=\"javascript:alert(1)\">a</a> | <a>a</a>",
        "<a href=\" java\tscript:alert(1)\">a</a> | <a>a</a>",
        "<a href=\"data:text/html,x\">a</a> | <a>a</a>",
        "<iframe src=\"https://evil.example\"></iframe>a | a",
        "<form action=/x><input value=1>a</form> | a",
        "<svg><script>alert(1)</script></svg>a | a",
        "<svg onload=alert(1)>a</svg> | a",
        "<p style=\"background:url(javascript:1)\" class=c>a</p> | <p>a</p>",
        "<a href=\"../b\">a</a> | <a href=\"https://news.example/b\">a</a>",
        "a<br>b | a<br />b",
        "1 &lt; 2 | 1 &lt; 2",
        "<object data=x></object><embed src=x>a | a",
        "<base href=\"https://evil.example/\"><a href=\"b\">a</a> | <a href=\"https://news.example/a/b\">a</a>",
      })
  void nothingThatRunsOrLeadsAstrayIsLetThrough(String html, String safe) {
    assertThat(SafeHtml.of(html, BASE)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>a</p>", "a &amp; b", "a<br/>", "x &#1593;"})
  void markupIsRecognised(String text) {
    assertThat(SafeHtml.hasMarkup(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 < 2", "a & b", "<3", "AT&T;", "a <", "if a < b and c > d"})
  void whatOnlyHasItsSignsIsNot(String text) {
    assertThat(SafeHtml.hasMarkup(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "<b>a</b>, true",
    "a &quot;b&quot;, true",
    "The <nonsense> element</nonsense>, false",
    "a <b> c, false",
    "plain, false"
  })
  void aTitleIsHtmlOnlyWhereItCannotBeMeantOtherwise(String title, boolean html) {
    assertThat(SafeHtml.looksLikeHtml(title)).isEqualTo(html);
  }
}
