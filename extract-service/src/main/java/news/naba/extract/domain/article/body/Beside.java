package news.naba.extract.domain.article.body;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stands beside the article because its markup says so. A place with much of the page's
 * running text is not beside anything, whatever it is called.
 */
final class Beside {
  /** With this share of the page's running text a place is the article's own. */
  private static final double MAIN_SHARE = 0.4;

  /**
   * In words of running text. A place with more is beside the article only if HTML or its name
   * leave no doubt; of others the judge has to see more.
   */
  private static final int SMALL = 80;

  private static final Set<Verdict> BEYOND_DOUBT =
      Set.of(Verdict.ASIDE, Verdict.FOOTER, Verdict.COMMENTS, Verdict.CONSENT);

  /** Hints that are hardly ever wrong, and what they say. */
  private static final Map<Hint, Verdict> DECISIVE =
      Map.of(
          Hint.COMMENTS, Verdict.COMMENTS,
          Hint.SHARE, Verdict.SHARE,
          Hint.RELATED, Verdict.RELATED,
          Hint.NAVIGATION, Verdict.NAVIGATION,
          Hint.SUBSCRIBE, Verdict.SUBSCRIBE,
          Hint.AUTHOR, Verdict.AUTHOR,
          Hint.CAPTION, Verdict.PICTURE,
          Hint.CONSENT, Verdict.CONSENT,
          Hint.UNSEEN, Verdict.UNSEEN);

  /** More links than this, and a block is nothing but links. */
  private static final double LINKS = 0.9;

  /** A paragraph of links may be one if it is at least that long. */
  private static final int LINKED_PARAGRAPH = 40;

  /** A place named for a dialog that holds more of the page's blocks holds the page. */
  private static final double MOST = 0.8;

  private final Place root;

  /** By the numbers of the places; null where not asked yet. */
  private final @Nullable Verdict[] verdicts;

  Beside(Outline page) {
    root = page.root();
    verdicts = new Verdict[page.places().size()];
  }

  /** Why a block is beside the article, or {@link Verdict#KEPT} when nothing says so. */
  Verdict of(Block block) {
    Verdict place = of(block.place());
    if (place != Verdict.KEPT) {
      return place;
    }
    if (block.kind() == Block.Kind.CAPTION && !isMain(block.place())) {
      return Verdict.PICTURE;
    }
    boolean links = block.links() > LINKS && block.words() < LINKED_PARAGRAPH;
    return links ? Verdict.LINKS : Verdict.KEPT;
  }

  private Verdict of(Place place) {
    Verdict known = verdicts[place.index()];
    if (known == null) {
      known = said(place.parent());
      if (known == Verdict.KEPT && !isMain(place)) {
        Verdict own = own(place);
        known = place.prose() <= SMALL || BEYOND_DOUBT.contains(own) ? own : known;
      }
      verdicts[place.index()] = known;
    }
    return known;
  }

  private Verdict said(@Nullable Place parent) {
    return parent == null ? Verdict.KEPT : of(parent);
  }

  private static Verdict own(Place place) {
    if (place.hides()) {
      return Verdict.HIDDEN;
    }
    switch (place.element().normalName()) {
      case "aside" -> {
        return Verdict.ASIDE;
      }
      case "footer" -> {
        return Verdict.FOOTER;
      }
      default -> {
        // Its names may say more.
      }
    }
    if (place.hints() != 0 && (place.hints() & Hint.BODY.bit()) == 0) {
      for (Hint hint : Hint.values()) {
        Verdict verdict = DECISIVE.get(hint);
        if (verdict != null && (place.hints() & hint.bit()) != 0) {
          return verdict;
        }
      }
    }
    return Verdict.KEPT;
  }

  private boolean isMain(Place place) {
    // A dialog about cookies can be longer than the article, but not hold most of the page.
    boolean dialog = (place.hints() & Hint.CONSENT.bit()) != 0;
    return dialog
        ? place.blocks() > root.blocks() * MOST
        : place.prose() > root.prose() * MAIN_SHARE;
  }
}
