package news.naba.extract.domain.report.source;

import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.source.SourceFinder.Memory;
import news.naba.extract.domain.report.source.SourceNames.Named;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Who says it where the subject stands before the verb: "X said that", "…, X said". */
final class SubjectFirst {
  /** What is done and not said, by whatever verb. */
  private static final Set<EventType> DEEDS = Set.of(EventType.SANCTION, EventType.AID);

  private final LanguagePack pack;
  private final SourceNames names;
  private final Speech speech;

  SubjectFirst(LanguagePack pack, SourceNames names, Speech speech) {
    this.pack = pack;
    this.names = names;
    this.speech = speech;
  }

  /** The source by a verb of speech, or null. */
  @Nullable Source said(
      Sentence s, Match<String> verb, int that, List<ActorMention> actors, Memory memory) {
    boolean goesOn =
        pack.is("reported-speech", s, verb.from())
            && verb.from() > 0
            && s.token(verb.from() - 1).is(",");
    if (goesOn || (that < 0 && (isAddressed(s, verb.to(), actors) || isDeed(s, verb)))) {
      return null; // "denied it, saying": the subject is further back and known
    }
    Named joined = joined(s, verb.from(), actors);
    Named before = joined != null ? joined : speech.subjectBefore(s, verb.from(), actors, memory);
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

  /** "X blamed Y and said": who blames says so, and not who is blamed. */
  private @Nullable Named joined(Sentence s, int verb, List<ActorMention> actors) {
    if (verb < 2 || !pack.is("and", s, verb - 1)) {
      return null;
    }
    for (ActorMention a : actors) {
      Match<Trigger> act = a.to() < s.size() ? pack.triggers().at(s, a.to()) : null;
      boolean acts = act != null && act.value().isVerb() && act.to() < verb;
      if (acts && a.to() < verb && a.preposition().isEmpty() && !a.isMedium()) {
        return new Named(verb, verb, a.name(), null, a);
      }
    }
    return null;
  }

  /** "Added X to its list of sanctions": more than the verb of speech tells a deed. */
  private boolean isDeed(Sentence s, Match<String> verb) {
    Match<Trigger> told = pack.triggers().at(s, verb.from());
    return told != null && DEEDS.contains(told.value().type());
  }

  /** "Warned X against", "told X not to": somebody is spoken to, and nothing is reported. */
  private boolean isAddressed(Sentence s, int i, List<ActorMention> actors) {
    return actors.stream()
        .anyMatch(a -> a.from() >= i && a.from() <= i + 1 && pack.is("admonishing", s, a.to()));
  }

  private boolean endsSentence(Sentence s, int i) {
    int words = 0;
    for (int k = i; k < s.size(); k++) {
      words += s.token(k).isWord() ? 1 : 0;
    }
    return words <= 7 && speech.complementizer(s, i) < 0;
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
}
