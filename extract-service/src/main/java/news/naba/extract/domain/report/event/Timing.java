package news.naba.extract.domain.report.event;

import java.time.LocalDate;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.time.DateMention;
import org.jspecify.annotations.Nullable;

/** Finds when an event happened, and whether that is news or history. */
final class Timing {
  /** What happened longer ago than this is history unless the article opens with it. */
  private static final int NEWS_DAYS = 20;

  /** "Had done" is history unless it is dated as recently as this. */
  private static final int PAST_PERFECT_DAYS = 2;

  private final LanguagePack pack;

  Timing(LanguagePack pack) {
    this.pack = pack;
  }

  /** The date of the event: one that stands beside it, not beside who says so. */
  @Nullable DateMention date(Notes n, Match<Trigger> trigger) {
    DateMention best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (DateMention d : n.dates()) {
      if (d.limit() || isStart(n, d) || isOfOther(n, trigger, d) || isOfMatter(n, trigger, d)) {
        continue; // counted up to that day, or from it on
      }
      int distance = Math.abs(d.from() - trigger.from());
      if (n.namesSource(d.from())) {
        distance += 1000; // the statement's day: only when there is no other
      } else if (!n.clauses().same(d.from(), trigger.from())) {
        distance += 100;
      }
      if (distance < bestDistance) {
        best = d;
        bestDistance = distance;
      }
    }
    return best;
  }

  /**
   * "Condoled with the family of X, who died on Wednesday": the day of what the words are about.
   */
  private boolean isOfMatter(Notes n, Match<Trigger> trigger, DateMention d) {
    boolean words = DraftBuilder.SPEECH_ACTS.contains(trigger.value().type());
    for (int i = trigger.to(); words && pack.verbFirst() && i < d.from(); i++) {
      if (pack.is("relative", n.sentence(), i)) {
        return true;
      }
    }
    return false;
  }

  /** "The protests of 2019": a year right behind the noun for another event is that one's. */
  private boolean isOfOther(Notes n, Match<Trigger> trigger, DateMention d) {
    if (d.precision() != Precision.YEAR || d.from() == 0 || !pack.verbFirst()) {
      return false;
    }
    for (int i = trigger.to(); i < d.from(); i++) {
      if (pack.is("relative", n.sentence(), i)) {
        return true; // "in a case that began in 2018"
      }
    }
    Match<Trigger> other = null;
    for (int i = Math.max(0, d.from() - 2); i < d.from(); i++) {
      Match<Trigger> m = pack.triggers().at(n.sentence(), i);
      other = m != null && m.to() == d.from() ? m : other;
    }
    return other != null && other.from() != trigger.from() && !other.value().isVerb();
  }

  /** "Has killed 38 since October": it has gone on from then. */
  private boolean isStart(Notes n, DateMention d) {
    return !pack.verbFirst()
        && d.precision() != Precision.DAY
        && d.from() > 0
        && pack.is("counted-since", n.sentence(), d.from() - 1);
  }

  /** "Is to visit on Wednesday", "in April": the Wednesday, the April to come. */
  DateMention ahead(Notes n, DateMention date, LocalDate anchor) {
    boolean bare = date.to() - date.from() <= 2; // without its year
    if (bare
        && date.precision() == Precision.MONTH
        && date.end().isBefore(anchor)
        && date.end().isAfter(anchor.minusYears(1))) {
      return new DateMention(
          date.from(),
          date.to(),
          date.start().plusYears(1),
          date.start().plusYears(1).plusMonths(1).minusDays(1),
          Precision.MONTH);
    }
    boolean weekday = false;
    for (int i = date.from(); i < date.to(); i++) {
      weekday |= pack.is("weekdays", n.sentence(), i);
    }
    boolean past = date.end().isBefore(anchor) && !date.end().isBefore(anchor.minusWeeks(1));
    return weekday && past && date.precision() == Precision.DAY
        ? new DateMention(
            date.from(),
            date.to(),
            date.start().plusWeeks(1),
            date.end().plusWeeks(1),
            Precision.DAY)
        : date;
  }

  boolean background(
      Notes n, Match<Trigger> trigger, @Nullable DateMention date, LocalDate anchor) {
    Sentence s = n.sentence();
    if (date != null) {
      boolean old = date.end().isBefore(anchor.minusDays(NEWS_DAYS));
      boolean wide = date.precision() == Precision.YEAR || date.precision() == Precision.MONTH;
      boolean aside = n.clauses().asideFrom(trigger.from()) >= 0;
      if (old && (s.index() > 0 || wide || aside)) {
        return true;
      }
    }
    boolean recent =
        date != null
            && !date.end().isBefore(anchor.minusDays(PAST_PERFECT_DAYS))
            && date.precision() == Precision.DAY;
    if (recent) {
      return false;
    }
    boolean opened = false;
    for (int i = 0; i < Math.min(2, s.size()); i++) {
      opened |= "opening".equals(pack.word("background", s, i));
    }
    if (opened) {
      return true;
    }
    int from = n.clauses().from(trigger.from());
    for (int i = from; i <= trigger.from(); i++) {
      Match<String> cue =
          n.clauses().isAside(i, trigger.from()) ? null : pack.words("background").at(s, i);
      boolean opening =
          cue != null && (cue.value().equals("anywhere") || (i - from <= 1 && i <= 2));
      if (opening) {
        return true;
      }
    }
    return false;
  }
}
