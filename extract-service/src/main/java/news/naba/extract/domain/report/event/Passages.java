package news.naba.extract.domain.report.event;

import java.util.List;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Span;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import news.naba.extract.domain.report.toll.Toll;

/** Cuts out of the text the passages that reports point at. */
public final class Passages {
  /** A sentence up to this long is evidence as a whole. */
  private static final int WHOLE_SENTENCE = 40;

  private static final int LONGEST_EVIDENCE = 80;

  private Passages() {}

  public static Actor actor(Notes n, ActorMention a, String text) {
    Span span = span(n.sentence(), a.from(), a.to());
    return new Actor(
        text.substring(span.start(), span.end()),
        a.name(),
        a.who().names(),
        a.who().id(),
        a.country(),
        a.sector(),
        List.of(span));
  }

  static Evidence evidence(Notes n, EventGroup group, boolean amongOthers, String text) {
    Sentence s = n.sentence();
    int from = 0;
    int to = s.size();
    if (amongOthers || s.size() > WHOLE_SENTENCE) {
      from = n.clauses().from(group.triggers().get(0).from());
      Match<Trigger> last = group.triggers().get(group.triggers().size() - 1);
      to = Math.max(n.clauses().to(last.from()), n.clauses().to(last.to() - 1));
      for (Toll toll : group.tolls().values()) {
        from = Math.min(from, toll.quantity().from());
        to = Math.max(to, toll.quantity().to());
      }
    }
    int trigger = group.triggers().get(0).from();
    if (to - from > LONGEST_EVIDENCE) {
      from = Math.max(from, trigger - LONGEST_EVIDENCE / 2);
      to = Math.min(to, from + LONGEST_EVIDENCE);
    }
    while (to > from + 1
        && s.token(to - 1).kind() == Token.Kind.PUNCTUATION
        && !s.token(to - 1).isQuote()) {
      to--;
    }
    Span span = span(s, from, to);
    return new Evidence(
        Field.TEXT, text.substring(span.start(), span.end()), span.start(), span.end());
  }

  /** A whole sentence, unless it is too long to point at. */
  static Evidence sentence(Sentence s, String text) {
    Span span = span(s, 0, Math.min(s.size(), LONGEST_EVIDENCE));
    return new Evidence(
        Field.TEXT, text.substring(span.start(), span.end()), span.start(), span.end());
  }

  /** The clause of a token. */
  static Evidence clause(Notes n, int token, String text) {
    int from = n.clauses().from(token);
    int to = Math.min(n.clauses().to(token), from + LONGEST_EVIDENCE);
    Span span = span(n.sentence(), from, to);
    return new Evidence(
        Field.TEXT, text.substring(span.start(), span.end()), span.start(), span.end());
  }

  static Span span(Sentence s, int from, int to) {
    return new Span(Field.TEXT, s.token(from).start(), s.token(to - 1).end());
  }
}
