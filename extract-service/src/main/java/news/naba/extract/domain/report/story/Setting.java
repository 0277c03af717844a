package news.naba.extract.domain.report.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.EventDate.Precision;
import news.naba.contracts.Report.Place;
import news.naba.extract.domain.report.actor.ActorMention;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.time.DateMention;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the first sentences of an article set it: the place and the day of what is told
 * further on without either.
 */
public final class Setting {
  /** So many sentences set the scene. */
  private static final int OPENING = 2;

  /** News is of these days. */
  private static final int NEWS_DAYS = 7;

  /** What the second sentence dates further back led up to the news. */
  private static final int FRESH_DAYS = 3;

  private final LocalDate published;
  private final NavigableMap<Integer, Place> bySentence = new TreeMap<>();
  private final NavigableMap<Integer, EventDate> days = new TreeMap<>();
  private final Set<LocalDate> named = new HashSet<>();
  private @Nullable Place place;
  private @Nullable Place dateline;
  private @Nullable EventDate date;
  private @Nullable String country;

  public Setting(LocalDate published) {
    this.published = published;
  }

  /** Takes what a sentence of the title or the opening says. */
  public void read(Notes n) {
    readPlaces(n);
    readDays(n);
    PlaceMention sent = n.dateline();
    if (sent != null && dateline == null) {
      dateline = Draft.place(sent, List.of());
    }
    if (n.sentence().index() >= OPENING) {
      return;
    }
    for (ActorMention a : n.actors()) {
      boolean leads = country == null && a.preposition().isEmpty() && !a.isMedium();
      country = leads && !n.namesSource(a.from()) ? a.country() : country;
    }
    for (PlaceMention p : n.places()) {
      boolean exact = p.precision() != Place.Precision.COUNTRY;
      boolean first = place == null || (exact && place.precision() == Place.Precision.COUNTRY);
      boolean led = exact && n.sentence().index() == 0 && isLedTo(n, p);
      if (first && led && !n.namesSource(p.from())) {
        place = Draft.place(p, List.of());
      } else if (first && p.preposition().equals(Prepositions.IN) && !n.namesSource(p.from())) {
        place = Draft.place(p, List.of());
      }
    }
    for (DateMention d : n.dates()) {
      int age = n.sentence().index() == 0 ? NEWS_DAYS : FRESH_DAYS;
      boolean near = !d.end().isBefore(published.minusDays(age)) && !d.start().isAfter(published);
      if (date == null
          && near
          && !d.limit()
          && d.precision() == Precision.DAY
          && !n.namesSource(d.from())) {
        date = new EventDate(d.start(), d.end(), d.precision(), List.of());
      }
    }
  }

  /** "Into the streets of X", "on a market in X": the first sentence names the scene. */
  private static boolean isLedTo(Notes n, PlaceMention p) {
    boolean towards =
        p.preposition().equals(Prepositions.TO)
            || p.preposition().equals(Prepositions.ON)
            || p.preposition().equals(Prepositions.NEAR);
    return towards && !p.reference() && n.actors().stream().noneMatch(a -> a.covers(p.from()));
  }

  private void readDays(Notes n) {
    for (DateMention d : n.dates()) {
      if (d.precision() == Precision.DAY) {
        named.add(d.relative() ? published : d.start()); // who writes "yesterday" writes today
      }
      boolean near =
          !d.end().isBefore(published.minusDays(NEWS_DAYS)) && !d.start().isAfter(published);
      boolean told = n.clauses().same(0, d.from()) && !n.namesSource(d.from());
      if (near && told && !d.limit() && d.precision() == Precision.DAY) {
        days.putIfAbsent(
            n.sentence().index(), new EventDate(d.start(), d.end(), d.precision(), List.of()));
      }
    }
  }

  private void readPlaces(Notes n) {
    boolean old =
        n.dates().stream().anyMatch(d -> d.end().isBefore(published.minusDays(NEWS_DAYS)));
    for (PlaceMention p : n.places()) {
      boolean exact = p.precision() != Place.Precision.COUNTRY && !p.reference();
      if (!old && exact && p.preposition().equals(Prepositions.IN)) {
        bySentence.putIfAbsent(n.sentence().index(), Draft.place(p, List.of()));
      }
    }
  }

  /** The place that a sentence, or one shortly before it, names: what goes on goes on there. */
  @Nullable Place placeNear(int sentence, int reach) {
    Map.Entry<Integer, Place> last = bySentence.floorEntry(sentence);
    return last == null || sentence - last.getKey() > reach ? null : last.getValue();
  }

  /** "Police said on Monday. … It happened on Friday": the day that a sentence behind it names. */
  @Nullable EventDate dayBehind(int sentence, int reach) {
    Map.Entry<Integer, EventDate> next = days.higherEntry(sentence);
    return next == null || next.getKey() - sentence > reach ? null : next.getValue();
  }

  /**
   * The day before, if the text names it as a weekday, if only as one on which somebody spoke, and
   * never today nor "yesterday": then the story is of that day, and published on the next.
   */
  @Nullable EventDate onlyDay() {
    LocalDate yesterday = published.minusDays(1);
    return named.contains(yesterday) && !named.contains(published)
        ? new EventDate(yesterday, yesterday, Precision.DAY, List.of())
        : null;
  }

  /** "In the north of X. … near the town of Y": the town, if the next sentences name it. */
  @Nullable Place refined(@Nullable Place wide, int sentence, int reach) {
    if (wide == null || wide.precision() != Place.Precision.COUNTRY) {
      return wide;
    }
    Map.Entry<Integer, Place> next = bySentence.higherEntry(sentence);
    boolean near = next != null && next.getKey() - sentence <= reach;
    return near && Objects.equals(next.getValue().country(), wide.country())
        ? next.getValue()
        : wide;
  }

  @Nullable Place place() {
    return place;
  }

  /** The country of the first who acts, ISO 3166-1 alpha-2. */
  @Nullable String country() {
    return country;
  }

  /** Where the story is sent from. */
  @Nullable Place dateline() {
    return dateline;
  }

  @Nullable EventDate date() {
    return date;
  }
}
