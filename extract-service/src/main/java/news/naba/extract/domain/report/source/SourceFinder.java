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
  private static final int NESTED = 6;
  private static final int LONGEST_ANNOUNCER = 12;
  private static final int DENIED_REACH = 3;
  private static final int LONGEST_LABEL = 7;

  private final LanguagePack pack;
  private final SourceNames names;
  private final Speech speech;
  private final SubjectFirst subjectFirst;

  public SourceFinder(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.names = new SourceNames(pack, gazetteer);
    this.speech = new Speech(pack, names);
    this.subjectFirst = new SubjectFirst(pack, names, speech);
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
    int end = Math.min(s.size(), m.to() + Speech.LONGEST_SOURCE);
    for (int k = m.to(); k < end; k++) {
      boolean comma = s.token(k).is(",") && k > (pack.verbFirst() ? m.to() : m.to() + 1);
      boolean told = pack.verbFirst() && pack.is("maybe", s, k); // "by X's account, it has struck"
      if (comma || told || s.token(k).is(";") || s.token(k).is(".")) {
        end = k;
      }
    }
    Named named = names.named(s, m.to(), end, actors, memory);
    return named == null || (pack.verbFirst() && isCountedBefore(s, m.to(), named))
        ? null
        : new Source(
            i, Math.max(named.to(), m.to()), 0, s.size(), named.name(), named.via(), named.actor());
  }

  private @Nullable Source said(Sentence s, int i, List<ActorMention> actors, Memory memory) {
    Match<String> verb = pack.words("speech-verbs").at(s, i);
    if (verb == null || isDenied(s, i) || isNoun(s, i, actors) || claims(s, i)) {
      return null;
    }
    int that = speech.complementizer(s, verb.to());
    if (pack.verbFirst()) {
      Source announced = announced(s, verb, actors);
      announced =
          announced == null && that < 0 ? announcedByOthers(s, verb, actors, memory) : announced;
      announced = announced == null ? goingOn(s, verb, memory.last()) : announced;
      if (announced != null) {
        return announced;
      }
      if (that < 0) {
        return null;
      }
      Named named = names.named(s, verb.to(), that, actors, memory);
      named = named != null && isCountedBefore(s, verb.to(), named) ? null : named;
      named =
          named != null || that > verb.to() + 3
              ? named
              : speech.subjectBefore(s, i, actors, memory);
      Source last = memory.last();
      if (named == null && last != null && i <= 1 && that == verb.to()) {
        named = SourceNames.again(last, i, that); // "and he added that"
      }
      return named == null
          ? null
          : new Source(i, that, that + 1, s.size(), named.name(), named.via(), named.actor());
    }
    return subjectFirst.said(s, verb, that, actors, memory);
  }

  /** "Reported the death of 23 of X": whom he tells of, and not who tells it. */
  private boolean isCountedBefore(Sentence s, int verb, Named named) {
    ActorMention who = named.actor();
    for (int i = verb; who != null && !who.preposition().isEmpty() && i < named.from(); i++) {
      if (pack.is("toll-before", s, i)) {
        return true;
      }
    }
    return false;
  }

  /** "And reported the death of": who spoke before goes on, and the noun is what he tells. */
  private @Nullable Source goingOn(Sentence s, Match<String> verb, @Nullable Source last) {
    boolean noun =
        verb.to() < s.size()
            && pack.is("toll-before", s, verb.to())
            && s.token(verb.to()).forms().stream().anyMatch(f -> !f.preposition().isEmpty());
    if (!noun || last == null) {
      return null;
    }
    Named again = SourceNames.again(last, verb.from(), verb.to());
    return new Source(
        verb.from(), verb.to(), verb.to(), s.size(), again.name(), again.via(), again.actor());
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
      if (pack.verbFirst() && to + 1 < s.size() && isAdjective(s, to)) {
        to++; // "the army of a country no list has a word for announced the death of"
      }
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

  /** A word with the article that nothing governs, behind a name: it qualifies the name. */
  private boolean isAdjective(Sentence s, int i) {
    return s.token(i).isWord()
        && s.token(i).forms().stream().anyMatch(f -> f.article() && f.preposition().isEmpty())
        && !pack.is("weekdays", s, i)
        && !pack.is("relative-days", s, i)
        && !pack.triggers().hits(s, i);
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
    for (int k = verb.to(); k < end && !s.token(k).is("."); k++) {
      if (s.token(k).is(",")) {
        int behind = behindDay(s, k);
        if (behind < 0) {
          return null;
        }
        k = behind;
      }
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

  /** The token behind ", today Sunday," or -1 where the comma opens something else. */
  private int behindDay(Sentence s, int comma) {
    int i = comma + 1;
    while (i < s.size()
        && (isOfDate(s, i) || pack.is("weekdays", s, i) || pack.is("units", s, i))) {
      i++;
    }
    return i > comma + 1 && i + 1 < s.size() && s.token(i).is(",") ? i + 1 : -1;
  }
}
