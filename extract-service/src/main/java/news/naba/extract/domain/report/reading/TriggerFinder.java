package news.naba.extract.domain.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** Finds the words that tell events, as far as grammar lets them. */
final class TriggerFinder {
  /**
   * Events that the words of a statement themselves may tell: "denied", "said in a call with",
   * "warned that it would respond".
   */
  private static final Set<EventType> IN_SPEECH =
      Set.of(
          EventType.REJECT,
          EventType.CONSULT,
          EventType.THREATEN,
          EventType.ACCUSE,
          EventType.REQUEST);

  /** What is done to people for what they did. */
  private static final Set<EventType> FOR_A_DEED =
      Set.of(EventType.COERCE, EventType.PERSONNEL, EventType.SANCTION, EventType.REJECT);

  private static final int LONGEST_PLAN = 4;

  /** So far behind "is preparing" it is said what for. */
  private static final int PREPARING_REACH = 6;

  /** So far behind "asked" it is said what about. */
  private static final int QUESTION_REACH = 8;

  /** So far behind "accused" its matter may go on. */
  private static final int CHARGE_REACH = 30;

  private final LanguagePack pack;
  private final Describing describing;

  TriggerFinder(LanguagePack pack) {
    this.pack = pack;
    this.describing = new Describing(pack);
  }

  /** The words of a sentence that tell events, and are not part of a name or another word. */
  List<Match<Trigger>> in(
      Sentence s, List<ActorMention> actors, List<PlaceMention> places, List<Source> sources) {
    List<Match<Trigger>> found = new ArrayList<>();
    for (Match<Trigger> m : pack.triggers().in(s)) {
      boolean name =
          actors.stream()
                  .anyMatch(a -> a.covers(m.from()) && a.to() - a.from() > 1 && !isSubjectOf(a, m))
              || places.stream().anyMatch(p -> p.from() <= m.from() && m.from() < p.to())
              || sources.stream()
                  .anyMatch(
                      x ->
                          x.names(m.from())
                              && !x.says(m.from())
                              && !IN_SPEECH.contains(m.value().type())
                              && !isAnnouncedByDoing(s, m, x)
                              && !isDoneBefore(s, m, x));
      if (!name
          && isSpelt(s, m)
          && !isOtherWord(s, m)
          && !isNoun(s, m, actors)
          && !isCharge(s, m)
          && !describing.only(s, m, actors)
          && !isCounted(s, m)
          && !isPrison(s, m)
          && !isQuestion(s, m)
          && !pack.is("not-triggers", s, m.from())) {
        found.add(m);
      }
    }
    return found;
  }

  /** "Rebel fighters swept into": the words go on behind who acts, and are no part of his name. */
  private boolean isSubjectOf(ActorMention a, Match<Trigger> m) {
    return !pack.verbFirst()
        && a.naming() == ActorMention.Naming.KIND
        && a.to() - m.from() == 1
        && m.end() > a.to();
  }

  /** "Congratulated" differs from "here" by a sign that is folded away. */
  private boolean isSpelt(Sentence s, Match<Trigger> m) {
    String spelling = pack.word("spelt-triggers", s, m.from());
    return spelling == null || s.token(m.from()).surface().endsWith(spelling);
  }

  /** "Announced a curfew", and not "the end of a curfew": to announce such a thing is to do it. */
  private boolean isAnnouncedByDoing(Sentence s, Match<Trigger> m, Source source) {
    if (!pack.verbFirst() || m.from() != source.from() || source.scopeFrom() != source.to()) {
      return false;
    }
    Match<Trigger> announced = source.to() < s.size() ? pack.triggers().at(s, source.to()) : null;
    return announced != null && announced.value().type() == m.value().type();
  }

  /** "Twelve accused": people a number counts, written like "accusing". */
  private boolean isCounted(Sentence s, Match<Trigger> m) {
    int before = m.from() - 1;
    return pack.verbFirst()
        && before >= 0
        && m.to() - m.from() == 1
        && pack.is("participles", s, m.from())
        && (s.token(before).kind() == Token.Kind.NUMBER || pack.is("numbers", s, before));
  }

  /** "In X prison": a noun for a kind of place behind a preposition of its own, not "jailing". */
  private boolean isPrison(Sentence s, Match<Trigger> m) {
    return pack.verbFirst()
        && m.from() > 0
        && m.to() - m.from() == 1
        && m.value().type() == EventType.COERCE
        && m.form().preposition().isEmpty()
        && pack.is("place-nouns", s, m.from())
        && Prepositions.IN.equals(pack.word("prepositions", s, m.from() - 1));
  }

  /** "X appealed for calm and said that": one subject, two verbs. */
  private boolean isDoneBefore(Sentence s, Match<Trigger> m, Source source) {
    ActorMention who = source.actor();
    boolean behind = who != null && !pack.verbFirst() && m.value().isVerb() && who.to() == m.from();
    for (int i = m.to(); behind && i < source.to(); i++) {
      if (pack.is("and", s, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Asked him about": a question, and nobody is called on. */
  private boolean isQuestion(Sentence s, Match<Trigger> m) {
    if (pack.verbFirst() || m.to() - m.from() > 1 || !pack.is("asking-verbs", s, m.from())) {
      return false;
    }
    for (int i = m.to(); i < Math.min(s.size(), m.to() + QUESTION_REACH); i++) {
      if (pack.is("infinitive-markers", s, i) || pack.is("calling-for", s, i)) {
        return false;
      }
      if (pack.is("question-words", s, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Accused X of shelling … and refusing to": what is only laid to somebody's charge. */
  private boolean isCharge(Sentence s, Match<Trigger> m) {
    if (pack.verbFirst() || !pack.endsIn("continuous", s.token(m.from()))) {
      return false;
    }
    for (int i = m.from() - 1; i >= Math.max(0, m.from() - CHARGE_REACH); i--) {
      Match<Trigger> speech = pack.triggers().at(s, i);
      if (s.token(i).is(".") || s.token(i).is(";") || pack.is("relative", s, i)) {
        return false;
      }
      if (speech != null && speech.value().type() == EventType.ACCUSE && speech.to() <= m.from()) {
        return opensWith(s, speech.to(), m.from());
      }
      if (speech != null && FOR_A_DEED.contains(speech.value().type()) && speech.to() <= m.from()) {
        return pack.is("reasons", s, m.from() - 1); // "removed for appointing"
      }
    }
    return false;
  }

  /** Whether "of" or "for" leads from an accusation to what it is about. */
  private boolean opensWith(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("of".equals(pack.word("prepositions", s, i))
          && pack.endsIn("continuous", s.token(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that is a verb or a noun stands where only a noun can. */
  private boolean isNoun(Sentence s, Match<Trigger> m, List<ActorMention> actors) {
    int before = m.from() - 1;
    return m.to() - m.from() == 1
        && before >= 0
        && pack.is("verb-or-noun", s, m.from())
        && !m.form().conjunction()
        && s.token(before).isWord()
        && !pack.is("connectors", s, before)
        && !pack.is("that", s, before)
        && !pack.is("relative", s, before)
        && !pack.is("maybe", s, before)
        && !pack.is("background", s, before)
        && actors.stream().noneMatch(a -> a.to() == m.from());
  }

  /**
   * Whether grammar says that the words are not what the lexicon takes them for: a "verb" with an
   * article or after a preposition is a noun, and what follows "to" is a purpose, not an event.
   */
  private boolean isOtherWord(Sentence s, Match<Trigger> m) {
    boolean attached = !m.form().preposition().isEmpty();
    int before = m.from() - 1;
    if (!m.value().isVerb()) {
      boolean act =
          m.value().frame() == Trigger.Frame.OF_OBJECT
              || m.value().frame() == Trigger.Frame.OF_SUBJECT
              || (m.value().frame() == Trigger.Frame.MUTUAL && m.value().type() == EventType.AGREE);
      return act
          && attached
          && pack.hasClitic("purpose", m.form().preposition())
          && !isPrepared(s, m.from());
    }
    return m.form().article()
        || attached
        || (pack.is("infinitive-markers", s, before) && !isPlanned(s, m.from()))
        || (pack.verbFirst()
            && (("that".equals(pack.word("that", s, before))
                    && mayBeNoFact(s, m.from())
                    && !isPlan(s, before))
                || isPreposition(s, before)));
  }

  /** "Is preparing for the withdrawal": what a plan is for is what is planned. */
  private boolean isPrepared(Sentence s, int noun) {
    for (int i = Math.max(0, noun - PREPARING_REACH); i < noun; i++) {
      if ("planned".equals(pack.word("modality", s, i)) && pack.isImperfect(s.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** "That he may go", "that refusal": but "after he had blamed" tells what happened. */
  private boolean mayBeNoFact(Sentence s, int verb) {
    return pack.isImperfect(s.token(verb)) || pack.is("verb-or-noun", s, verb);
  }

  /** "Without", and not "the opposite", which is written like it. */
  private boolean isPreposition(Sentence s, int i) {
    Match<String> m = i < 0 ? null : pack.words("plain-prepositions").at(s, i);
    return m != null && !m.form().article();
  }

  /** "Is due to meet": words for a plan reach up to the verb. */
  private boolean isPlanned(Sentence s, int verb) {
    for (int i = Math.max(0, verb - LONGEST_PLAN); i < verb; i++) {
      Match<String> cue = pack.words("modality").at(s, i);
      Match<String> done = pack.words("bringing-about").at(s, i);
      if ((cue != null && cue.to() == verb) || (done != null && done.to() == verb)) {
        return true;
      }
    }
    return false;
  }

  /** "It is planned that X visits": here the verb after "that" tells the plan. */
  private boolean isPlan(Sentence s, int that) {
    for (int i = Math.max(0, that - 2); i <= that; i++) {
      if ("planned".equals(pack.word("modality", s, i))) {
        return true;
      }
    }
    return false;
  }
}
