package news.naba.extract.domain.report.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Field;
import news.naba.contracts.Report.Span;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.event.Untold;
import news.naba.extract.domain.report.explain.Explanation.PlaceBy;
import news.naba.extract.domain.report.explain.Explanation.Rejected;
import news.naba.extract.domain.report.explain.Explanation.Slot;
import news.naba.extract.domain.report.explain.Explanation.Why;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.genre.Genre;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.time.DateMention;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** Explains the reports of one article by what was found in its sentences. */
public final class Explainer {
  private final PlaceReasons places;
  private final List<Notes> notes;
  private final String text;
  private final LocalDate anchor;

  /**
   * @param notes what was found in the article's sentences, in text order
   * @param anchor the day that "today" is
   */
  public Explainer(
      LanguagePack pack, Gazetteer gazetteer, List<Notes> notes, String text, LocalDate anchor) {
    this.places = new PlaceReasons(pack, gazetteer);
    this.notes = notes;
    this.text = text;
    this.anchor = anchor;
  }

  /** One explanation per report, in their order. */
  public List<Explanation> explain(List<Report> reports) {
    return reports.stream().map(r -> explain(r, reports)).toList();
  }

  /** What was made of the article as a whole. */
  public StoryExplanation story(Genre genre, boolean tellsNoEvents, List<Untold> untold) {
    return new StoryExplanation(
        StoryExplanation.Kind.of(genre),
        tellsNoEvents,
        untold.stream()
            .sorted(Comparator.comparingInt(Untold::start))
            .map(u -> StoryExplanation.Left.of(u, end(u), text))
            .toList());
  }

  /** Where the words end that set a rule off. */
  private int end(Untold untold) {
    for (Notes n : notes) {
      for (Match<Trigger> m : n.triggers()) {
        boolean same = n.sentence().token(m.from()).start() == untold.start();
        if (same && m.value().type() == untold.trigger().type()) {
          return n.sentence().token(m.to() - 1).end();
        }
      }
    }
    return untold.start();
  }

  private Explanation explain(Report report, List<Report> all) {
    Slots slots = Slots.of(report);
    List<Rejected> rejected = new ArrayList<>();
    PlaceBy placeBy = null;
    for (Notes n : notes) {
      placeBy = placeBy == null ? places.by(n, slots) : placeBy;
      if (report.evidence().stream().noneMatch(e -> tells(e, n.sentence()))) {
        continue;
      }
      Match<Trigger> trigger = trigger(report, n);
      if (trigger == null) {
        continue;
      }
      slots.add(Slot.TRIGGER, List.of(span(n.sentence(), trigger.from(), trigger.to())));
      rejected.addAll(places.rejected(n, trigger, slots, text));
      addDates(n, trigger, report, slots, rejected);
      addActors(n, trigger, slots, rejected);
      addCounts(n, slots, all, rejected);
    }
    return new Explanation(
        report.reportId(), report.rule(), slots.inTextOrder(text), placeBy, List.copyOf(rejected));
  }

  private static boolean tells(Evidence evidence, Sentence s) {
    int end = s.token(s.size() - 1).end();
    return evidence.field() == Field.TEXT && evidence.start() < end && s.start() < evidence.end();
  }

  /** The words that set the rule off in a sentence, or null if it tells the event otherwise. */
  private static @Nullable Match<Trigger> trigger(Report report, Notes n) {
    Match<Trigger> ofType = null;
    for (Match<Trigger> m : n.triggers()) {
      int at = n.sentence().token(m.from()).start();
      boolean inside = report.evidence().stream().anyMatch(e -> e.start() <= at && at < e.end());
      if (inside && m.value().id().equals(report.rule())) {
        return m;
      }
      if (inside && ofType == null && m.value().type() == report.type()) {
        ofType = m;
      }
    }
    return ofType;
  }

  private void addDates(
      Notes n, Match<Trigger> trigger, Report report, Slots slots, List<Rejected> rejected) {
    for (DateMention d : n.dates()) {
      Span at = span(n.sentence(), d.from(), d.to());
      if (slots.touch(Set.of(Slot.DATE), at)) {
        continue;
      }
      Why why = Why.ANOTHER_FITS_BETTER;
      if (report.modality() == Modality.ASSERTED && d.start().isAfter(anchor)) {
        why = Why.DAY_TO_COME;
      } else if (n.namesSource(d.from())) {
        why = Why.DAY_OF_STATEMENT;
      } else if (!n.clauses().same(d.from(), trigger.from())) {
        why = Why.OTHER_CLAUSE;
      }
      String name = d.start().equals(d.end()) ? d.start().toString() : d.start() + "/" + d.end();
      rejected.add(rejected(Slot.DATE, at, name, null, why));
    }
  }

  private void addActors(Notes n, Match<Trigger> trigger, Slots slots, List<Rejected> rejected) {
    for (ActorMention a : n.actors()) {
      Span at = span(n.sentence(), a.from(), a.to());
      if (slots.touch(Set.of(Slot.ACTOR, Slot.RECIPIENT, Slot.ATTRIBUTION, Slot.PLACE), at)) {
        continue;
      }
      Why why = Why.NO_PART;
      if (n.namesSource(a.from())) {
        why = Why.NAMES_THE_SOURCE;
      } else if (slots.count(at)) {
        why = Why.IS_COUNTED;
      } else if (!n.clauses().same(a.from(), trigger.from())) {
        why = Why.OTHER_CLAUSE;
      }
      rejected.add(rejected(Slot.ACTOR, at, a.name(), a.country(), why));
    }
  }

  private void addCounts(Notes n, Slots slots, List<Report> all, List<Rejected> rejected) {
    for (Toll toll : n.tolls()) {
      Span at = span(n.sentence(), toll.quantity().from(), toll.quantity().to());
      if (slots.count(at)) {
        continue;
      }
      boolean ofAnother = all.stream().anyMatch(r -> Slots.of(r).count(at));
      rejected.add(
          rejected(
              Slot.valueOf(toll.kind().name()),
              at,
              toll.quantity().min() + "–" + toll.quantity().max(),
              null,
              ofAnother ? Why.OF_ANOTHER_EVENT : Why.NO_PART));
    }
  }

  private Rejected rejected(Slot slot, Span at, String name, @Nullable String country, Why why) {
    return new Rejected(
        slot, text.substring(at.start(), at.end()), name, country, at.start(), at.end(), why);
  }

  static Span span(Sentence s, int from, int to) {
    return new Span(Field.TEXT, s.token(from).start(), s.token(to - 1).end());
  }
}
