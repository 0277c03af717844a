package news.naba.extract.domain.report.event;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;

/** "He has been charged": who was arrested or tried in the sentences before. */
final class Pronouns {
  private static final int REACH = 2;

  /** So many auxiliaries and adverbs may stand between "he" and his verb. */
  private static final int AUXILIARIES = 4;

  private static final Set<String> TAKEN = Set.of("arrest", "legal", "release");

  private final LanguagePack pack;

  Pronouns(LanguagePack pack) {
    this.pack = pack;
  }

  /**
   * Whom a pronoun before a passive or behind a verb means, by what befell somebody before; empty
   * for nobody.
   */
  List<Actor> takenBefore(Notes n, Match<Trigger> head, List<Draft> before) {
    boolean subject =
        !pack.verbFirst()
            && TAKEN.contains(String.valueOf(head.value().mode()))
            && hasPronoun(n.sentence(), head.from());
    if (!subject && !isObject(n, head)) {
      return List.of();
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft d = before.get(i);
      if (n.sentence().index() - d.sentence() > REACH) {
        return List.of();
      }
      boolean taken = TAKEN.contains(String.valueOf(d.trigger().mode()));
      if (taken && d.modality() == Modality.ASSERTED && !d.recipients().isEmpty()) {
        return d.recipients();
      }
    }
    return List.of();
  }

  /** "Prosecutors accused him of": whom a pronoun behind the verb means. */
  boolean isObject(Notes n, Match<Trigger> head) {
    Sentence s = n.sentence();
    boolean done =
        head.value().type() == EventType.ACCUSE
            || TAKEN.contains(String.valueOf(head.value().mode()));
    return !pack.verbFirst()
        && done
        && (pack.is("object-pronouns", s, head.to())
            || pack.is("object-pronouns", s, head.from() + 1));
  }

  private boolean hasPronoun(Sentence s, int verb) {
    for (int i = verb; i >= Math.max(0, verb - AUXILIARIES); i--) {
      if (pack.is("pronouns", s, i)) {
        return true;
      }
    }
    return false;
  }
}
