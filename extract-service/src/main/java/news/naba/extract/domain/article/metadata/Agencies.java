package news.naba.extract.domain.article.metadata;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.naba.extract.domain.article.text.RuleFile;

/**
 * Recognises the news agency an article is credited to. Only where texts are credited: a byline, a
 * dateline, a line by itself or a last word in brackets. An agency quoted in a sentence is a source
 * of a claim, not of the text.
 */
public final class Agencies {
  private static final Pattern NOISE =
      Pattern.compile(
          "^(?:المصدر|مصدر|source|by|from|with|\\(c\\)|©)\\s*:?\\s+|^(?:وكالة|وكالات|وكاله)\\s+|"
              + "\\s+(?:agency|news agency|staff|newswire|correspondents?)$");

  /** Longer lines say more than who wrote them. */
  private static final int LONGEST_CREDIT = 80;

  /** In characters: a place, a day and an agency are shorter. */
  private static final int LONGEST_DATELINE = 160;

  private final Map<String, String> names = new HashMap<>();
  private final Pattern dateline;
  private final Pattern bracketed;

  public Agencies(RuleFile file) {
    for (String agency : file.sections()) {
      file.entries(agency).forEach(name -> names.put(name, agency));
    }
    String any =
        names.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    // "LONDON (Reuters) - ", "بيروت (أ ف ب) ـ ", "دمشق - سانا:"
    dateline =
        Pattern.compile(
            "^[^.!?؟]{0,50}?(?:\\(("
                + any
                + ")\\)\\s*[-–—ـ:]|\\s[-–—/]\\s?("
                + any
                + ")\\s*[-–—:])",
            flags);
    bracketed = Pattern.compile("[(\\[](?:وكالة )?(" + any + ")[)\\]]\\s*$", flags);
  }

  /** The agency that a line or byline consists of: {@code (Reuters)}, {@code المصدر: سانا}. */
  public Optional<String> creditedBy(String line) {
    if (line.length() > LONGEST_CREDIT) {
      return Optional.empty();
    }
    String name = line.strip().toLowerCase(Locale.ROOT);
    while (name.length() > 1 && "([-–—".indexOf(name.charAt(0)) >= 0) {
      name = name.substring(1).strip();
    }
    while (name.length() > 1 && ")]-–—".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1).strip();
    }
    String previous;
    do {
      previous = name;
      name = NOISE.matcher(name).replaceFirst("").strip();
    } while (!name.equals(previous));
    return Optional.ofNullable(names.get(name));
  }

  /** The agency that an article is credited to, by its bylines or in its text. */
  public Optional<String> creditedIn(List<String> bylines, List<String> blocks) {
    for (String byline : bylines) {
      Optional<String> agency = creditedBy(byline);
      if (agency.isPresent()) {
        return agency;
      }
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    String first = blocks.get(0);
    Matcher opening = dateline.matcher(first);
    if (hasDash(first) && opening.find()) {
      return named(opening.group(1) != null ? opening.group(1) : opening.group(2));
    }
    Matcher closing = bracketed.matcher(blocks.get(blocks.size() - 1));
    return closing.find() ? named(closing.group(1)) : Optional.empty();
  }

  /** What ends a dateline, looked for before its expression, which is slow, is asked. */
  private static boolean hasDash(String block) {
    for (int i = 0; i < Math.min(block.length(), LONGEST_DATELINE); i++) {
      if ("-–—ـ:".indexOf(block.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> named(String name) {
    return Optional.ofNullable(names.get(name.toLowerCase(Locale.ROOT)));
  }
}
