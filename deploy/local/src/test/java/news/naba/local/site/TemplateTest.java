package news.naba.local.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Map<String, String> VALUES = Map.of("x", "a <b> & \"c\" 'd'");

  @Test
  void escapesTextForElementsAndAttributes() {
    assertThat(Template.of("<p title=\"{{x}}\">{{x}}</p>").fill(VALUES))
        .isEqualTo(
            "<p title=\"a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\">"
                + "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>");
  }

  @Test
  void writesJsonThatCannotEndTheScriptElement() {
    assertThat(Template.of("{{json x}}").fill(Map.of("x", "</script>\n\"\\é")))
        .isEqualTo("\"\\u003c/script\\u003e\\u000a\\u0022\\u005cé\"");
  }

  @Test
  void leavesMarkupAsItIs() {
    assertThat(Template.of("{{html x}}").fill(VALUES)).isEqualTo("a <b> & \"c\" 'd'");
  }

  @Test
  void refusesAGapWithoutValue() {
    assertThatThrownBy(() -> Template.of("{{y}}").fill(VALUES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for {{y}}");
  }
}
