package news.naba.extract.domain.report.event;

import java.util.Locale;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;

/** Finds how an event is told: as a fact, a plan, a demand, or not at all. */
final class Telling {
  private static final int CUE_REACH = 7;

  /** So far behind a noun for an event it is said that it is to come, or was called off. */
  private static final int BEHIND_NOUN = 5;

  private static final String CONDITIONAL = "conditional";

  /** Cues that hold for all that follows in their clause: what is denied or demanded. */
  private static final Set<String> GOVERNING = Set.of("denied", "demanded", CONDITIONAL);

  /** Cues that hold for the verb behind their "to" and no further. */
  private static final Set<String> LEFT = Set.of("hypothetical", "planned");

  private final LanguagePack pack;

  Telling(LanguagePack pack) {
    this.pack = pack;
  }

  Modality modality(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    if (trigger.form().future()) {
      return Modality.PLANNED;
    }
    Match<String> within = pack.words("modality").at(s, trigger.from());
    if (within != null && within.value().equals("planned") && within.to() < trigger.to()) {
      return Modality.PLANNED; // "will meet"
    }
    if (isSaidBehind(n, trigger, "still-to-come")) {
      return Modality.PLANNED;
    }
    int near = trigger.from() - CUE_REACH;
    int start = withSpeech(n, n.clauses().from(trigger.from()));
    for (int i = trigger.from() - 1; i >= start; i--) {
      if (n.clauses().isAside(i, trigger.from())) {
        continue;
      }
      if (i >= near
          && pack.is("maybe", s, i)
          && pack.isImperfect(s.token(i + 1))
          && !isPerfect(s, i)
          && (!trigger.value().isVerb()
              || pack.is("light-verbs", s, i + 1)
              || pack.triggers().hits(s, i + 1))) {
        return Modality.HYPOTHETICAL;
      }
      Match<String> light = pack.words("light-verbs").at(s, i);
      if (light != null && light.form().future()) {
        return Modality.PLANNED;
      }
      String cue = pack.word("modality", s, i);
      Match<String> m = cue == null ? null : pack.words("modality").at(s, i);
      int at = i;
      if (m != null
          && n.actors().stream().noneMatch(a -> a.covers(at) && a.from() < at)
          && m.to() <= trigger.from()
          && !(LEFT.contains(m.value()) && isLeftBehind(s, m, trigger.from()))
          && !(m.value().equals("demanded") && isOfMarchers(s, i, trigger))
          && (i >= near || GOVERNING.contains(m.value()))) {
        boolean announced = m.value().equals("hypothetical") && isAnnounced(n, trigger, i);
        return m.value().equals(CONDITIONAL)
            ? Modality.HYPOTHETICAL
            : announced ? Modality.PLANNED : Modality.valueOf(m.value().toUpperCase(Locale.ROOT));
      }
    }
    return Modality.ASSERTED;
  }

  /** "X said it would send troops": what somebody says of himself, without an "if", is a plan. */
  private boolean isAnnounced(Notes n, Match<Trigger> trigger, int would) {
    Sentence s = n.sentence();
    if (pack.verbFirst() || !pack.is("would", s, would)) {
      return false;
    }
    for (int i = trigger.to(); i < n.clauses().to(trigger.from()); i++) {
      if (CONDITIONAL.equals(pack.word("modality", s, i))) {
        return false;
      }
    }
    for (Source source : n.sources()) {
      ActorMention speaker = source.actor();
      boolean himself =
          pack.is("pronouns", s, would - 1)
              || (speaker != null
                  && n.actors().stream()
                      .anyMatch(
                          a ->
                              a.to() == would
                                  && a.country() != null
                                  && a.country().equals(speaker.country())));
      boolean decreed = !pack.words("announcing-verbs").in(s, source.from(), source.to()).isEmpty();
      if (source.says(trigger.from()) && (himself || decreed)) {
        return true;
      }
    }
    return false;
  }

  /** "Protesters demanding an end surrounded": what they demand, and what they do. */
  private boolean isOfMarchers(Sentence s, int demanding, Match<Trigger> trigger) {
    return !pack.verbFirst()
        && trigger.value().type() == EventType.PROTEST
        && trigger.value().isVerb()
        && pack.endsIn("continuous", s.token(demanding))
        && pack.is("people", s, demanding - 1)
        && pack.endsIn("participle", s.token(trigger.from()));
  }

  /** "Tried to dissolve it, and was": an attempt is no more what another verb tells. */
  private boolean isLeftBehind(Sentence s, Match<String> cue, int verb) {
    if (pack.verbFirst() || !pack.is("infinitive-markers", s, cue.to() - 1)) {
      return false;
    }
    for (int i = cue.to(); i + 1 < verb; i++) {
      if (s.token(i).is(",") && pack.is("and", s, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "A march is planned for", "the talks were called off": said right behind a noun. */
  private boolean isSaidBehind(Notes n, Match<Trigger> trigger, String section) {
    boolean noun =
        !trigger.value().isVerb()
            || pack.is("the", n.sentence(), trigger.from() - 1)
            || pack.is("articles", n.sentence(), trigger.from() - 1);
    if (pack.verbFirst() || !noun) {
      return false;
    }
    int end = Math.min(n.sentence().size(), trigger.to() + BEHIND_NOUN);
    for (int i = trigger.to(); i < end && n.clauses().same(i, trigger.from()); i++) {
      if (pack.is(section, n.sentence(), i)) {
        return true;
      }
      if (!n.sentence().token(i).isWord() || pack.triggers().hits(n.sentence(), i)) {
        return false;
      }
    }
    return false;
  }

  /** The start of a clause, or of the words before it that say who says it: "X warned of". */
  private static int withSpeech(Notes n, int clause) {
    return n.sources().stream()
        .filter(source -> source.from() < clause && source.to() >= clause - 1)
        .mapToInt(Source::from)
        .min()
        .orElse(clause);
  }

  /** "did not", "no": the event did not take place, and nobody says it did. */
  boolean negated(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    if (isSaidBehind(n, trigger, "called-off")) {
      return true;
    }
    for (int back = 1; back <= 3; back++) {
      int i = trigger.from() - back;
      if (i >= 0 && n.clauses().same(i, trigger.from()) && pack.is("negation", s, i)) {
        return !isUnless(s, i);
      }
    }
    return false;
  }

  /**
   * "And it has been": Arabic writes "has" and "may" alike; behind "and" it is "has" unless the
   * verb can only be an imperfect.
   */
  private boolean isPerfect(Sentence s, int has) {
    boolean may = s.token(has + 1).norm().startsWith(pack.setting("imperfect-only"));
    return pack.is("passive-auxiliaries", s, has + 1) || (s.token(has).mayStartClause() && !may);
  }

  /** "If it does not", "unless": a condition, and no denial. */
  private boolean isUnless(Sentence s, int negation) {
    return CONDITIONAL.equals(pack.word("modality", s, negation))
        || CONDITIONAL.equals(pack.word("modality", s, negation - 1));
  }
}
