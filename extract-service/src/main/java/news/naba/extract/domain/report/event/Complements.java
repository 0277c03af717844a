package news.naba.extract.domain.report.event;

import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import org.jspecify.annotations.Nullable;

/** Finds who is named behind the words that tell an event: agent, genitive, target. */
final class Complements {
  private static final int ADJACENT = 3;
  private static final int NEARBY = 10;

  /** So many words may stand between "by" and who did it. */
  private static final int BEFORE_AGENT = 3;

  private final LanguagePack pack;
  private final Subjects subjects;

  Complements(LanguagePack pack, Subjects subjects) {
    this.pack = pack;
    this.subjects = subjects;
  }

  @Nullable ActorMention agent(Notes n, Match<Trigger> trigger) {
    for (ActorMention a : n.actors()) {
      if (a.from() >= trigger.to()
          && a.preposition().equals(Prepositions.BY)
          && !isOfOtherVerb(n, trigger, a)
          && n.clauses().continues(trigger.from(), a.from())) {
        return a;
      }
    }
    return null;
  }

  /** "A swap mediated by X": X mediated, and swapped nobody. */
  private boolean isOfOtherVerb(Notes n, Match<Trigger> trigger, ActorMention agent) {
    for (int i = agent.from() - 1; i > trigger.to() && i >= agent.from() - BEFORE_AGENT; i--) {
      if (pack.is("prepositions", n.sentence(), i)) {
        return pack.endsIn("participle", n.sentence().token(i - 1));
      }
    }
    return false;
  }

  @Nullable ActorMention after(Notes n, int from, List<String> prepositions) {
    for (ActorMention a : subjects.inClause(n, from - 1)) {
      boolean behind =
          pack.verbFirst()
              && a.from() - from <= 1
              && prepositions.contains(
                  String.valueOf(pack.word("prepositions", n.sentence(), from - 1)));
      if (a.from() >= from
          && a.from() - from <= NEARBY
          && (behind || isOwner(n, a, prepositions) || prepositions.contains(a.preposition()))) {
        return a;
      }
    }
    return null;
  }

  /** "Strikes on positions of X": X is hit in what is his. */
  private boolean isOwner(Notes n, ActorMention a, List<String> prepositions) {
    boolean owner = a.preposition().equals(Prepositions.TO) || a.preposition().isEmpty();
    for (int i = a.from() - 1; owner && pack.verbFirst() && i >= Math.max(1, a.from() - 2); i--) {
      String governing = pack.word("prepositions", n.sentence(), i - 1);
      if (pack.is("assets", n.sentence(), i) && prepositions.contains(String.valueOf(governing))) {
        return true;
      }
    }
    return false;
  }

  @Nullable ActorMention genitive(Notes n, Match<Trigger> trigger) {
    for (ActorMention a : subjects.inClause(n, trigger.from())) {
      int gap = a.from() - trigger.to();
      boolean own =
          a.preposition().isEmpty()
              || a.preposition().equals("of")
              || a.preposition().equals(Prepositions.TO)
              || isGoverned(n, trigger, a);
      if (gap >= 0 && gap <= ADJACENT && own && onlyWords(n, trigger.to(), a.from())) {
        return a;
      }
    }
    return null;
  }

  /** "No confidence in X": the preposition belongs to the words for the act. */
  private boolean isGoverned(Notes n, Match<Trigger> trigger, ActorMention a) {
    return a.from() == trigger.to()
        && trigger.to() - trigger.from() > 1
        && pack.is("prepositions", n.sentence(), trigger.to() - 1);
  }

  /** Whether only words that qualify the event stand between it and its genitive. */
  boolean qualified(Notes n, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!pack.is("event-adjectives", n.sentence(), i)
          && !pack.is("of", n.sentence(), i)
          && !pack.is("the", n.sentence(), i)
          && !pack.is("prepositions", n.sentence(), i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean onlyWords(Notes n, int from, int to) {
    for (int i = from; i < to; i++) {
      if (n.sentence().token(i).is(",")) {
        return false;
      }
    }
    return true;
  }
}
