package news.naba.extract.domain.report.actor;

import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who acts though no list and no name says who it is, where the verb stands first: "and the front
 * called for", "mourners denounced". Right behind a verb only, where nothing but its subject
 * stands.
 */
final class LoneSubjects {
  private static final int SHORTEST_PLURAL = 5;

  private final LanguagePack pack;

  LoneSubjects(LanguagePack pack) {
    this.pack = pack;
  }

  /** What stands at a token, and who it is. */
  record Found(UnlistedNames.Name name, Identity who) {}

  @Nullable Found at(Sentence s, int i) {
    if (!pack.verbFirst() || i == 0 || !isBehindVerb(s, i)) {
      return null;
    }
    Match<String> body = pack.words("lone-bodies").at(s, i);
    if (body != null && body.form().article() && body.form().preposition().isEmpty()) {
      return found(s, i, body.form(), body.value());
    }
    return isPeople(s, i) ? found(s, i, s.token(i).forms().get(0), "CVL") : null;
  }

  private Found found(Sentence s, int i, Form form, String sector) {
    String name = pack.display(s, i, i + 1, form);
    return new Found(
        new UnlistedNames.Name(i, i + 1, form, sector), Identity.unlisted(name, null, sector));
  }

  private boolean isBehindVerb(Sentence s, int i) {
    Match<Trigger> trigger = pack.triggers().at(s, i - 1);
    return (trigger != null && trigger.value().isVerb())
        || pack.is("speech-verbs", s, i - 1)
        || pack.is("light-verbs", s, i - 1);
  }

  /** "Mourners": a plural in the nominative, which only a subject is. */
  private boolean isPeople(Sentence s, int i) {
    Token t = s.token(i);
    return t.norm().length() >= SHORTEST_PLURAL
        && pack.endsIn("nominative", t)
        && !t.mayStartClause()
        && !pack.is("no-people", s, i)
        && !pack.is("numbers", s, i)
        && !pack.is("months", s, i)
        && !pack.is("function-words", s, i);
  }
}
