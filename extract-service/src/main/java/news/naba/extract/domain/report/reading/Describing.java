package news.naba.extract.domain.report.reading;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.text.Sentence;

/**
 * Words that would tell an event but only describe somebody or something here: "the jailed leader",
 * "rebels backed by", "pupils kidnapped in May have been freed".
 */
final class Describing {
  /** Verbs of these also only describe: "backed by", "opposed by". */
  private static final Set<EventType> DESCRIBING = Set.of(EventType.SUPPORT, EventType.REJECT);

  /** What befell people before they were let go. */
  private static final Set<String> TAKEN = Set.of("arrest", "abduct");

  /** What only says which people are meant, where it stands right behind them. */
  private static final Set<String> CHOSEN = Set.of("elect", "appoint");

  /** Who is let go or asked for had been arrested before. */
  private static final Set<EventType> LETTING_GO =
      Set.of(EventType.CONCEDE, EventType.RETREAT, EventType.REQUEST);

  /** So far behind "who" and its verb the verb of the sentence may come, in tokens. */
  private static final int MAIN_VERB_REACH = 30;

  private final LanguagePack pack;

  Describing(LanguagePack pack) {
    this.pack = pack;
  }

  /** Whether words only describe. */
  boolean only(Sentence s, Match<Trigger> m, List<ActorMention> actors) {
    return isDescription(s, m)
        || isAttribute(s, m)
        || isFormer(s, m, actors)
        || isReduced(s, m)
        || isWhoItIs(s, m);
  }

  /** "Troops backed by artillery": a participle that only describes. */
  private boolean isDescription(Sentence s, Match<Trigger> m) {
    if (!pack.verbFirst() && m.value().isVerb() && s.token(m.from()).hyphened()) {
      return pack.endsIn("participle", s.token(m.from())); // "UN-appointed experts"
    }
    return !pack.verbFirst()
        && m.value().isVerb()
        && DESCRIBING.contains(m.value().type())
        && Prepositions.BY.equals(pack.word("prepositions", s, m.to()))
        && !pack.is("passive-auxiliaries", s, m.from() - 1)
        && !pack.is("passive-auxiliaries", s, m.from() - 2);
  }

  /** "The jailed leader", "the besieged city": a participle that only says which one. */
  private boolean isAttribute(Sentence s, Match<Trigger> m) {
    int next = m.to();
    if (pack.verbFirst() || m.to() - m.from() > 1 || next >= s.size() || m.from() == 0) {
      return false;
    }
    if (m.value().type().equals(EventType.DISPLACE) && pack.is("people", s, next)) {
      return pack.endsIn("participle", s.token(m.from())); // "a school for displaced families"
    }
    boolean participle =
        pack.endsIn("participle", s.token(m.from()))
            && !m.value().type().equals(EventType.DISPLACE);
    boolean noun =
        s.token(next).isWord()
            && !pack.is("prepositions", s, next)
            && !pack.is("function-words", s, next)
            && !pack.is("the", s, next)
            && !pack.is("articles", s, next);
    return participle
        && noun
        && (pack.is("articles", s, m.from() - 1)
            || pack.is("the", s, m.from() - 1)
            || pack.is("of", s, m.from() - 1)
            || pack.is("newly", s, m.from() - 1)
            || isPossessor(s, m.from() - 1));
  }

  /** "Told ousted premier X", "sacked minister X said": what only says what became of him. */
  private boolean isFormer(Sentence s, Match<Trigger> m, List<ActorMention> actors) {
    int before = m.from() - 1;
    boolean open =
        before < 0
            || pack.is("prepositions", s, before)
            || pack.is("speech-verbs", s, before)
            || (pack.triggers().hits(s, before) && pack.endsIn("participle", s.token(before)));
    return !pack.verbFirst()
        && open
        && m.to() - m.from() == 1
        && pack.endsIn("participle", s.token(m.from()))
        && actors.stream().anyMatch(a -> a.from() == m.to() && a.isPerson());
  }

  /** "Pakistan's jailed leader": the sign of the genitive was cut off, and a gap is left. */
  private static boolean isPossessor(Sentence s, int i) {
    return s.token(i).isWord() && s.token(i + 1).start() - s.token(i).end() > 2;
  }

  /**
   * "The rebels who took the town declared a truce": what only says which ones the subject means,
   * where the verb of the sentence comes later.
   */
  private boolean isWhoItIs(Sentence s, Match<Trigger> m) {
    int who = m.from() - 1;
    while (who > 0 && pack.is("before-participle", s, who)) {
      who--;
    }
    if (pack.verbFirst()
        || who <= 0
        || !pack.is("relative", s, who)
        || !s.token(who - 1).isWord()) {
      return false;
    }
    for (int i = who - 1; i >= 0; i--) {
      Match<Trigger> main = pack.triggers().at(s, i);
      if ((main != null && main.value().isVerb()) || isTelling(s, i)) {
        return false; // "police arrested a man who attacked"
      }
    }
    for (int i = m.to(); i < s.size() && i - m.to() < MAIN_VERB_REACH; i++) {
      Match<Trigger> main = pack.triggers().at(s, i);
      if (s.token(i).is(",") || pack.is("connectors", s, i) || pack.is("and", s, i)) {
        return false;
      }
      boolean verb = isTelling(s, i) || (main != null && main.value().isVerb());
      if (verb && pack.endsIn("participle", s.token(i))) {
        return !pack.is("prepositions", s, i - 1);
      }
    }
    return false;
  }

  private boolean isTelling(Sentence s, int i) {
    return pack.is("speech-verbs", s, i) || pack.is("light-verbs", s, i);
  }

  /** "Pardoned people arrested in": who was let go had been arrested before. */
  private boolean isReduced(Sentence s, Match<Trigger> m) {
    String mode = String.valueOf(m.value().mode());
    boolean governing =
        pack.is("prepositions", s, m.to())
            || (m.to() - m.from() == 2 && pack.is("prepositions", s, m.to() - 1));
    boolean described = m.to() - m.from() <= 2 && pack.is("people", s, m.from() - 1) && governing;
    if (described
        && !pack.verbFirst()
        && CHOSEN.contains(mode)
        && pack.endsIn("participle", s.token(m.from()))) {
      return true; // "one of the first women elected to"
    }
    boolean arrested = TAKEN.contains(mode) && described;
    for (int i = m.from() - 1; arrested && !pack.verbFirst() && i >= 0; i--) {
      Match<Trigger> main = pack.triggers().at(s, i);
      if (main != null && LETTING_GO.contains(main.value().type())) {
        return true;
      }
    }
    return arrested && !pack.verbFirst() && hasVerbBehind(s, m.to());
  }

  /** "Pupils kidnapped from a school have been freed": the verb of the sentence comes later. */
  private boolean hasVerbBehind(Sentence s, int from) {
    for (int i = from; i < s.size() - 1; i++) {
      if (pack.is("connectors", s, i) || pack.is("relative", s, i) || pack.is("that", s, i)) {
        return false;
      }
      boolean auxiliary = pack.is("have", s, i) || pack.is("passive-auxiliaries", s, i);
      if (auxiliary) {
        return !pack.is("and", s, i - 1) && !pack.is("pronouns", s, i - 1);
      }
    }
    return false;
  }
}
