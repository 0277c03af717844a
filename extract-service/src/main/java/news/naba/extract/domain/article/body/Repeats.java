package news.naba.extract.domain.article.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.extract.domain.article.text.Lines;
import org.jspecify.annotations.Nullable;

/** Finds what blocks repeat of what the page says elsewhere: summary, authors, pictures' words. */
final class Repeats {
  /** In words: longer blocks that name the author are about the author, or quote. */
  private static final int LABEL = 12;

  /** In letters; shorter names are parts of other words. */
  private static final int SHORTEST_NAME = 5;

  /** In letters; fewer are the same by chance. */
  private static final int SHORTEST = 16;

  /** In characters; what is longer does not introduce something. */
  private static final int LONGEST_OPENING = 40;

  private final @Nullable String standfirst;
  private final List<String> authors;
  private final List<String> alternatives;
  private final Map<String, Integer> openings = new HashMap<>();

  Repeats(Outline page, Told told) {
    this.standfirst = told.standfirst() == null ? null : Lines.letters(told.standfirst());
    this.authors =
        told.bylines().stream()
            .map(Lines::letters)
            .filter(name -> name.length() >= SHORTEST_NAME)
            .toList();
    this.alternatives = List.copyOf(page.alternatives());
    for (Block block : page.blocks()) {
      String opening = opening(block.text());
      if (!opening.isEmpty()) {
        openings.merge(opening, 1, Integer::sum);
      }
    }
  }

  void read(Block block, double[] of) {
    String letters = Lines.letters(block.text());
    of[Trait.STANDFIRST.ordinal()] = standfirst != null && same(letters, standfirst) ? 1 : 0;
    of[Trait.ALTERNATIVE.ordinal()] =
        alternatives.stream().anyMatch(each -> same(letters, each)) ? 1 : 0;
    boolean named = authors.stream().anyMatch(letters::contains);
    of[Trait.NAMES_AUTHOR.ordinal()] = !named ? 0 : block.words() <= LABEL ? 1 : 2;
    of[Trait.OPENING.ordinal()] = openings.getOrDefault(opening(block.text()), 0);
  }

  /** Whether one is the other with little added: a credit, a full stop. */
  private static boolean same(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter >= SHORTEST
        && shorter * 3 > Math.max(a.length(), b.length()) * 2
        && (a.startsWith(b) || b.startsWith(a));
  }

  /** What stands before a first colon or bar, as in "Read also: ". */
  private static String opening(String text) {
    for (int i = 0; i < Math.min(text.length(), LONGEST_OPENING); i++) {
      if (":：|>»".indexOf(text.charAt(i)) >= 0) {
        return text.substring(0, i);
      }
    }
    return "";
  }
}
