package news.naba.extract.domain.article.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.metadata.evidence.PageEvidence;
import news.naba.extract.domain.article.metadata.evidence.Spot;
import news.naba.extract.domain.article.text.RuleFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a machine translated an article. Only where the page says so, or bears the marks of
 * the programs that translate pages: style alone does not tell it with enough certainty.
 */
public final class MachineTranslation {
  /** In characters: notes about the translation are shorter. */
  private static final int LONGEST = 300;

  private final List<String> parts;
  private final List<Pattern> notes;
  private final List<Pattern> hosts;

  /** Takes its patterns from {@code machine-translation.txt}. */
  public MachineTranslation(RuleFile rules) {
    parts = rules.entries("parts of words");
    notes = rules.patterns("notes", "");
    hosts = rules.patterns("hosts", "");
  }

  /** Whether the page says or shows it. */
  boolean of(PageEvidence page, @Nullable String url) {
    String language = page.language();
    // "en-x-mtfrom-ar": what Google Translate makes of the declared language.
    return (language != null && language.contains("-x-mtfrom"))
        || (url != null && hosts.stream().anyMatch(pattern -> pattern.matcher(url).find()))
        || page.spots("translated").findAny().isPresent()
        || page.spots("translation").map(Spot::text).anyMatch(this::saysSo);
  }

  /** Whether a line says that a machine translated the text that it belongs to. */
  public boolean saysSo(String line) {
    return line.length() <= LONGEST
        && mentionsIt(line)
        && notes.stream().anyMatch(pattern -> pattern.matcher(line).find());
  }

  /** Few lines have such a word: the others need no expression to tell. */
  private boolean mentionsIt(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return parts.stream().anyMatch(lower::contains);
  }
}
