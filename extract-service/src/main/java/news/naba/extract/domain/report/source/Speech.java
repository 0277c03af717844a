package news.naba.extract.domain.report.source;

import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.source.SourceFinder.Memory;
import news.naba.extract.domain.report.source.SourceNames.Named;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What stands around a verb of speech: who speaks before it, and where what is said begins. */
final class Speech {
  /** Who speaks, or what he says, is looked for so far from the verb. */
  static final int LONGEST_SOURCE = 22;

  private final LanguagePack pack;
  private final SourceNames names;

  Speech(LanguagePack pack, SourceNames names) {
    this.pack = pack;
    this.names = names;
  }

  /** Who speaks, if he stands before the verb. */
  @Nullable Named subjectBefore(Sentence s, int verb, List<ActorMention> actors, Memory memory) {
    int from = Math.max(0, verb - 9);
    int comma = -1;
    for (int k = verb - 1; k >= from; k--) {
      if (s.token(k).is(";")
          || s.token(k).is(".")
          || (s.token(k).is(",") && k < verb - 1 && pack.verbFirst())) {
        from = k + 1;
      } else if (s.token(k).is(",") && comma < 0) {
        comma = k;
      }
    }
    // "… shot by police, officials said": who speaks stands between the comma and the verb
    Named near =
        pack.verbFirst() || comma < from || comma == verb - 1
            ? null
            : subject(s, comma + 1, verb, actors, memory);
    return near != null ? near : subject(s, from, verb, actors, memory);
  }

  private @Nullable Named subject(
      Sentence s, int from, int verb, List<ActorMention> actors, Memory memory) {
    Named named = null;
    for (ActorMention a : actors) {
      if (a.from() >= from
          && a.to() <= verb
          && !actsOtherwise(s, a.to(), verb)
          && (a.preposition().isEmpty() || a.isMedium() || named == null)) {
        named = new Named(a.from(), a.to(), a.name(), null, a);
      }
    }
    Named office = named == null || pack.verbFirst() ? null : names.office(s, named, verb);
    if (office != null) {
      return office;
    }
    Named whole = named == null ? null : describedWhole(s, from, verb, named, memory);
    if (whole != null) {
      return whole;
    }
    Named described = names.described(s, named == null ? from : named.to(), verb, memory);
    boolean nearer =
        described != null
            && !described.document()
            && !pack.verbFirst()
            && !(named != null && pack.is("prepositions", s, described.from() - 1));
    return named == null || nearer ? described : named;
  }

  /** "Three hospital officials said": who is named by what he is alone is so described in full. */
  private @Nullable Named describedWhole(
      Sentence s, int from, int verb, Named named, Memory memory) {
    ActorMention who = named.actor();
    boolean bare =
        !pack.verbFirst()
            && who != null
            && who.naming() == ActorMention.Naming.KIND
            && who.country() == null;
    Named whole = bare ? names.described(s, from, verb, memory) : null;
    boolean covers =
        whole != null
            && !whole.document()
            && whole.from() <= named.from()
            && named.to() <= whole.to();
    return covers && whole != null
        ? new Named(whole.from(), whole.to(), whole.name(), whole.via(), who)
        : null;
  }

  /** "X condemned the move announced by Y": X has a verb of his own, and announced nothing. */
  private boolean actsOtherwise(Sentence s, int from, int verb) {
    boolean acts = false;
    for (int i = from; i < verb && !pack.verbFirst(); i++) {
      if (pack.is("relative", s, i)) {
        return false;
      }
      Match<Trigger> m = pack.triggers().at(s, i);
      boolean finite =
          m != null
              && m.value().isVerb()
              && m.to() < verb
              && !pack.endsIn("continuous", s.token(i))
              && !pack.is("prepositions", s, m.to());
      acts = (acts || finite) && !s.token(i).is(",") && !pack.is("and", s, i);
    }
    return acts;
  }

  /** Index of the word that opens what is said ("that", a colon, a quotation mark), or -1. */
  int complementizer(Sentence s, int from) {
    for (int k = from; k < Math.min(s.size(), from + LONGEST_SOURCE); k++) {
      if (pack.is("that", s, k) || s.token(k).is(":")) {
        return k;
      }
      if (s.token(k).isQuote() && k > from) {
        int close = closing(s, k);
        if (close < 0) {
          return k;
        }
        k = pack.verbFirst() ? k : close; // where the verb leads, the closing mark is as good
      }
      if (s.token(k).is(";") || s.token(k).is(".")) {
        return -1;
      }
      if (k > from && pack.is("speech-verbs", s, k) && !pack.is("reported-speech", s, k)) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the quotation closes that only encloses a name; -1 where more is quoted. */
  private static int closing(Sentence s, int i) {
    for (int k = i + 1; k < Math.min(s.size(), i + 5); k++) {
      if (s.token(k).isQuote()) {
        return k;
      }
    }
    return i + 1 >= s.size() || !s.token(i + 1).isWord() ? i : -1;
  }
}
