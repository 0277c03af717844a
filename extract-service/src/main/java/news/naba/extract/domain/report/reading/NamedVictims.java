package news.naba.extract.domain.report.reading;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report.Count.Scope;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.number.Quantity;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.toll.Toll;

/** "The killing of the reporter X": whoever is named as dead is one dead, without a number. */
final class NamedVictims {
  /** So many words of title may stand before the name. */
  private static final int LONGEST_TITLE = 4;

  private NamedVictims() {}

  /** The tolls of a sentence with those that names alone tell; a number is believed first. */
  static List<Toll> with(
      List<Toll> tolls, Sentence s, List<ActorMention> actors, LanguagePack pack) {
    if (tolls.stream().anyMatch(t -> t.kind() == Toll.Kind.KILLED)) {
      return tolls;
    }
    for (Match<String> death : pack.words("death-of").in(s)) {
      for (ActorMention a : actors) {
        boolean near = a.to() > death.to() && a.from() - death.to() <= LONGEST_TITLE;
        boolean who = a.to() == death.from() - 1 && pack.is("relative", s, a.to()); // "X, who died"
        if (who && isPerson(a)) {
          return with(tolls, a);
        }
        if (near && a.preposition().isEmpty() && isPerson(a) && onlyWords(s, death.to(), a.to())) {
          return with(tolls, a);
        }
      }
    }
    return tolls;
  }

  private static List<Toll> with(List<Toll> tolls, ActorMention dead) {
    List<Toll> more = new ArrayList<>(tolls);
    Quantity one = new Quantity(dead.from(), dead.to(), 1, 1, false, false);
    more.add(new Toll(Toll.Kind.KILLED, one, "", Scope.EVENT, List.of(), false));
    return more;
  }

  private static boolean isPerson(ActorMention a) {
    return a.naming() == Naming.UNLISTED && (a.sector() == null || "CVL".equals(a.sector()));
  }

  private static boolean onlyWords(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!s.token(i).isWord() && !s.token(i).isQuote()) {
        return false;
      }
    }
    return true;
  }
}
