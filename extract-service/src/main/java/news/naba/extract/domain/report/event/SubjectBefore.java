package news.naba.extract.domain.report.event;

import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.actor.ActorMention.Naming;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who acts where a sentence opens with "and" and a verb that has no subject of its own: whoever
 * acted in the sentence before. Only where the verb stands first, and only if its gender fits.
 */
final class SubjectBefore {
  private static final int QUOTE_REACH = 5;

  /** A verb and what is done by it; in something longer, or if it is a name, the subject stands. */
  private static final int PAIR = 2;

  /** The last letter of a verb this short is one of its own. */
  private static final int SHORT_VERB = 3;

  private final LanguagePack pack;

  SubjectBefore(LanguagePack pack) {
    this.pack = pack;
  }

  /** Who acts by a verb whose own sentence names no subject, or null. */
  @Nullable ActorMention of(Notes n, Match<Trigger> verb) {
    ActorMention before = n.earlier();
    return before != null
            && !before.isMedium()
            && pack.verbFirst()
            && opens(n, verb)
            && n.actors().stream().noneMatch(a -> a.from() > verb.from() && a.from() < verb.to())
            && (verb.to() - verb.from() == PAIR || isWithoutSubject(n, verb.from() + 1))
            && !pack.endsIn("plural-verb", n.sentence().token(verb.from()))
            && agrees(n.sentence().token(verb.from()), before)
        ? before.at(verb.from(), verb.to())
        : null;
  }

  /** "And called for", "it also called for": nothing stands before the verb. */
  private boolean opens(Notes n, Match<Trigger> verb) {
    int i = verb.from() - n.clauses().from(verb.from());
    boolean first = verb.from() == 0 && verb.form().conjunction();
    boolean also = verb.from() == 1 && pack.is("also", n.sentence(), 0);
    return i <= 1 && (first || also);
  }

  /** What stands behind the verb can be no subject: it is governed, addressed or answered. */
  private boolean isWithoutSubject(Notes n, int i) {
    Sentence s = n.sentence();
    if (i >= s.size()) {
      return true;
    }
    boolean object = pack.is("articles", s, i) || pack.endsIn("oblique", s.token(i));
    boolean act = pack.is("answered-acts", s, i) && s.token(i).isDefinite();
    boolean whoever = pack.is("whoever", s, i) || pack.is("that", s, i);
    return object
        || act
        || whoever
        || (isGoverned(s, i) && !(pack.is("prepositions", s, i) && isQuotedSoon(s, i)));
  }

  private boolean isGoverned(Sentence s, int i) {
    return pack.is("prepositions", s, i)
        || s.token(i).forms().stream().anyMatch(f -> !f.preposition().isEmpty());
  }

  /** "And called for the march the \"forum of …\"": who has such a name acts. */
  private static boolean isQuotedSoon(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + QUOTE_REACH); i++) {
      if (s.token(i).isQuote()) {
        return true;
      }
    }
    return false;
  }

  private boolean agrees(Token verb, ActorMention a) {
    String norm = verb.norm();
    boolean feminine =
        (norm.length() > SHORT_VERB && pack.endsIn("feminine-verb", verb))
            || (pack.isImperfect(verb) && pack.startsWith("feminine-prefix", verb));
    String head = a.name().split(" ", 2)[0];
    boolean person = a.naming() == Naming.UNLISTED && a.sector() == null;
    if (feminine) {
      return !person
          && pack.word("masculine-bodies", head) == null
          && pack.word("offices", head) == null
          && !(a.naming() == Naming.COUNTRY && pack.word("masculine-countries", a.name()) != null);
    }
    return !head.endsWith("ة")
        && (a.naming() != Naming.COUNTRY || pack.word("masculine-countries", a.name()) != null);
  }
}
