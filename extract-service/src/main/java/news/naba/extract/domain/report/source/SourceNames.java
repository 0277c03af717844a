package news.naba.extract.domain.report.source;

import java.util.List;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads who is named as a source: a known actor, or "a security source", or "the source". */
final class SourceNames {
  private static final int LONGEST_DESCRIPTION = 5;

  /** With the name of a person behind it. */
  private static final int LONGEST_NAMED = 9;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;

  SourceNames(LanguagePack pack, Gazetteer gazetteer) {
    this.pack = pack;
    this.gazetteer = gazetteer;
  }

  record Named(
      int from,
      int to,
      String name,
      @Nullable String via,
      @Nullable ActorMention actor,
      boolean document) {

    Named(int from, int to, String name, @Nullable String via, @Nullable ActorMention actor) {
      this(from, to, name, via, actor, false);
    }
  }

  @Nullable Named named(
      Sentence s, int from, int to, List<ActorMention> actors, SourceFinder.Memory memory) {
    Named description = described(s, from, to, memory);
    Named best = null;
    ActorMention medium = null;
    for (ActorMention a : actors) {
      if (a.from() < from || a.to() > to) {
        continue;
      }
      if (a.isMedium()) {
        medium = medium == null ? a : medium;
      } else if (best == null) {
        best = new Named(a.from(), a.to(), a.name(), null, a);
      }
    }
    if (best != null
        && description != null
        && !description.document()
        && description.from() < best.from()) {
      best = description;
    }
    best = best == null ? description : best;
    if (best != null
        && medium != null
        && medium.from() > best.from()
        && medium.from() < best.to()) {
      int cut = best.name().indexOf(s.token(medium.from()).surface());
      best =
          new Named(
              best.from(),
              medium.from(),
              cut > 0 ? best.name().substring(0, cut).trim() : best.name(),
              null,
              best.actor());
    }
    if (best == null) {
      return medium == null
          ? null
          : new Named(medium.from(), medium.to(), medium.name(), null, medium);
    }
    String via = medium == null || medium.name().equals(best.name()) ? best.via() : medium.name();
    return new Named(best.from(), best.to(), best.name(), via, best.actor());
  }

  @Nullable String via(Sentence s, int from, int to, List<ActorMention> actors) {
    for (ActorMention a : actors) {
      if (a.isMedium() && a.from() >= from && a.to() <= Math.max(to, from + 4)) {
        return a.name();
      }
    }
    return null;
  }

  /** "a security source", "two officials"; "the source" is the one before. */
  @Nullable Named described(Sentence s, int from, int to, SourceFinder.Memory memory) {
    for (int k = from; k < to; k++) {
      Match<String> noun = pack.words("source-nouns").at(s, k);
      if (noun == null || noun.to() > to) {
        continue;
      }
      if (noun.value().equals("anaphor")
          || (noun.form().article() && noun.value().equals("source"))
          || (pack.verbFirst() && isKnownDocument(noun, memory))) {
        Source last = memory.last();
        return last == null ? null : again(last, k, noun.to());
      }
      int end = noun.to();
      while (end < to
          && (end - k < LONGEST_DESCRIPTION || isNamed(s, end, k))
          && s.token(end).isWord()
          && continuesDescription(s, end)) {
        end++;
      }
      while (end > noun.to() && pack.is("prepositions", s, end - 1)) {
        end--;
      }
      int start = pack.verbFirst() ? k : describedFrom(s, k, from);
      return new Named(
          start,
          end,
          pack.display(s, start, end, start == k ? noun.form() : Form.plain("")),
          null,
          null,
          noun.value().equals("document"));
    }
    return null;
  }

  /** "The statement", of whoever was speaking: he speaks on. */
  private static boolean isKnownDocument(Match<String> noun, SourceFinder.Memory memory) {
    Source last = memory.last();
    return noun.form().article()
        && noun.to() - noun.from() == 1
        && noun.value().equals("document")
        && last != null
        && last.actor() != null;
  }

  /** "The spokesman of the X movement, Ali Y": a name is not cut in two. */
  private boolean isNamed(Sentence s, int end, int from) {
    return pack.verbFirst()
        && end - from < LONGEST_NAMED
        && (pack.is("given-names", s, end - 1)
            || pack.is("given-names", s, end)
            || pack.is("name-particles", s, end - 1));
  }

  /** The source before, named again by a word for it or by its verb alone. */
  static Named again(Source last, int from, int to) {
    ActorMention actor = last.actor();
    return new Named(from, to, last.name(), last.via(), actor == null ? null : actor.at(from, to));
  }

  private boolean continuesDescription(Sentence s, int i) {
    String preposition = pack.word("prepositions", s, i);
    if (pack.verbFirst() && isAudience(s, i)) {
      return false;
    }
    boolean inside =
        preposition != null
            && (preposition.equals(Prepositions.IN) || preposition.equals(Prepositions.FROM));
    return inside
        || (preposition == null
            && !pack.is("that", s, i)
            && !pack.is("maybe", s, i)
            && !pack.is("weekdays", s, i)
            && !pack.is("relative", s, i)
            && !pack.is("function-words", s, i)
            && !pack.is("speech-verbs", s, i));
  }

  /** "Eyewitnesses told our reporter", where Arabic writes "to" onto whom it was told. */
  private boolean isAudience(Sentence s, int i) {
    Match<String> m = pack.words("source-nouns").at(s, i);
    return m != null && Prepositions.TO.equals(attached(m));
  }

  private @Nullable String attached(Match<String> m) {
    String preposition = m.form().preposition();
    return preposition.isEmpty() ? null : pack.word("attached-prepositions", preposition);
  }

  /** "X's public defender said": the office between the name and the verb, of X's country. */
  @Nullable Named office(Sentence s, Named of, int verb) {
    ActorMention actor = of.actor();
    int end = verb;
    while (end > of.to() && pack.is("before-participle", s, end - 1)) {
      end--;
    }
    boolean country = actor != null && actor.naming() == ActorMention.Naming.COUNTRY;
    if (!country || end == of.to() || end - of.to() > LONGEST_DESCRIPTION) {
      return null;
    }
    for (int i = of.to(); i < end; i++) {
      boolean word =
          s.token(i).isWord()
              && !pack.is("function-words", s, i)
              && !pack.is("prepositions", s, i)
              && !pack.is("weekdays", s, i)
              && !pack.is("speech-verbs", s, i)
              && !pack.triggers().hits(s, i);
      if (!word) {
        return null;
      }
    }
    return new Named(
        of.from(), end, pack.display(s, of.from(), end, Form.plain("")), of.via(), actor);
  }

  /** In English the adjectives of a source stand before it. */
  private int describedFrom(Sentence s, int noun, int from) {
    int start = noun;
    while (start > from
        && noun - start < 3
        && (pack.is("actor-adjectives", s, start - 1)
            || gazetteer.demonyms().hits(s, start - 1)
            || pack.is("numbers", s, start - 1))) {
      start--;
    }
    return start;
  }
}
