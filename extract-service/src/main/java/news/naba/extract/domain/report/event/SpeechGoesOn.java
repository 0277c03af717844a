package news.naba.extract.domain.report.event;

import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** Tells whether who was speaking goes on doing so, where a speech act has no subject. */
final class SpeechGoesOn {
  private final LanguagePack pack;

  SpeechGoesOn(LanguagePack pack) {
    this.pack = pack;
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
    boolean object = pack.endsIn("oblique", next); // "and called on the citizens to"
    return !governed && !addressed && !object && next.forms().stream().anyMatch(Form::article);
  }
}
