package news.naba.extract.domain.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.naba.contracts.Report.Actor;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.event.Passages;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.reading.Notes;

/**
 * "The two countries", "both sides": the two that an article has set against or beside each other
 * in an event, else the two of different states that one sentence has named.
 */
public final class BothSides {
  /** So many events back the two may have been named. */
  private static final int REACH = 6;

  /** Who is a side: a state, those who fight for it or those who fight it. */
  private static final Set<String> SIDES = Set.of("GOV", "MIL", "REB", "OPP");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private List<Actor> named = List.of();

  /** For one article. */
  public BothSides(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  /** Keeps the two that a sentence names, for those behind it. */
  public void read(Notes n, String text) {
    List<ActorMention> two = new ArrayList<>();
    for (ActorMention a : n.actors()) {
      String country = SIDES.contains(String.valueOf(a.sector())) ? a.country() : null;
      if (country != null && two.stream().noneMatch(o -> country.equals(o.country()))) {
        two.add(a.isPerson() ? a : a.as(gazetteer.country(country).government()));
      }
    }
    if (two.size() >= 2) {
      named = two.subList(0, 2).stream().map(a -> Passages.actor(n, a, text)).toList();
    }
  }

  /** An event with the two for the word that means both; unchanged where the two are not known. */
  public Draft resolved(Draft draft, List<Draft> before) {
    boolean acting = isBoth(draft.actors());
    if (!acting && !isBoth(draft.recipients())) {
      return draft;
    }
    List<Actor> two = two(before);
    if (two.isEmpty()) {
      return draft;
    }
    return acting
        ? draft.withSides(two.subList(0, 1), two.subList(1, 2))
        : draft.withSides(draft.actors(), two);
  }

  private List<Actor> two(List<Draft> before) {
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - REACH); i--) {
      Draft d = before.get(i);
      List<Actor> two = new ArrayList<>(leading(d.actors()));
      two.addAll(leading(d.recipients()));
      if (two.size() == 2 && !two.get(0).name().equals(two.get(1).name())) {
        // rather the states themselves than their border guards
        return countries(two).equals(countries(named)) ? named : List.copyOf(two);
      }
    }
    return named;
  }

  private static Set<String> countries(List<Actor> sides) {
    return sides.stream().map(a -> String.valueOf(a.country())).collect(Collectors.toSet());
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
