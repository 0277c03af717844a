package news.naba.extract.domain.article.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the traits of every block what the first look thinks of the blocks around it, of those
 * that look like it and of those in the same place.
 */
final class SecondLook {
  /** A block that long counts in full for what is around it. */
  private static final int WORDS = 60;

  /** A block with so many words is a paragraph. */
  private static final int PARAGRAPH = 9;

  /** Odds beyond the page's ends. */
  private static final double BEYOND = -3;

  /** The weighted mean of some blocks' odds. */
  private static final class Mean {
    private double sum;
    private double weight;

    private void add(double odds, double by) {
      sum += odds * by;
      weight += by;
    }

    /** Without one of the blocks. */
    private double without(double odds, double by) {
      double rest = weight - by;
      return rest < 0.5 ? 0 : (sum - odds * by) / rest;
    }
  }

  private final List<Block> blocks;
  private final double[] odds;
  private final @Nullable Mean[] places;
  private final Map<Integer, Mean> looks = new HashMap<>();
  private final Map<Integer, Mean> names = new HashMap<>();
  private final double[] proseBefore;
  private final double[] proseAfter;
  private double top = -9;

  private SecondLook(Outline page, double[] odds) {
    this.blocks = page.blocks();
    this.odds = odds;
    this.places = new Mean[page.places().size()];
    this.proseBefore = new double[odds.length];
    this.proseAfter = new double[odds.length];
    double last = BEYOND;
    for (Block block : blocks) {
      proseBefore[block.index()] = last;
      last = counts(block) ? odds[block.index()] : last;
    }
    last = BEYOND;
    for (int i = odds.length - 1; i >= 0; i--) {
      proseAfter[i] = last;
      last = counts(blocks.get(i)) ? odds[i] : last;
    }
    for (Block block : blocks) {
      double own = odds[block.index()];
      double by = weight(block);
      looks.computeIfAbsent(block.place().signature(), key -> new Mean()).add(own, by);
      names.computeIfAbsent(block.place().names(), key -> new Mean()).add(own, by);
      if (block.words() >= 8) {
        top = Math.max(top, own);
      }
      Place place = block.place();
      for (int up = 0; up < 3 && place != null; up++, place = place.parent()) {
        Mean mean = places[place.index()];
        if (mean == null) {
          mean = new Mean();
          places[place.index()] = mean;
        }
        mean.add(own, by);
      }
    }
  }

  /**
   * Completes the traits.
   *
   * @param odds what the first look thinks, in log-odds
   */
  static void complete(double[][] traits, Outline page, double[] odds) {
    SecondLook look = new SecondLook(page, odds);
    Place best =
        BodyFinder.best(page, BodyFinder.sums(page, block -> worth(block, odds[block.index()])));
    int[] span = look.span(best);
    for (Block block : page.blocks()) {
      double[] of = traits[block.index()];
      look.readAround(block, of);
      of[Trait.FIRST_STEPS.ordinal()] = FirstLook.steps(best, block.place());
      of[Trait.FIRST_EDGE.ordinal()] = FirstLook.edge(block.index(), span);
    }
  }

  /** What a block of certain odds counts, in words. */
  static double worth(Block block, double odds) {
    return Math.min(block.words(), BodyFinder.MOST_WORDS) * Math.tanh(odds / 2);
  }

  private static boolean counts(Block block) {
    return block.prose() && block.words() >= PARAGRAPH;
  }

  private static double weight(Block block) {
    return Math.min(block.words(), WORDS) + 3;
  }

  private void readAround(Block block, double[] of) {
    int i = block.index();
    double own = odds[i];
    double by = weight(block);
    of[Trait.FIRST.ordinal()] = own;
    of[Trait.FIRST_BEFORE.ordinal()] = near(i, -1, 1);
    of[Trait.FIRST_AFTER.ordinal()] = near(i, 1, 1);
    of[Trait.FIRST_FURTHER_BEFORE.ordinal()] = near(i, -1, 5);
    of[Trait.FIRST_FURTHER_AFTER.ordinal()] = near(i, 1, 5);
    of[Trait.FIRST_PROSE_BEFORE.ordinal()] = proseBefore[i];
    of[Trait.FIRST_PROSE_AFTER.ordinal()] = proseAfter[i];
    of[Trait.FIRST_ALIKE.ordinal()] = mean(looks.get(block.place().signature()), own, by);
    of[Trait.FIRST_NAMESAKES.ordinal()] = mean(names.get(block.place().names()), own, by);
    of[Trait.FIRST_BELOW_BEST.ordinal()] = top - own;
    of[Trait.FIRST_HEADING.ordinal()] = heading(block);
    Place place = block.place();
    Place parent = place.parent() == null ? place : place.parent();
    Place grandparent = parent.parent() == null ? parent : parent.parent();
    of[Trait.FIRST_PLACE.ordinal()] = mean(places[place.index()], own, by);
    of[Trait.FIRST_PARENT.ordinal()] = mean(places[parent.index()], own, by);
    of[Trait.FIRST_GRANDPARENT.ordinal()] = mean(places[grandparent.index()], own, by);
  }

  private double heading(Block block) {
    if (block.kind() == Block.Kind.HEADING) {
      return near(block.index(), 1, 3);
    }
    for (int i = block.index() - 1; i >= 0 && i > block.index() - 8; i--) {
      if (blocks.get(i).kind() == Block.Kind.HEADING) {
        return odds[i];
      }
    }
    return 0;
  }

  private static double mean(@Nullable Mean mean, double own, double by) {
    return mean == null ? 0 : mean.without(own, by);
  }

  /** The mean odds of some blocks before or after one; beyond the page's ends it is unlikely. */
  private double near(int index, int step, int count) {
    Mean mean = new Mean();
    int i = index;
    for (int n = 0; n < count; n++) {
      i += step;
      if (i < 0 || i >= blocks.size()) {
        mean.add(BEYOND, 10);
        break;
      }
      mean.add(odds[i], weight(blocks.get(i)));
    }
    return mean.sum / mean.weight;
  }

  private int[] span(Place best) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Block block : blocks) {
      if (odds[block.index()] > 0 && block.words() > 5 && best.holds(block.place())) {
        first = Math.min(first, block.index());
        last = block.index();
      }
    }
    return new int[] {first, last};
  }
}
