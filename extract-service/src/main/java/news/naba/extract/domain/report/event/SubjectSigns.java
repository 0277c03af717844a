package news.naba.extract.domain.report.event;

import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** By what one sees whether somebody who is mentioned is the subject of a verb. */
final class SubjectSigns {
  private static final int AUXILIARIES = 3;

  /** The last letter of a verb this short is one of its own. */
  private static final int SHORT_VERB = 3;

  private final LanguagePack pack;

  SubjectSigns(LanguagePack pack) {
    this.pack = pack;
  }

  /** Whether a mention stands as subject in front of its verb: right before it, or "X who". */
  boolean leads(Notes n, ActorMention a, int verb) {
    int gap = verb - a.to();
    int start = a.from();
    while (start > 0
        && (n.sentence().token(start - 1).isQuote() || isLeadIn(n, start - 1, a.from()))) {
      start--;
    }
    boolean opens = start <= n.clauses().from(verb) || pack.is("that", n.sentence(), start - 1);
    return gap <= 2 && (opens || relative(n, a.to(), Math.min(verb, a.to() + 2)));
  }

  /**
   * Whether a mention can be the subject that follows its verb: nothing but a date or a particle
   * between them, no plural verb before it, and not in an oblique case.
   */
  boolean follows(Notes n, int from, int to, ActorMention a) {
    Sentence s = n.sentence();
    for (int i = to; i < a.from(); i++) {
      int at = i;
      boolean date = n.dates().stream().anyMatch(d -> d.from() <= at && at < d.to());
      if (!date
          && !isWhere(n, i)
          && !pack.is("between-verb-and-subject", s, i)
          && !pack.is("vague", s, i)
          && !pack.is("bounds", s, i)
          && !pack.is("parts", s, i)
          && !pack.is("articles", s, i)
          && !pack.is("numbers", s, i)
          && s.token(i).kind() != Token.Kind.NUMBER
          && !s.token(i).isQuote()
          && !s.token(i).is(",")) {
        return false;
      }
    }
    boolean named = a.isNamed() || a.who().id() != null;
    return !pack.endsIn("plural-verb", s.token(from))
        && (named || !pack.endsIn("oblique", s.token(a.from())) || isCounted(s, a.from()))
        && agrees(s.token(from), s.token(a.from()), a)
        && !isMasculineBody(s, from, a);
  }

  /** "Arrived in Y today X": a place and its preposition stand between a verb and its subject. */
  private boolean isWhere(Notes n, int i) {
    return n.places().stream()
        .anyMatch(
            p ->
                (p.from() <= i && i < p.to())
                    || (p.from() == i + 1 && pack.is("prepositions", n.sentence(), i)));
  }

  /** "The union urged X": a definite noun that opens the clause is the subject, so X is not. */
  boolean hasNounBefore(Notes n, int verb) {
    int noun = verb - 1;
    if (pack.is("relative", n.sentence(), noun)) {
      return !pack.endsIn("object-pronoun", n.sentence().token(verb)); // "which X condemned"
    }
    return noun >= 0
        && n.clauses().same(noun, verb)
        && n.sentence().token(noun).forms().stream().anyMatch(Form::article)
        && (noun == n.clauses().from(verb)
            || n.sentence().token(noun - 1).isQuote()
            || pack.is("that", n.sentence(), noun - 1));
  }

  /** "The head of the mission quit": of an office nobody lists it is whose office. */
  boolean isOfOffice(Notes n, ActorMention a) {
    int of = pack.is("the", n.sentence(), a.from() - 1) ? a.from() - 2 : a.from() - 1;
    return !pack.verbFirst()
        && a.preposition().equals("of")
        && of > 0
        && pack.is("offices", n.sentence(), of - 1);
  }

  /** "Calls for the departure of X": X completes a noun that a preposition governs. */
  boolean isGenitive(Notes n, ActorMention a) {
    int noun = a.from() - 1;
    return pack.verbFirst()
        && noun >= 0
        && n.sentence().token(noun).isWord()
        && !pack.is("connectors", n.sentence(), noun)
        && !pack.is("that", n.sentence(), noun)
        && !pack.is("between-verb-and-subject", n.sentence(), noun)
        && !pack.is("relative-days", n.sentence(), noun)
        && n.dates().stream().noneMatch(d -> d.from() <= noun && noun < d.to())
        && n.places().stream().noneMatch(p -> p.from() <= noun && noun < p.to())
        && n.sentence().token(noun).forms().stream()
            .anyMatch(f -> !f.preposition().isEmpty() && f.cut() > 0 && !f.article())
        && n.sentence().token(noun).forms().stream()
            .noneMatch(f -> f.cut() == 0 && isKnown(n, noun));
  }

  /** Whether "who" or "which" stands there. */
  boolean relative(Notes n, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pack.is("relative", n.sentence(), i)) {
        return true;
      }
    }
    return false;
  }

  /** "Members of", "dozens of", "had": what may stand before a subject that leads its verb. */
  private boolean isLeadIn(Notes n, int i, int subject) {
    Sentence s = n.sentence();
    return pack.verbFirst()
        && subject - i <= AUXILIARIES
        && (pack.is("part-of", s, i)
            || pack.is("parts", s, i)
            || pack.is("vague", s, i)
            || ("opening".equals(pack.word("background", s, i)))
            || (pack.is("people", s, i) && pack.is("part-of", s, i + 1)));
  }

  /** "Dozens of settlers": the genitive of a number is no object. */
  private boolean isCounted(Sentence s, int i) {
    return i > 0
        && (pack.is("vague", s, i - 1)
            || pack.is("parts", s, i - 1)
            || pack.is("part-of", s, i - 1));
  }

  /** What differs in gender from the verb before it is its object: "summoned the ambassador". */
  private boolean agrees(Token verb, Token noun, ActorMention a) {
    boolean word =
        a.naming() == Naming.KIND
            || (a.naming() == Naming.UNLISTED && a.sector() != null)
            || (a.naming() == Naming.LISTED && noun.isDefinite()); // "the government of X"
    boolean feminine =
        pack.endsIn("feminine-verb", verb) || pack.startsWith("feminine-prefix", verb);
    boolean verbOnly = pack.word("verb-or-noun", verb.norm()) == null; // "the refusal of Moscow"
    if (a.naming() == Naming.COUNTRY && !feminine && verbOnly && isFeminineCountry(noun)) {
      return false; // "and accused (he) Moscow": capitals and most countries are feminine
    }
    boolean past = pack.endsIn("feminine-verb", verb) && verb.norm().length() > SHORT_VERB;
    boolean title = a.naming() == Naming.TITLE || a.naming() == Naming.OFFICE;
    if (past && title && !pack.endsIn("feminine", noun)) {
      return false;
    }
    return feminine || !word || !pack.endsIn("feminine", noun);
  }

  private boolean isFeminineCountry(Token noun) {
    return pack.verbFirst() && pack.word("masculine-countries", noun.norm()) == null;
  }

  /** "And urged (she) the fund": a feminine verb has another subject, and the fund is urged. */
  private boolean isMasculineBody(Sentence s, int verb, ActorMention a) {
    return pack.endsIn("feminine-verb", s.token(verb))
        && s.token(verb).norm().length() > SHORT_VERB
        && pack.is("masculine-bodies", s, a.from());
  }

  /** "Buildings", which begins like "with": a word of its own is no preposition and noun. */
  private boolean isKnown(Notes n, int i) {
    return pack.is("light-verbs", n.sentence(), i)
        || pack.is("finite", n.sentence(), i)
        || pack.is("speech-verbs", n.sentence(), i)
        || pack.triggers().hits(n.sentence(), i);
  }
}
