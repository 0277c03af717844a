package news.naba.extract.domain.report.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.time.DateMention;
import org.jspecify.annotations.Nullable;

/** Finds where and when an event happened, and whether it is told as a fact and as news. */
final class Circumstances {
  /** What happened longer ago than this is history unless the article opens with it. */
  private static final int NEWS_DAYS = 20;

  /** "Had done" is history unless it is dated as recently as this. */
  private static final int PAST_PERFECT_DAYS = 2;

  private static final int CUE_REACH = 7;

  /** Of places that are listed, the first is where most of it happened. */
  private static final double LISTED = -0.7;

  /** Where nobody acts, a country that is named is where it happened, if no place is. */
  private static final double NAMED_ONLY = 0.05;

  /** A place behind "which" may belong to something else than the event. */
  private static final double RELATIVE = 1;

  private static final String CONDITIONAL = "conditional";

  /** Cues that hold for all that follows in their clause: what is denied or demanded. */
  private static final Set<String> GOVERNING = Set.of("denied", "demanded", CONDITIONAL);

  private final LanguagePack pack;

  Circumstances(LanguagePack pack) {
    this.pack = pack;
  }

  @Nullable PlaceMention place(Notes n, Match<Trigger> trigger) {
    PlaceMention best = null;
    double bestScore = 0;
    for (PlaceMention p : n.places()) {
      double score = score(n, trigger, p);
      if (score > bestScore) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(Notes n, Match<Trigger> trigger, PlaceMention p) {
    if (p.from() >= trigger.from() && p.from() < trigger.to()) {
      return 10; // "entered X"
    }
    if (Refusal.of(n, trigger, p) != null || isProtestedAt(n, trigger, p)) {
      return 0;
    }
    if (Refusal.isOnlyNamed(p)) {
      return NAMED_ONLY;
    }
    double locative =
        switch (p.preposition()) {
          case Prepositions.IN -> 4;
          case Prepositions.ON -> 3.5;
          case Prepositions.NEAR -> 3;
          case Prepositions.TO -> 1.5;
          case Prepositions.FROM -> 1.2;
          default -> 0.6;
        };
    double size =
        switch (p.precision()) {
          case SITE, CITY -> 1.5;
          case ADMIN2 -> 1.2;
          case ADMIN1 -> 1;
          case COUNTRY -> 0;
        };
    double clause =
        n.clauses().same(p.from(), trigger.from())
            ? 3
            : n.clauses().continues(trigger.from(), p.from()) ? 1.5 : 0;
    int distance = Math.min(Math.abs(p.from() - trigger.to()), 40);
    double order = p.from() >= trigger.to() ? 0.8 : 0;
    double reference = p.reference() ? -1.5 : 0;
    for (int i = trigger.to(); i < p.from() && reference == 0; i++) {
      reference = pack.is("relative", n.sentence(), i) ? -RELATIVE : 0;
    }
    boolean second = n.places().stream().anyMatch(q -> q.to() == p.from()); // "in X and Y"
    double listed = second && pack.verbFirst() ? LISTED : 0;
    return Math.max(0.1, listed + locative + size + clause + order + reference - 0.08 * distance);
  }

  /** "A march against the war in X": what a protest is about is elsewhere. */
  private boolean isProtestedAt(Notes n, Match<Trigger> trigger, PlaceMention p) {
    if (trigger.value().type() != EventType.PROTEST) {
      return false;
    }
    for (int i = trigger.to(); i < p.from(); i++) {
      if (pack.is("causes", n.sentence(), i) && n.clauses().same(i, trigger.from())) {
        return true;
      }
    }
    return false;
  }

  /** The date of the event: one that stands beside it, not beside who says so. */
  @Nullable DateMention date(Notes n, Match<Trigger> trigger) {
    DateMention best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (DateMention d : n.dates()) {
      if (d.limit() || isStart(n, d) || isOfOther(n, trigger, d)) {
        continue; // counted up to that day, or from it on
      }
      int distance = Math.abs(d.from() - trigger.from());
      if (n.namesSource(d.from())) {
        distance += 1000; // the statement's day: only when there is no other
      } else if (!n.clauses().same(d.from(), trigger.from())) {
        distance += 100;
      }
      if (distance < bestDistance) {
        best = d;
        bestDistance = distance;
      }
    }
    return best;
  }

  /** "The protests of 2019": a year right behind the noun for another event is that one's. */
  private boolean isOfOther(Notes n, Match<Trigger> trigger, DateMention d) {
    if (d.precision() != Precision.YEAR || d.from() == 0 || !pack.verbFirst()) {
      return false;
    }
    for (int i = trigger.to(); i < d.from(); i++) {
      if (pack.is("relative", n.sentence(), i)) {
        return true; // "in a case that began in 2018"
      }
    }
    Match<Trigger> other = null;
    for (int i = Math.max(0, d.from() - 2); i < d.from(); i++) {
      Match<Trigger> m = pack.triggers().at(n.sentence(), i);
      other = m != null && m.to() == d.from() ? m : other;
    }
    return other != null && other.from() != trigger.from() && !other.value().isVerb();
  }

  /** "Has killed 38 since October": it has gone on from then. */
  private boolean isStart(Notes n, DateMention d) {
    return !pack.verbFirst()
        && d.precision() != Precision.DAY
        && d.from() > 0
        && "since".equals(n.sentence().token(d.from() - 1).norm());
  }

  /** "Is to visit on Wednesday": the Wednesday to come. */
  DateMention ahead(Notes n, DateMention date, LocalDate anchor) {
    boolean weekday = false;
    for (int i = date.from(); i < date.to(); i++) {
      weekday |= pack.is("weekdays", n.sentence(), i);
    }
    boolean past = date.end().isBefore(anchor) && !date.end().isBefore(anchor.minusWeeks(1));
    return weekday && past && date.precision() == Precision.DAY
        ? new DateMention(
            date.from(),
            date.to(),
            date.start().plusWeeks(1),
            date.end().plusWeeks(1),
            Precision.DAY)
        : date;
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
    int near = trigger.from() - CUE_REACH;
    int start = withSpeech(n, n.clauses().from(trigger.from()));
    for (int i = trigger.from() - 1; i >= start; i--) {
      if (n.clauses().isAside(i, trigger.from())) {
        continue;
      }
      if (i >= near
          && pack.is("maybe", s, i)
          && pack.isImperfect(s.token(i + 1))
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
      if (source.says(trigger.from()) && himself) {
        return true;
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

  /**
   * Whether a speech act goes on with what somebody was saying, so that its subject is left out: "…
   * and called for", "…, calling for".
   */
  boolean continuesSpeech(Notes n, Match<Trigger> act) {
    Sentence s = n.sentence();
    if (pack.verbFirst() && (hasOwnSubject(n, act.to()) || hasNounBefore(n, act.from()))) {
      return false;
    }
    Token before = act.from() == 0 ? null : s.token(act.from() - 1);
    if (!pack.verbFirst()) {
      boolean modal = pack.is("modality", s, act.from()); // "whoever does so would face sanctions"
      return modal || !hasUnknownSubject(n, act.from());
    }
    return act.form().conjunction()
        || act.to() - act.from() > 1
        || before == null
        || !before.isWord()
        || pack.is("connectors", s, act.from() - 1)
        || (n.clauses().from(act.from()) > 0
            && s.token(n.clauses().from(act.from())).mayStartClause())
        || pack.endsIn("circumstantial", s.token(act.from()));
  }

  /** "Snow threatened to": a noun nobody knows stands right before the verb, and is its subject. */
  private boolean hasUnknownSubject(Notes n, int verb) {
    Sentence s = n.sentence();
    int i = verb - 1;
    while (i >= 0 && (pack.is("before-participle", s, i) || pack.is("negation", s, i))) {
      i--;
    }
    int at = i;
    return i >= 0
        && s.token(i).isWord()
        && !s.token(i).isCapitalised()
        && !pack.is("function-words", s, i)
        && !pack.is("connectors", s, i)
        && !pack.is("pronouns", s, i)
        && !pack.is("that", s, i)
        && !pack.is("modality", s, i)
        && !pack.is("speech-verbs", s, i)
        && !pack.endsIn("manner", s.token(i))
        && n.actors().stream().noneMatch(a -> a.covers(at))
        && n.dates().stream().noneMatch(d -> d.from() <= at && at < d.to());
  }

  /**
   * "The conflict threatens": a definite noun right before the verb, though nobody, is its subject.
   */
  private static boolean hasNounBefore(Notes n, int verb) {
    int noun = verb - 1;
    while (noun >= 0 && n.sentence().token(noun).isQuote()) {
      noun--;
    }
    int at = noun;
    return noun >= 0
        && n.actors().stream().noneMatch(a -> a.covers(at))
        && n.sentence().token(noun).forms().stream()
            .anyMatch(f -> f.article() && f.preposition().isEmpty());
  }

  /** "Residents called for": a bare noun behind the verb is its subject, though nobody we know. */
  private boolean hasOwnSubject(Notes n, int i) {
    if (i >= n.sentence().size() || !n.sentence().token(i).isWord()) {
      return false;
    }
    Token next = n.sentence().token(i);
    boolean governed =
        pack.is("prepositions", n.sentence(), i)
            || pack.is("function-words", n.sentence(), i)
            || pack.is("that", n.sentence(), i)
            || next.forms().stream().anyMatch(f -> !f.preposition().isEmpty());
    boolean addressed = n.actors().stream().anyMatch(a -> a.from() == i);
    return !governed && !addressed && next.forms().stream().anyMatch(Form::article);
  }

  /** "did not", "no": the event did not take place, and nobody says it did. */
  boolean negated(Notes n, Match<Trigger> trigger) {
    Sentence s = n.sentence();
    for (int back = 1; back <= 3; back++) {
      int i = trigger.from() - back;
      if (i >= 0 && n.clauses().same(i, trigger.from()) && pack.is("negation", s, i)) {
        return true;
      }
    }
    return false;
  }

  boolean background(
      Notes n, Match<Trigger> trigger, @Nullable DateMention date, LocalDate anchor) {
    Sentence s = n.sentence();
    if (date != null) {
      boolean old = date.end().isBefore(anchor.minusDays(NEWS_DAYS));
      boolean wide = date.precision() == Precision.YEAR || date.precision() == Precision.MONTH;
      if (old && (s.index() > 0 || wide)) {
        return true;
      }
    }
    boolean recent =
        date != null
            && !date.end().isBefore(anchor.minusDays(PAST_PERFECT_DAYS))
            && date.precision() == Precision.DAY;
    if (recent) {
      return false;
    }
    boolean opened = false;
    for (int i = 0; i < Math.min(2, s.size()); i++) {
      opened |= "opening".equals(pack.word("background", s, i));
    }
    if (opened) {
      return true;
    }
    int from = n.clauses().from(trigger.from());
    for (int i = from; i <= trigger.from(); i++) {
      Match<String> cue =
          n.clauses().isAside(i, trigger.from()) ? null : pack.words("background").at(s, i);
      boolean opening =
          cue != null && (cue.value().equals("anywhere") || (i - from <= 1 && i <= 2));
      if (opening) {
        return true;
      }
    }
    return false;
  }
}
