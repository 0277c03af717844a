package news.naba.extract.domain.article.body;

import java.util.HashMap;
import java.util.Map;
import news.naba.extract.domain.article.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Tells articles apart that a page holds one after another, each in an {@code <article>} under a
 * headline of one size. The first is the page's, unless the title says another. Smaller headings
 * and further levels of {@code <article>} are parts of one: posts of a live blog, comments.
 */
final class OtherArticles {
  /** In words of running text; teasers have fewer. */
  private static final int WHOLE = 80;

  /** An article of the page's title needs no more words than this. */
  private static final int TITLED = 30;

  /** The headline of an article in full leads nowhere. */
  private static final double LINKED = 0.5;

  /** Smaller headings are within an article. */
  private static final int RANK = 2;

  /** An outermost {@code <article>}. */
  private static final class Unit {
    private int headline = RANK + 1;
    private int kept;
    private int words;
    private boolean titled;
  }

  private final Outline page;
  private final Verdict[] verdicts;
  private final Map<Place, Unit> units = new HashMap<>();
  private final @Nullable Unit main;

  private OtherArticles(Outline page, Verdict[] verdicts, @Nullable String title) {
    this.page = page;
    this.verdicts = verdicts;
    String letters = title == null ? "" : Lines.letters(title);
    Unit first = null;
    for (Block block : page.blocks()) {
      Place article = block.place().outerArticle();
      if (article == null) {
        continue;
      }
      Unit unit = units.computeIfAbsent(article, key -> new Unit());
      count(block, unit);
      unit.titled |=
          block.rank() <= RANK && !letters.isEmpty() && Lines.letters(block.text()).equals(letters);
      if (unit.titled && unit.kept >= TITLED && (first == null || !first.titled)) {
        first = unit;
      } else if (first == null && unit.kept >= WHOLE) {
        first = unit;
      }
    }
    this.main = first;
  }

  private void count(Block block, Unit unit) {
    Verdict verdict = verdicts[block.index()];
    if (block.links() < LINKED) {
      unit.headline = Math.min(unit.headline, block.rank());
    }
    if (block.prose() && verdict != Verdict.COMMENTS) {
      unit.words += block.words();
      unit.kept += verdict == Verdict.KEPT ? block.words() : 0;
    }
  }

  /** Takes out what has been kept so far of others than the page's; says whether there are any. */
  static boolean leaveOut(Outline page, Verdict[] verdicts, @Nullable String title) {
    OtherArticles articles = new OtherArticles(page, verdicts, title);
    for (Block block : page.blocks()) {
      if (verdicts[block.index()] == Verdict.KEPT && articles.isOther(articles.unit(block))) {
        verdicts[block.index()] = Verdict.OTHER;
      }
    }
    return articles.units.values().stream()
        .anyMatch(unit -> unit.words >= WHOLE && articles.isOther(unit));
  }

  private boolean isOther(@Nullable Unit unit) {
    return main != null
        && unit != null
        && unit != main
        && unit.headline <= RANK
        && unit.headline <= main.headline;
  }

  private @Nullable Unit unit(Block block) {
    Place article = block.place().outerArticle();
    return article == null ? null : units.get(article);
  }
}
