package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.source.Source;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb, by the word order of the language, and those joined to it. */
final class Subjects {
  private static final int ADJACENT = 3;
  private static final int NEARBY = 10;
  private static final int AUXILIARIES = 3;
  private static final int LONGEST_OFFICE = 5;

  private final LanguagePack pack;
  private final SubjectSigns signs;

  Subjects(LanguagePack pack) {
    this.pack = pack;
    this.signs = new SubjectSigns(pack);
  }

  List<ActorMention> inClause(Notes n, int token) {
    boolean amongSource = n.namesSource(token) || endsSource(n, token);
    List<ActorMention> found = new ArrayList<>();
    for (ActorMention a : n.actors()) {
      if (n.clauses().same(a.from(), token) && (amongSource || !n.namesSource(a.from()))) {
        found.add(a);
      }
    }
    return found;
  }

  /** "X announced the arrest of", "X said in a call with": what is told follows who tells it. */
  private static boolean endsSource(Notes n, int token) {
    for (Source s : n.sources()) {
      if (s.to() == token && s.scopeFrom() == token && s.from() < token) {
        return true;
      }
    }
    return false;
  }

  /** The subject of a verb, or of the verb's passive. */
  @Nullable ActorMention subject(Notes n, int from, int to, boolean passive) {
    int pronoun = pronoun(n, from);
    if (pronoun >= 0) {
      return referent(n, pronoun, from);
    }
    if (!pack.verbFirst()) {
      int first = coordinated(n, from);
      ActorMention leads = first < 0 ? null : subject(n, first, first + 1, passive);
      boolean goesOn =
          from > 0
              && n.sentence().token(from - 1).is(",")
              && pack.endsIn("continuous", n.sentence().token(from));
      leads = leads == null && goesOn ? opening(n, from) : leads; // "X attacked Y, accusing"
      return leads != null ? leads : before(n, from);
    }
    ActorMention before = before(n, from);
    ActorMention speaking = to - from == 1 ? speaking(n, from) : null;
    if (speaking != null) {
      return speaking;
    }
    ActorMention after = null;
    for (ActorMention a : inClause(n, from)) {
      if (after == null
          && a.from() >= to
          && a.preposition().isEmpty()
          && (passive ? a.from() <= to + 2 * ADJACENT : signs.follows(n, from, to, a))) {
        after = a;
      }
    }
    if (before != null && (signs.leads(n, before, from) || after == null)) {
      return before;
    }
    return after != null || passive ? after : ofOffice(n, from, to);
  }

  /**
   * "X removed Y and named Z": the verb that a second one is joined to, which has the same subject;
   * -1 for none.
   */
  private int coordinated(Notes n, int verb) {
    Sentence s = n.sentence();
    int and = verb - 1;
    while (and > 0
        && (pack.is("before-participle", s, and) || pack.endsIn("manner", s.token(and)))) {
      and--;
    }
    if (and <= 0 || !pack.is("and", s, and)) {
      return -1;
    }
    int first = -1;
    for (Match<Trigger> t : n.triggers()) {
      boolean leads =
          t.value().isVerb()
              && t.to() <= and
              && n.clauses().same(t.from(), verb)
              && !pack.is("relative", s, t.from() - 1)
              && !pack.endsIn("continuous", s.token(t.from()));
      first = leads ? t.from() : first;
    }
    return first;
  }

  /** "X: we struck": who speaks did it. */
  private @Nullable ActorMention speaking(Notes n, int verb) {
    if (pack.endsIn("first-person", n.sentence().token(verb))) {
      for (Source source : n.sources()) {
        if (source.says(verb)) {
          return source.actor();
        }
      }
    }
    return null;
  }

  /** "The director of the army's press office": of an office nobody lists it is whose office. */
  private @Nullable ActorMention ofOffice(Notes n, int from, int to) {
    Sentence s = n.sentence();
    for (ActorMention a : inClause(n, from)) {
      if (a.from() > to && a.from() - to <= LONGEST_OFFICE && a.preposition().equals("to")) {
        for (int i = to + 1; i < a.from(); i++) {
          if (s.token(i).forms().stream()
              .noneMatch(f -> f.article() && f.preposition().isEmpty())) {
            return null;
          }
        }
        boolean noun = pack.is("offices", s, to);
        return noun ? a : null;
      }
    }
    return null;
  }

  /** "X denied it and summoned the ambassador": who acted in the clause before goes on acting. */
  @Nullable ActorMention goingOn(Notes n, Match<Trigger> verb) {
    boolean joined = verb.form().conjunction() || pack.is("also", n.sentence(), verb.from() - 1);
    if (!pack.verbFirst() || !joined || verb.from() == 0 || isCountedNext(n, verb.to())) {
      return null;
    }
    return acting(n, verb.from());
  }

  /** "And 42 arrived": the number is who. */
  private boolean isCountedNext(Notes n, int i) {
    return i < n.sentence().size()
        && (n.sentence().token(i).kind() == Token.Kind.NUMBER
            || pack.is("numbers", n.sentence(), i)
            || pack.is("vague", n.sentence(), i)
            || pack.is("bounds", n.sentence(), i));
  }

  /** Who was doing something before a token: "X condemned the raid, calling on Y". */
  @Nullable ActorMention acting(Notes n, int token) {
    ActorMention last = null;
    for (ActorMention a : n.actors()) {
      int before = a.from() - 1;
      boolean subject =
          a.to() <= token
              && a.preposition().isEmpty()
              && !a.conjoined()
              && !a.isMedium()
              && before >= 0
              && (pack.is("finite", n.sentence(), before)
                  || pack.is("light-verbs", n.sentence(), before)
                  || pack.is("speech-verbs", n.sentence(), before)
                  || pack.is("that", n.sentence(), before)
                  || n.triggers().stream()
                      .anyMatch(
                          t -> t.value().isVerb() && t.from() <= before && a.from() <= t.to()));
      last = subject ? a : last;
    }
    return last;
  }

  /** Whether a pronoun is the subject of a verb. */
  boolean isPronoun(Notes n, int verb) {
    return pronoun(n, verb) >= 0;
  }

  /** Where the pronoun stands that is the subject of a verb; -1 when there is none. */
  private int pronoun(Notes n, int verb) {
    Sentence s = n.sentence();
    int i = verb - 1;
    while (i > 0
        && verb - i <= AUXILIARIES
        && (pack.is("before-participle", s, i)
            || pack.is("adverbs", s, i)
            || s.token(i).isQuote() // that his party «rejects»
            || (!pack.verbFirst() && pack.is("modality", s, i)))) { // "it would impose"
      i--;
    }
    return i >= 0 && pack.is("pronouns", s, i) ? i : -1;
  }

  /** "X said that it took": it is who speaks, else who was named last. */
  private @Nullable ActorMention referent(Notes n, int pronoun, int verb) {
    for (Source source : n.sources()) {
      ActorMention speaker = source.actor();
      boolean said = pack.verbFirst() || source.from() < pronoun; // "He was …, police said"
      boolean opens = said && pronoun <= source.scopeFrom() + 1;
      if (opens && source.says(verb) && speaker != null && !speaker.isMedium()) {
        return speaker;
      }
    }
    ActorMention person = n.earlierPerson();
    boolean he = pack.is("person-pronouns", n.sentence(), pronoun);
    if (he && person != null && n.actors().stream().noneMatch(a -> a.to() <= pronoun)) {
      return person.at(pronoun, pronoun + 1);
    }
    ActorMention nearest = null;
    for (ActorMention a : n.actors()) {
      boolean opens = a.to() <= pronoun && a.preposition().isEmpty() && !n.namesSource(a.from());
      if (opens && !pack.verbFirst() && !a.isMedium()) {
        return a; // "X killed Y when they": the subject goes on
      }
      nearest = a.to() <= pronoun && !a.isMedium() ? a : nearest;
    }
    ActorMention earlier = n.earlier();
    return nearest == null && earlier != null && !pack.verbFirst()
        ? earlier.at(pronoun, pronoun + 1)
        : nearest;
  }

  /** Whether a subject stands where the word order of the language wants one. */
  boolean isSure(Notes n, int verb, ActorMention subject) {
    if (isPronoun(n, verb)) {
      return true;
    }
    if (pack.verbFirst() && subject.from() > verb) {
      return !signs.hasNounBefore(n, verb);
    }
    return !pack.verbFirst() || signs.leads(n, subject, verb);
  }

  /** How many words stand between, dates and places not counted. */
  int words(Notes n, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      int at = i;
      boolean aside =
          !n.sentence().token(i).isWord()
              || n.dates().stream().anyMatch(d -> d.from() <= at && at < d.to())
              || n.places().stream().anyMatch(p -> p.from() <= at && at < p.to());
      words += aside ? 0 : 1;
    }
    return words;
  }

  @Nullable ActorMention before(Notes n, int verb) {
    ActorMention best = null;
    for (ActorMention a : inClause(n, verb)) {
      boolean free =
          (a.preposition().isEmpty() && !signs.isGenitive(n, a))
              || signs.isOfOffice(n, a)
              || signs.relative(n, a.to(), Math.min(verb, a.to() + 2))
              || isOfClause(n, a, verb);
      int reach = pack.verbFirst() ? ADJACENT + 2 : NEARBY;
      boolean near = a.to() <= verb && n.clauses().between(a.to(), verb) <= reach;
      if (near && free && !a.isMedium()) {
        boolean listed = (best != null && a.conjoined()) || listed(n, best, a);
        best = listed ? best : a;
      }
    }
    if (best != null || pack.verbFirst()) {
      return best;
    }
    int aside = n.clauses().asideFrom(verb);
    return aside >= 0 ? antecedent(n, aside) : opening(n, verb);
  }

  /** "After X dropped its veto": the word before X governs the clause. */
  private boolean isOfClause(Notes n, ActorMention a, int verb) {
    return !pack.verbFirst()
        && a.preposition().equals("since")
        && verb >= a.to()
        && verb - a.to() <= AUXILIARIES
        && words(n, a.to(), verb) <= 1
        && !pack.endsIn("continuous", n.sentence().token(verb));
  }

  /** "X, who resigned": whoever is named right before the aside. */
  private static @Nullable ActorMention antecedent(Notes n, int aside) {
    ActorMention named = null;
    for (ActorMention a : n.actors()) {
      named = a.to() == aside - 1 && !a.isMedium() ? a : named;
    }
    return named;
  }

  /** "X denounced … and demanded": who opened the clause goes on acting. */
  private @Nullable ActorMention opening(Notes n, int verb) {
    Sentence s = n.sentence();
    int start = n.clauses().from(verb);
    boolean goesOn = verb > 0 && (pack.is("and", s, verb - 1) || s.token(verb - 1).is(","));
    boolean consequence = start > 0 && n.clauses().continues(start - 1, verb);
    for (ActorMention a : goesOn || consequence ? n.actors() : List.<ActorMention>of()) {
      boolean joined = n.clauses().continues(a.from(), verb) && !n.namesSource(a.from());
      if (a.to() <= verb && a.preposition().isEmpty() && !a.isMedium() && joined) {
        return a;
      }
    }
    return null;
  }

  private boolean listed(Notes n, @Nullable ActorMention first, ActorMention next) {
    return first != null && group(n, first).contains(next);
  }

  /** A mention with those joined to it: "X, Y and Z". */
  List<ActorMention> group(Notes n, @Nullable ActorMention first) {
    if (first == null) {
      return List.of();
    }
    List<ActorMention> group = new ArrayList<>(List.of(first));
    for (ActorMention a : n.actors()) {
      ActorMention last = group.get(group.size() - 1);
      int gap = a.from() - last.to();
      boolean separated =
          gap == 1
              && (n.sentence().token(last.to()).is(",") || pack.is("and", n.sentence(), last.to()));
      boolean and =
          gap == 2
              && ((n.sentence().token(last.to()).is(",")
                      && pack.is("and", n.sentence(), last.to() + 1))
                  || (!pack.verbFirst()
                      && pack.is("and", n.sentence(), last.to())
                      && pack.is("the", n.sentence(), last.to() + 1)));
      if (a.from() >= last.to()
          && ((gap == 0 && a.conjoined())
              || (separated && (a.conjoined() || !pack.verbFirst()))
              || and)) {
        group.add(a);
      }
    }
    return List.copyOf(group);
  }

  /** Whether a mention stands as subject in front of its verb. */
  boolean leads(Notes n, ActorMention a, int verb) {
    return signs.leads(n, a, verb);
  }
}
