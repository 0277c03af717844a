package news.naba.extract.domain.report.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Sentence;

/** "The two sides", "both countries": the two that were named last, of different states. */
final class LastTwo {
  private static final Set<String> SIDES = Set.of("GOV", "MIL", "REB", "OPP");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  LastTwo(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  /** The two whom the words at a token stand for; none if there are no such words or no two. */
  List<ActorMention> both(Sentence s, int i, List<ActorMention> before, NameMemory memory) {
    Match<String> words = pack.words("last-two").at(s, i);
    if (words == null || words.to() - i < 2 || pack.is("speech-verbs", s, words.to())) {
      return List.of(); // "the two sides said": who speaks is only described
    }
    List<Identity> two = pair(before);
    two = two.isEmpty() ? memory.pair() : two;
    if (two.isEmpty()) {
      return List.of();
    }
    int middle = words.to() - 1;
    return List.of(
        new ActorMention(i, middle, two.get(0), "", false, Naming.LISTED),
        new ActorMention(middle, words.to(), two.get(1), "", true, Naming.LISTED));
  }

  /** Keeps the two that a sentence names. */
  void remember(List<ActorMention> actors, NameMemory memory) {
    List<Identity> two = pair(actors);
    if (!two.isEmpty()) {
      memory.pair(two);
    }
  }

  private List<Identity> pair(List<ActorMention> actors) {
    List<Identity> two = new ArrayList<>();
    for (ActorMention a : actors) {
      String country = SIDES.contains(String.valueOf(a.sector())) ? a.country() : null;
      if (country != null
          && two.size() < 2
          && two.stream().noneMatch(o -> country.equals(o.country()))) {
        boolean person = a.isNamed() || a.isTitle();
        two.add(person ? a.who() : gazetteer.country(country).government());
      }
    }
    return two.size() == 2 ? List.copyOf(two) : List.of();
  }
}
