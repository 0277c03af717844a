package news.naba.extract.domain.report.story;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report.Actor;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.lexicon.LanguagePack;

/**
 * "The two countries", "both sides": the two that the text has set against or beside each other.
 */
public final class BothSides {
  /** So many events back the two may have been named. */
  private static final int REACH = 6;

  private final LanguagePack pack;

  public BothSides(LanguagePack pack) {
    this.pack = pack;
  }

  /** An event with the two for the word that means both; unchanged where the two are not known. */
  public Draft resolved(Draft draft, List<Draft> before) {
    boolean acting = isBoth(draft.actors());
    if (!acting && !isBoth(draft.recipients())) {
      return draft;
    }
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      Draft d = before.get(i);
      List<Actor> two = new ArrayList<>(leading(d.actors()));
      two.addAll(leading(d.recipients()));
      if (two.size() == 2 && !two.get(0).name().equals(two.get(1).name())) {
        return acting
            ? draft.withSides(two.subList(0, 1), two.subList(1, 2))
            : draft.withSides(draft.actors(), List.copyOf(two));
      }
    }
    return draft;
  }

  private boolean isBoth(List<Actor> actors) {
    return actors.size() == 1 && pack.word("both-sides", actors.get(0).name()) != null;
  }

  /** Who leads a side; those joined to it are of the same side, and a crowd is none. */
  private static List<Actor> leading(List<Actor> side) {
    return side.stream()
        .filter(a -> a.sector() != null && !"CVL".equals(a.sector()))
        .limit(1)
        .toList();
  }
}
