package news.naba.extract.domain.article.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningsTest {
  private static final List<Pattern> RULES =
      List.of(
          rule("read\\s+more(?::.*)?"),
          rule("(?:re)?publish(?:ed)?\\b.{0,40}"),
          rule(".{0,40}all\\s+rights\\s+reserved"),
          rule("(?:و)?اقرأ\\s+أيضا.*"),
          rule("\\d{1,2}:\\d\\d"),
          rule("x"));

  private final Openings openings = new Openings(RULES);

  private static Pattern rule(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @ParameterizedTest
  @CsvSource({
    "Read more: the bridge closes, '0, 2'",
    "Republished with thanks, '1, 2'",
    "Reads of the ferry, '0, 2'",
    "وقال الوزير, 2",
    "واقرأ أيضا عن الجسر, '2, 3'",
    "9:30, '2, 4'",
    "The bridge closes on Sunday, 2"
  })
  void aLineCanMatchTheRulesThatBeginAsItDoesAndThoseThatBeginAnyhow(String line, String rules) {
    assertThat(openings.of(line)).hasToString("{" + rules + "}");
  }

  @Test
  void noRuleThatMatchesIsLeftOut() {
    List<String> lines =
        List.of(
            "x",
            "X",
            "Read  More",
            "republish",
            "PUBLISHED on Monday",
            "1:00",
            "All rights reserved");

    for (String line : lines) {
      BitSet possible = openings.of(line);
      for (int i = 0; i < RULES.size(); i++) {
        assertThat(possible.get(i) || !RULES.get(i).matcher(line).matches()).as(line).isTrue();
      }
    }
    assertThat(lines).allMatch(line -> RULES.stream().anyMatch(r -> r.matcher(line).matches()));
  }
}
