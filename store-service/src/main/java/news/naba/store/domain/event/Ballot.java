package news.naba.store.domain.event;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.StoredReport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best value of each slot. Reports that assert the event speak for it; denials do so only
 * where nobody asserts it. A function of the set of reports, though they come little by little.
 */
final class Ballot {
  private static final int MOST_ACTORS = 20;
  private static final int MOST_TOPICS = 10;

  private boolean asserted;
  private Counts counts = new Counts();

  /** Adds a report that has not spoken yet. */
  void add(StoredReport stored) {
    boolean denies = stored.report().modality() == Modality.DENIED;
    if (asserted && denies) {
      return;
    }
    if (!asserted && !denies) {
      asserted = true;
      counts = new Counts();
    }
    counts.add(stored);
  }

  /** By at least one report. */
  Slots slots() {
    EventType type = Objects.requireNonNull(counts.types.most());
    return new Slots(
        type,
        counts.modes.getOrDefault(type, new Votes<>()).most(),
        counts.place(),
        counts.date(),
        side(counts.actors),
        side(counts.recipients),
        counts.modality(),
        counts.topics.mostNamed(MOST_TOPICS));
  }

  private static List<Actor> side(Map<String, Mentions<Actor>> mentioned) {
    return Mentions.mostFirst(mentioned).stream()
        .limit(MOST_ACTORS)
        .map(
            mentions ->
                named(
                    mentions.mostUsed().stream()
                        .min(Comparator.comparing(Actor::text).thenComparing(Actor::toString))
                        .orElseThrow(),
                    mentions.names()))
        .toList();
  }

  private static Actor named(Actor actor, @Nullable Map<String, String> names) {
    return new Actor(
        Clip.to(Clip.NAME, actor.text()),
        Clip.to(Clip.NAME, actor.name()),
        names,
        actor.id(),
        actor.country(),
        actor.sector(),
        List.of());
  }

  private static Place named(Place place, @Nullable Map<String, String> names) {
    return new Place(
        Clip.to(Clip.NAME, place.name()),
        names,
        place.lat(),
        place.lon(),
        place.country(),
        place.precision(),
        place.id(),
        List.of());
  }

  /** What those say who speak. */
  private static final class Counts {
    final Votes<EventType> types = new Votes<>();
    final Map<EventType, Votes<String>> modes = new EnumMap<>(EventType.class);
    final Votes<Modality> modalities = new Votes<>();
    final Map<Place.Precision, Map<String, Mentions<Place>>> places =
        new EnumMap<>(Place.Precision.class);
    final Map<EventDate.Precision, Votes<String>> dates = new EnumMap<>(EventDate.Precision.class);
    final Map<String, EventDate> dateOf = new HashMap<>();
    final Map<String, Mentions<Actor>> actors = new HashMap<>();
    final Map<String, Mentions<Actor>> recipients = new HashMap<>();
    final TopicCounts topics = new TopicCounts();

    void add(StoredReport stored) {
      Report report = stored.report();
      types.add(report.type());
      modes.computeIfAbsent(report.type(), type -> new Votes<>()).add(report.mode());
      modalities.add(report.modality());
      if (report.place() != null) {
        add(report.place());
      }
      if (report.date() != null) {
        add(report.date());
      }
      report.actors().forEach(actor -> add(actor, actors));
      report.recipients().forEach(actor -> add(actor, recipients));
      topics.add(stored);
    }

    private void add(Place place) {
      places
          .computeIfAbsent(place.precision(), precision -> new HashMap<>())
          .computeIfAbsent(Slots.placeKey(place), key -> new Mentions<>())
          .add(place.name(), named(place, null), place.names());
    }

    private void add(EventDate date) {
      String range = date.start() + "/" + date.end();
      dates.computeIfAbsent(date.precision(), precision -> new Votes<>()).add(range);
      dateOf.putIfAbsent(range, date);
    }

    private static void add(Actor actor, Map<String, Mentions<Actor>> side) {
      side.computeIfAbsent(Slots.actorKey(actor), key -> new Mentions<>())
          .add(actor.name(), named(actor, null), actor.names());
    }

    @Nullable Place place() {
      return places.values().stream()
          .findFirst()
          .map(finest -> Mentions.mostFirst(finest).get(0))
          .map(
              mentions ->
                  named(
                      mentions.mostUsed().stream()
                          .min(Comparator.comparing(Place::toString))
                          .orElseThrow(),
                      mentions.names()))
          .orElse(null);
    }

    @Nullable EventDate date() {
      for (Map.Entry<EventDate.Precision, Votes<String>> finest : dates.entrySet()) {
        EventDate date = Objects.requireNonNull(dateOf.get(finest.getValue().most()));
        return new EventDate(date.start(), date.end(), finest.getKey(), List.of());
      }
      return null;
    }

    Modality modality() {
      return List.of(Modality.ASSERTED, Modality.UNCONFIRMED).stream()
          .filter(modalities::contains)
          .findFirst()
          .orElseGet(() -> Objects.requireNonNull(modalities.most()));
    }
  }
}
