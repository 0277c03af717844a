package news.naba.extract.domain.article.body;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.naba.extract.domain.article.text.Lines;
import org.jspecify.annotations.Nullable;

/** Reads the traits of every block that can be seen before any block has been judged. */
final class FirstLook {
  private static final int HINTS = Trait.BODY.ordinal() - Hint.BODY.ordinal();
  private static final int LANDMARKS = Trait.IN_ARTICLE.ordinal();
  private static final List<Hint> HINT_VALUES = List.of(Hint.values());
  private static final List<Place.Landmark> LANDMARK_VALUES = List.of(Place.Landmark.values());

  /** Names that say that the article is not here. */
  private static final int BESIDE =
      Hint.COMMENTS.bit()
          | Hint.SHARE.bit()
          | Hint.RELATED.bit()
          | Hint.NAVIGATION.bit()
          | Hint.ADVERT.bit()
          | Hint.SUBSCRIBE.bit()
          | Hint.AUTHOR.bit()
          | Hint.NOTICE.bit()
          | Hint.CONSENT.bit()
          | Hint.UNSEEN.bit();

  /** Names of what follows an article. */
  private static final int ENDS =
      Hint.COMMENTS.bit()
          | Hint.SHARE.bit()
          | Hint.RELATED.bit()
          | Hint.SUBSCRIBE.bit()
          | Hint.AUTHOR.bit()
          | Hint.LABEL.bit();

  /** With this share of the page's running text a place is the article's own, whatever its name. */
  private static final double MAIN_SHARE = 0.4;

  /** What a word of a menu, teaser or sidebar counts, against 1 for a word of running text. */
  private static final double AGAINST = -0.7;

  /** A headline has no more words. */
  private static final int TITLE_WORDS = 40;

  /** What places of one look have together. */
  private static final class Kin {
    private int places;
    private int blocks;
    private int words;
    private int prose;
    private double linked;
  }

  private final Outline page;
  private final @Nullable String title;
  private final SaidText said;
  private final Repeats repeats;
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Integer, Kin> kin = new HashMap<>();

  /** The hints around places, by their numbers; -1 where not asked yet. */
  private final int[] around;

  private final Map<Integer, Integer> namesakes = new HashMap<>();
  private final BitSet titles = new BitSet();
  private int headline = -1;
  private int marked;
  private int articles;

  private FirstLook(Outline page, Told told) {
    this.page = page;
    this.title = told.title() == null ? null : Lines.letters(told.title());
    this.repeats = new Repeats(page, told);
    this.around = new int[page.places().size()];
    Arrays.fill(around, -1);
    for (Block block : page.blocks()) {
      texts.merge(block.text(), 1, Integer::sum);
      if (isTitle(block)) {
        titles.set(block.index());
      }
    }
    this.said = SaidText.on(page, told.text());
    countKin();
    findHeadline();
  }

  /**
   * The traits of every block.
   *
   * @param told what the page's data tell about the article
   */
  static double[][] at(Outline page, Told told) {
    FirstLook look = new FirstLook(page, told);
    List<Block> blocks = page.blocks();
    Place best = BodyFinder.best(page, BodyFinder.sums(page, look::worth));
    int[] span = span(blocks, best);
    double[][] traits = new double[blocks.size()][];
    Units units = Units.around(page, look.headline);
    int before = 0;
    int ended = 0;
    int passed = 0;
    int prose = best.prose();
    for (Block block : blocks) {
      double[] of = new double[Trait.COUNT];
      look.readBlock(block, of);
      look.readNames(block, of);
      look.readPlace(block, of);
      look.readNeighbours(block, of);
      set(of, Trait.STEPS, steps(best, block.place()));
      set(of, Trait.EDGE, edge(block.index(), span));
      boolean past = passed > 0.6 * prose;
      if (past && !block.prose() && (look.hintsAround(block.place()) & ENDS) != 0) {
        ended++;
      }
      set(of, Trait.ENDED, ended);
      look.repeats.read(block, of);
      set(of, Trait.UNIT, units.of(block));
      set(of, Trait.OTHER_HEADLINES, units.otherHeadlinesBefore(block));
      set(of, Trait.SAID, look.said.share(block));
      if (block.prose() && best.holds(block.place())) {
        passed += block.words();
      }
      set(of, Trait.POSITION, (double) before / Math.max(1, page.root().words()));
      before += block.words();
      traits[block.index()] = of;
    }
    return traits;
  }

  private static void set(double[] traits, Trait trait, double value) {
    traits[trait.ordinal()] = value;
  }

  private void countKin() {
    for (Block block : page.blocks()) {
      kin.computeIfAbsent(block.place().signature(), key -> new Kin()).blocks++;
      if (block.prose()) {
        namesakes.merge(block.place().names(), block.words(), Integer::sum);
        marked |= block.place().landmarks();
        articles |= block.place().hintsAround() & Hint.BODY.bit();
      }
    }
    for (Place place : page.places()) {
      if (place.blocks() > 0) {
        Kin alike = kin.computeIfAbsent(place.signature(), key -> new Kin());
        alike.places++;
        alike.words += place.words();
        alike.prose += place.prose();
        alike.linked += place.links() * place.words();
      }
    }
  }

  /** The first largest heading that repeats the title; failing that, any block that does. */
  private void findHeadline() {
    int level = 9;
    for (Block block : page.blocks()) {
      if (titles.get(block.index()) && level(block) < level) {
        level = level(block);
        headline = block.index();
      }
    }
  }

  /** Of headings 1 to 6, of others more. */
  private static int level(Block block) {
    return block.kind() == Block.Kind.HEADING ? block.rank() : 8;
  }

  private boolean isTitle(Block block) {
    if (title == null
        || block.words() > TITLE_WORDS
        || block.text().length() * 2 < title.length()) {
      return false;
    }
    String text = Lines.letters(block.text());
    return text.length() * 3 > title.length() * 2
        && (title.contains(text)
            || (text.contains(title) && title.length() * 3 > text.length() * 2));
  }

  private double worth(Block block) {
    int words = Math.min(block.words(), BodyFinder.MOST_WORDS);
    if ((hintsAround(block.place()) & BESIDE) != 0
        || (block.place().landmarks() & (Place.Landmark.ASIDE.bit() | Place.Landmark.FOOTER.bit()))
            != 0) {
      return words * AGAINST;
    }
    if (!block.prose()) {
      return words * (block.links() > 0.4 ? AGAINST : -0.1);
    }
    return switch (block.kind()) {
      case PARAGRAPH, TEXT, QUOTE, PREFORMATTED -> words;
      case ITEM, CELL -> words * 0.5;
      case HEADING -> 0;
      case CAPTION -> words * -0.1;
    };
  }

  /** The hints of a place and of all around it that are not the article's own. */
  private int hintsAround(Place place) {
    int known = around[place.index()];
    if (known >= 0) {
      return known;
    }
    int own = place.prose() > page.root().prose() * MAIN_SHARE ? 0 : place.hints();
    Place parent = place.parent();
    int all = own | (parent == null ? 0 : hintsAround(parent));
    around[place.index()] = all;
    return all;
  }

  private void readBlock(Block block, double[] of) {
    set(of, Trait.WORDS, block.words());
    set(of, Trait.SENTENCES, Lines.sentences(block.text()));
    set(of, Trait.ENDING, ending(block.text()));
    set(of, Trait.LINKS, block.links());
    set(of, Trait.KIND, block.kind().ordinal());
    set(of, Trait.SHAPE, shape(block));
    set(of, Trait.EMPHASIS, block.emphasis());
    set(of, Trait.DIGITS, digits(block.text()));
    set(of, Trait.CAPITALS, capitals(block.text()));
    set(of, Trait.REPEATED, texts.getOrDefault(block.text(), 1));
    set(of, Trait.AFTER_PICTURE, block.afterPicture() ? 1 : 0);
    set(of, Trait.HIDDEN, block.place().isHidden() ? 1 : 0);
    set(of, Trait.TITLE, titles.get(block.index()) ? 1 : 0);
    set(of, Trait.AFTER_TITLE, headline < 0 ? 999 : block.index() - headline);
  }

  private static int ending(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == ':' || last == '：') {
      return 3;
    }
    if (last == '…' || text.endsWith("...")) {
      return 4;
    }
    return Lines.endsSentence(text) ? (last == '?' || last == '؟' || last == '!' ? 2 : 1) : 0;
  }

  private static double digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return (double) digits / text.length();
  }

  /** The share of words that begin with a capital; -1 in scripts that have none. */
  private static double capitals(String text) {
    int words = 0;
    int capitals = 0;
    int small = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !inside) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
      inside = letter || (inside && c != ' ');
    }
    return capitals + small == 0 ? -1 : (double) capitals / words;
  }

  private static int where(boolean around, boolean anywhere) {
    return around ? 1 : anywhere ? 2 : 0;
  }

  private static int shape(Block block) {
    int kind =
        switch (block.kind()) {
          case PARAGRAPH, TEXT, QUOTE, PREFORMATTED -> 0;
          case HEADING -> 10;
          case ITEM -> 20;
          case CELL, CAPTION -> 30;
        };
    int words = block.words();
    return kind + (words < 4 ? 0 : words < 9 ? 1 : words < 20 ? 2 : words < 40 ? 3 : 4);
  }

  private void readNames(Block block, double[] of) {
    Place place = block.place();
    Place parent = place.parent();
    int near = place.hints() | (parent == null || isMain(parent) ? 0 : parent.hints());
    int all = hintsAround(place) | place.hints();
    for (Hint hint : HINT_VALUES) {
      of[HINTS + hint.ordinal()] = (near & hint.bit()) != 0 ? 2 : (all & hint.bit()) != 0 ? 1 : 0;
    }
    set(of, Trait.BODY, where((place.hintsAround() & Hint.BODY.bit()) != 0, articles != 0));
    for (Place.Landmark landmark : LANDMARK_VALUES) {
      boolean inside = (place.landmarks() & landmark.bit()) != 0;
      boolean either = landmark == Place.Landmark.ARTICLE || landmark == Place.Landmark.MAIN;
      of[LANDMARKS + landmark.ordinal()] = where(inside, either && (marked & landmark.bit()) != 0);
    }
  }

  private boolean isMain(Place place) {
    return place.prose() > page.root().prose() * MAIN_SHARE;
  }

  private void readPlace(Block block, double[] of) {
    Place place = block.place();
    Kin alike = kin.getOrDefault(place.signature(), new Kin());
    set(of, Trait.ALIKE, (double) alike.prose / Math.max(1, page.root().prose()));
    set(
        of,
        Trait.NAMESAKES,
        (double) namesakes.getOrDefault(place.names(), 0) / Math.max(1, page.root().prose()));
    set(of, Trait.ALIKE_BLOCKS, alike.blocks);
    set(of, Trait.ALIKE_LINKS, alike.words == 0 ? 0 : alike.linked / alike.words);
    set(of, Trait.PLACE_LINKS, place.links());
    Place parent = place.parent() == null ? place : place.parent();
    set(of, Trait.PARENT_LINKS, parent.links());
    set(of, Trait.PARENT_PROSE, parent.prose());
    set(of, Trait.PARENT_BLOCKS, parent.blocks());
    readCard(place, of);
  }

  /** The outermost place around that holds few blocks and has many that look like it. */
  private void readCard(Place start, double[] of) {
    Place card = start;
    int most = 0;
    for (Place place = start; place != null && place.blocks() <= 8; place = place.parent()) {
      int alike = kin.getOrDefault(place.signature(), new Kin()).places;
      if (place.blocks() > 1 && alike >= most) {
        card = place;
        most = alike;
      }
    }
    Kin alike = kin.getOrDefault(card.signature(), new Kin());
    set(of, Trait.CARDS, most);
    set(of, Trait.CARD_LINKS, most == 0 || alike.words == 0 ? 0 : alike.linked / alike.words);
    set(of, Trait.CARD_PROSE, most == 0 ? 0 : (double) alike.prose / alike.places);
  }

  private void readNeighbours(Block block, double[] of) {
    int i = block.index();
    set(of, Trait.BEFORE, words(i - 1));
    set(of, Trait.AFTER, words(i + 1));
    set(of, Trait.BEFORE_LINKS, (links(i - 1) + links(i - 2)) / 2);
    set(of, Trait.AFTER_LINKS, (links(i + 1) + links(i + 2)) / 2);
  }

  private double words(int index) {
    if (index < 0 || index >= page.blocks().size()) {
      return 0;
    }
    Block block = page.blocks().get(index);
    return block.prose() ? block.words() : -block.words();
  }

  private double links(int index) {
    return index < 0 || index >= page.blocks().size() ? 1 : page.blocks().get(index).links();
  }

  /** The first and last block of running text in a place. */
  private static int[] span(List<Block> blocks, Place best) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Block block : blocks) {
      if (block.prose() && best.holds(block.place())) {
        first = Math.min(first, block.index());
        last = block.index();
      }
    }
    return new int[] {first, last};
  }

  static int edge(int index, int[] span) {
    if (span[1] < 0) {
      return 0;
    }
    return index < span[0] ? index - span[0] : Math.max(0, index - span[1]);
  }

  /** Steps down from a place; beside it, minus the steps up to the first place around both. */
  static int steps(Place best, Place place) {
    int up = 0;
    Place above = best;
    while (above != null && !above.holds(place)) {
      above = above.parent();
      up++;
    }
    return up > 0 || above == null ? -up : place.depth() - best.depth();
  }
}
