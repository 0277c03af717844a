package news.naba.extract.domain.report.source;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.source.SourceNames.Named;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what: "X said that …", "…, according to X", "…, X said", "AGENCY quoted X as
 * saying …".
 */
public final class SourceFinder {
  private static final int LONGEST_SOURCE = 22;
  private static final int NESTED = 6;
  private static final int LONGEST_ANNOUNCER = 12;
  private static final int DENIED_REACH = 3;
  private static final int LONGEST_LABEL = 7;

  private final LanguagePack pack;
  private final SourceNames names;

  public SourceFinder(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.names = new SourceNames(pack, gazetteer);
  }

  /** The source found last, for "he added" and "the source". */
  public static final class Memory {
    /** So many sentences later, one who goes on without being named is no longer he. */
    private static final int REACH = 2;

    private @Nullable Source last;
    private int sentence;

    @Nullable Source last() {
      return last;
    }

    /** Who was saying something shortly before a sentence, or null. */
    public @Nullable Source before(int index) {
      return index - sentence <= REACH ? last : null;
    }
  }

  public List<Source> in(Sentence s, List<ActorMention> actors, Memory memory) {
    List<Source> sources = new ArrayList<>();
    Source opening = pack.verbFirst() ? beforeColon(s, actors, memory) : null;
    if (opening != null) {
      sources.add(opening);
      memory.last = opening;
      memory.sentence = s.index();
    }
    for (int i = 0; i < s.size(); ) {
      Source source = according(s, i, actors, memory);
      source = source != null ? source : said(s, i, actors, memory);
      if (source != null) {
        endEarlier(sources, source);
        sources.add(source);
        memory.last = source;
        memory.sentence = s.index();
      }
      i = source == null ? i + 1 : Math.max(i + 1, source.to());
    }
    return sources;
  }

  /** A second "Y said that" ends what X said, unless X is quoting Y: "X said that Y said". */
  private static void endEarlier(List<Source> sources, Source next) {
    for (int i = 0; i < sources.size(); i++) {
      Source earlier = sources.get(i);
      boolean leading = earlier.scopeFrom() > 0 && next.scopeFrom() > 0;
      if (leading
          && next.from() - earlier.scopeFrom() > NESTED
          && next.from() < earlier.scopeTo()) {
        sources.set(
            i,
            new Source(
                earlier.from(),
                earlier.to(),
                earlier.scopeFrom(),
                next.from(),
                earlier.name(),
                earlier.via(),
                earlier.actor()));
      }
    }
  }

  /** "The ministry: 20 killed in …", as briefs write it; a country before a colon is a heading. */
  private @Nullable Source beforeColon(Sentence s, List<ActorMention> actors, Memory memory) {
    int colon = 0;
    while (colon < s.size() && !s.token(colon).is(":")) {
      if (colon == LONGEST_LABEL || pack.is("speech-verbs", s, colon)) {
        return null;
      }
      colon++;
    }
    if (colon == 0 || colon >= s.size() - 1) {
      return null;
    }
    Named named = names.named(s, 0, colon, actors, memory);
    ActorMention who = named == null ? null : named.actor();
    boolean heading = who != null && who.naming() == ActorMention.Naming.COUNTRY;
    return named == null || heading || named.from() > 1 || colon - named.to() > 2
        ? null
        : new Source(0, colon + 1, colon + 1, s.size(), named.name(), named.via(), who);
  }

  /** "according to X": X says the sentence it stands in. */
  private @Nullable Source according(Sentence s, int i, List<ActorMention> actors, Memory memory) {
    Match<String> m = pack.words("according").at(s, i);
    if (m == null) {
      return null;
    }
    int end = Math.min(s.size(), m.to() + LONGEST_SOURCE);
    for (int k = m.to(); k < end; k++) {
      if ((s.token(k).is(",") && k > m.to() + 1) || s.token(k).is(";") || s.token(k).is(".")) {
        end = k;
      }
    }
    Named named = names.named(s, m.to(), end, actors, memory);
    return named == null
        ? null
        : new Source(
            i, Math.max(named.to(), m.to()), 0, s.size(), named.name(), named.via(), named.actor());
  }

  private @Nullable Source said(Sentence s, int i, List<ActorMention> actors, Memory memory) {
    Match<String> verb = pack.words("speech-verbs").at(s, i);
    if (verb == null || isDenied(s, i) || isNoun(s, i, actors) || claims(s, i)) {
      return null;
    }
    int that = complementizer(s, verb.to());
    if (pack.verbFirst()) {
      Source announced = announced(s, verb, actors);
      announced =
          announced == null && that < 0 ? announcedByOthers(s, verb, actors, memory) : announced;
      if (announced != null) {
        return announced;
      }
      if (that < 0) {
        return null;
      }
      Named named = names.named(s, verb.to(), that, actors, memory);
      named = named != null || that > verb.to() + 3 ? named : subjectBefore(s, i, actors, memory);
      Source last = memory.last();
      if (named == null && last != null && i <= 1 && that == verb.to()) {
        named = SourceNames.again(last, i, that); // "and he added that"
      }
      return named == null
          ? null
          : new Source(i, that, that + 1, s.size(), named.name(), named.via(), named.actor());
    }
    return saidInEnglishOrder(s, verb, that, actors, memory);
  }

  /** "Denied media reports that": the reports are a noun, and who denies is the source. */
  private boolean isDenied(Sentence s, int i) {
    for (int k = Math.max(0, i - DENIED_REACH); k < i; k++) {
      Match<Trigger> m = pack.triggers().at(s, k);
      if (!pack.verbFirst() && m != null && m.value().type() == EventType.REJECT) {
        return true;
      }
    }
    return false;
  }

  /** "X claimed responsibility for an attack that": X says that he did it, and tells no more. */
  private boolean claims(Sentence s, int i) {
    return !pack.verbFirst() && pack.is("claiming", s, i);
  }

  /** "The United States", "their claims": words that are written like verbs of speech. */
  private boolean isNoun(Sentence s, int i, List<ActorMention> actors) {
    if (!pack.capitalises() || i == 0) {
      return false;
    }
    return s.token(i).isCapitalised()
        || (pack.is("verb-or-noun", s, i)
            && !pack.is("source-nouns", s, i - 1)
            && actors.stream().noneMatch(a -> a.to() == i));
  }

  /** "X announced on Monday the death of": what follows is a noun, without "that". */
  private @Nullable Source announced(Sentence s, Match<String> verb, List<ActorMention> actors) {
    for (ActorMention a : actors) {
      if (a.from() != verb.to()) {
        continue;
      }
      int to = a.to();
      while (to < s.size()
          && (s.token(to).is(",")
              || s.token(to).is("(")
              || s.token(to).is(")")
              || (pack.verbFirst() && isOfDate(s, to))
              || pack.is("weekdays", s, to)
              || pack.is("relative-days", s, to)
              || (pack.is("announcing", s, to) && to == a.to())
              || pack.is("between-verb-and-subject", s, to)
              || pack.is("last-next", s, to))) {
        to++;
      }
      boolean noun =
          to < s.size()
              && (pack.is("toll-before", s, to)
                  || (pack.triggers().hits(s, to) && !pack.is("speech-verbs", s, to)));
      if (noun) {
        return new Source(verb.from(), to, to, s.size(), a.name(), null, a);
      }
    }
    return null;
  }

  /** "On 11 May/Ayar", between who announces and what. */
  private boolean isOfDate(Sentence s, int i) {
    return s.token(i).kind() == Token.Kind.NUMBER
        || s.token(i).is("/")
        || pack.is("months", s, i)
        || pack.is("in-time", s, i)
        || pack.is("relative-days", s, i);
  }

  /** "A source in X confirmed the death of": who is only described announces too. */
  private @Nullable Source announcedByOthers(
      Sentence s, Match<String> verb, List<ActorMention> actors, Memory memory) {
    int end = Math.min(s.size(), verb.to() + LONGEST_ANNOUNCER);
    for (int k = verb.to(); k < end && !s.token(k).is(",") && !s.token(k).is("."); k++) {
      Match<Trigger> act = pack.triggers().at(s, k);
      boolean noun = pack.is("toll-before", s, k) || (act != null && act.value().isNoun());
      if (noun && k > verb.to()) {
        Named named = names.described(s, verb.to(), k, memory);
        boolean first = named != null && named.from() == verb.to();
        return named == null || !first
            ? null
            : new Source(verb.from(), k, k, s.size(), named.name(), null, named.actor());
      }
    }
    return null;
  }

  private @Nullable Source saidInEnglishOrder(
      Sentence s, Match<String> verb, int that, List<ActorMention> actors, Memory memory) {
    boolean goesOn =
        pack.is("reported-speech", s, verb.from())
            && verb.from() > 0
            && s.token(verb.from() - 1).is(",");
    if (goesOn) {
      return null; // "denied it, saying": the subject is further back and known
    }
    Named before = subjectBefore(s, verb.from(), actors, memory);
    int afterVerb = verb.to();
    if (before == null) {
      // ", said X"
      Named after = names.named(s, afterVerb, Math.min(s.size(), afterVerb + 8), actors, memory);
      boolean quoted =
          verb.from() > 0
              && (s.token(verb.from() - 1).is(",") || s.token(verb.from() - 1).isQuote());
      return after == null || !quoted
          ? null
          : new Source(
              verb.from(), after.to(), 0, verb.from(), after.name(), after.via(), after.actor());
    }
    boolean closing =
        commaBefore(s, before.from())
            && (endsSentence(s, afterVerb) || (that < 0 && isParenthesis(s, afterVerb)));
    if (closing) {
      return new Source(
          before.from(),
          s.size(),
          0,
          before.from(),
          before.name(),
          names.via(s, afterVerb, s.size(), actors),
          before.actor());
    }
    int scope = that >= 0 ? that + 1 : afterVerb;
    return new Source(
        before.from(),
        scope,
        scope,
        s.size(),
        before.name(),
        names.via(s, afterVerb, scope, actors),
        before.actor());
  }

  private boolean endsSentence(Sentence s, int i) {
    int words = 0;
    for (int k = i; k < s.size(); k++) {
      words += s.token(k).isWord() ? 1 : 0;
    }
    return words <= 7 && complementizer(s, i) < 0;
  }

  /** "…, the ministry said on Monday, …": what is said stands around it. */
  private boolean isParenthesis(Sentence s, int i) {
    int at = i;
    while (at < Math.min(s.size(), i + 4)
        && (pack.is("weekdays", s, at)
            || pack.is("relative-days", s, at)
            || pack.is("prepositions", s, at))) {
      at++;
    }
    return at < s.size() && s.token(at).is(",");
  }

  private boolean commaBefore(Sentence s, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
      if (s.token(k).is(",") || s.token(k).isQuote()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Named subjectBefore(
      Sentence s, int verb, List<ActorMention> actors, Memory memory) {
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
    Named described = names.described(s, named == null ? from : named.to(), verb, memory);
    boolean nearer = described != null && !described.document() && !pack.verbFirst();
    return named == null || nearer ? described : named;
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
  private int complementizer(Sentence s, int from) {
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
