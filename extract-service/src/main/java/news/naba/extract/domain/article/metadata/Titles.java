package news.naba.extract.domain.article.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.naba.extract.domain.article.text.Lines;
import news.naba.extract.domain.article.text.TextCleaner;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the headline among what a page calls its title, and takes the site's name off. */
final class Titles {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—»«·•:/-]+\\s+|\\s*\\|\\s*");

  /** In characters; longer ones are texts, or attacks. */
  private static final int LONGEST = 300;

  /** Of so many largest headings the first ones are looked at. */
  private static final int MOST_HEADINGS = 10;

  private Titles() {}

  /**
   * The headline. The page's own largest heading is what readers see; it counts when the page's
   * title repeats it. Otherwise what the page states elsewhere.
   *
   * @param site the site's name, if known
   */
  static @Nullable String choose(
      Document page, Optional<String> jsonLd, Optional<String> meta, @Nullable String site) {
    String documentTitle = TextCleaner.line(page.title());
    List<String> stated = new ArrayList<>();
    jsonLd.ifPresent(stated::add);
    meta.ifPresent(stated::add);
    if (!documentTitle.isEmpty()) {
      stated.add(documentTitle);
    }
    stated.removeIf(title -> title.length() > LONGEST);
    List<Element> headings = page.getElementsByTag("h1");
    for (Element heading : headings.subList(0, Math.min(headings.size(), MOST_HEADINGS))) {
      String text = TextCleaner.line(heading.text());
      if (text.length() <= LONGEST
          && Lines.words(text) >= 2
          && stated.stream().anyMatch(t -> contains(t, text))) {
        return text;
      }
    }
    return stated.stream()
        .map(title -> withoutSite(title, site))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Takes off a last or first part that is the site's name, or a last one that looks like it. */
  static String withoutSite(String title, @Nullable String site) {
    List<int[]> cuts = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(title);
    while (matcher.find()) {
      cuts.add(new int[] {matcher.start(), matcher.end()});
    }
    if (cuts.isEmpty()) {
      return title;
    }
    int[] last = cuts.get(cuts.size() - 1);
    int[] first = cuts.get(0);
    if (site != null && sameName(title.substring(last[1]), site)) {
      return title.substring(0, last[0]).strip();
    }
    if (site != null && sameName(title.substring(0, first[0]), site)) {
      return title.substring(first[1]).strip();
    }
    boolean bar = title.substring(last[0], last[1]).contains("|");
    int before = Lines.words(title.substring(0, last[0]));
    int after = Lines.words(title.substring(last[1]));
    return bar && before >= 4 && after <= 4 ? title.substring(0, last[0]).strip() : title;
  }

  private static boolean sameName(String part, String site) {
    String a = letters(part);
    String b = letters(site);
    return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  /** Repeats the heading, and is not much longer: a kicker or a ticker's name is no headline. */
  private static boolean contains(String title, String heading) {
    String whole = letters(title);
    String part = letters(heading);
    return whole.contains(part) && part.length() * 2 >= whole.length();
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
