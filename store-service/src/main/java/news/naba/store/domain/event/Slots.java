package news.naba.store.domain.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Report;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.StoredReport;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The best value of each slot. Reports that assert the event speak for it; denials do so only where
 * nobody asserts it.
 */
final class Slots {
  private static final int MOST_ACTORS = 20;
  private static final int MOST_TOPICS = 10;

  private final List<StoredReport> speaking;
  private final EventType type;
  private final @Nullable String mode;
  private final @Nullable Place place;
  private final List<Actor> actors;
  private final List<Actor> recipients;

  Slots(List<StoredReport> reports) {
    List<StoredReport> asserting =
        reports.stream().filter(r -> r.report().modality() != Modality.DENIED).toList();
    this.speaking = asserting.isEmpty() ? reports : asserting;
    this.type = Votes.most(speaking.stream(), r -> r.report().type()).orElseThrow();
    this.mode =
        Votes.most(speaking.stream().filter(r -> r.report().type() == type), r -> r.report().mode())
            .orElse(null);
    this.place = bestPlace(speaking);
    this.actors = side(speaking, Report::actors);
    this.recipients = side(speaking, Report::recipients);
  }

  EventType type() {
    return type;
  }

  @Nullable String mode() {
    return mode;
  }

  @Nullable Place place() {
    return place;
  }

  List<Actor> actors() {
    return actors;
  }

  List<Actor> recipients() {
    return recipients;
  }

  /** Asserted if anybody asserts it; else unconfirmed; else what most say. */
  Modality modality() {
    for (Modality modality : List.of(Modality.ASSERTED, Modality.UNCONFIRMED)) {
      if (speaking.stream().anyMatch(r -> r.report().modality() == modality)) {
        return modality;
      }
    }
    return Votes.most(speaking.stream(), r -> r.report().modality()).orElseThrow();
  }

  /** The most precise place; of equally precise ones the one named most often. */
  private static @Nullable Place bestPlace(List<StoredReport> speaking) {
    Optional<Place.Precision> finest =
        speaking.stream()
            .map(r -> r.report().place())
            .filter(Objects::nonNull)
            .map(Place::precision)
            .min(Comparator.naturalOrder());
    if (finest.isEmpty()) {
      return null;
    }
    List<Place> places =
        speaking.stream()
            .map(r -> r.report().place())
            .filter(Objects::nonNull)
            .filter(place -> place.precision() == finest.get())
            .toList();
    String key = Votes.most(places.stream(), Slots::placeKey).orElseThrow();
    String name =
        Votes.most(places.stream().filter(p -> placeKey(p).equals(key)), Place::name).orElseThrow();
    return places.stream()
        .filter(place -> placeKey(place).equals(key) && place.name().equals(name))
        .map(place -> named(place, null))
        .distinct()
        .min(Comparator.comparing(Place::toString))
        .map(
            place ->
                named(
                    place,
                    names(
                        places.stream()
                            .filter(other -> placeKey(other).equals(key))
                            .map(Place::names))))
        .orElseThrow();
  }

  /** The most precise date; of equally precise ones the one given most often. */
  @Nullable EventDate date() {
    Optional<EventDate.Precision> finest =
        speaking.stream()
            .map(r -> r.report().date())
            .filter(Objects::nonNull)
            .map(EventDate::precision)
            .min(Comparator.naturalOrder());
    return finest
        .flatMap(
            precision ->
                Votes.most(
                    speaking.stream(),
                    r -> {
                      EventDate date = r.report().date();
                      return date != null && date.precision() == precision
                          ? date.start() + "/" + date.end()
                          : null;
                    }))
        .flatMap(this::dateOf)
        .orElse(null);
  }

  private Optional<EventDate> dateOf(String range) {
    return speaking.stream()
        .map(r -> r.report().date())
        .filter(Objects::nonNull)
        .filter(date -> (date.start() + "/" + date.end()).equals(range))
        .min(Comparator.comparing(EventDate::precision))
        .map(date -> new EventDate(date.start(), date.end(), date.precision(), List.of()));
  }

  /** Everything that some report is about, most often named first. */
  List<MediaTopic> topics() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> breadth = new HashMap<>();
    Map<String, MediaTopic> topics = new TreeMap<>();
    for (StoredReport stored : speaking) {
      List<MediaTopic> broaderFirst = stored.report().topics();
      for (int i = 0; i < broaderFirst.size(); i++) {
        MediaTopic topic = broaderFirst.get(i);
        counts.merge(topic.id(), 1, Integer::sum);
        breadth.merge(topic.id(), i, Math::min);
        topics.putIfAbsent(topic.id(), topic);
      }
    }
    return topics.values().stream()
        .sorted(
            Comparator.comparingInt((MediaTopic topic) -> -counts.getOrDefault(topic.id(), 0))
                .thenComparingInt(topic -> breadth.getOrDefault(topic.id(), 0))
                .thenComparing(MediaTopic::id))
        .limit(MOST_TOPICS)
        .toList();
  }

  /** Everybody named on one side, most often named first. */
  private static List<Actor> side(List<StoredReport> speaking, Function<Report, List<Actor>> side) {
    Map<String, List<Actor>> mentions = new HashMap<>();
    for (StoredReport stored : speaking) {
      for (Actor actor : side.apply(stored.report())) {
        mentions.computeIfAbsent(actorKey(actor), key -> new ArrayList<>()).add(actor);
      }
    }
    return mentions.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Actor>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ACTORS)
        .map(entry -> Slots.best(entry.getValue()))
        .toList();
  }

  private static Actor best(List<Actor> mentions) {
    String name = Votes.most(mentions.stream(), Actor::name).orElseThrow();
    return mentions.stream()
        .filter(mention -> mention.name().equals(name))
        .map(mention -> named(mention, null))
        .distinct()
        .min(Comparator.comparing(Actor::text).thenComparing(Actor::toString))
        .map(actor -> named(actor, names(mentions.stream().map(Actor::names))))
        .orElseThrow();
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

  /** What makes two mentions one actor: the id, else the name as written. */
  static String actorKey(Actor actor) {
    return actor.id() != null ? actor.id() : Words.fold(actor.name());
  }

  /** What makes two mentions one place: the id, else name and country. */
  static String placeKey(Place place) {
    return place.id() != null ? place.id() : Words.fold(place.name()) + "," + place.country();
  }

  /** Every name that some mention gives, by language; null where none does. */
  private static @Nullable Map<String, String> names(
      Stream<@Nullable Map<String, String>> mentions) {
    Map<String, String> names = new TreeMap<>();
    mentions
        .filter(Objects::nonNull)
        .forEach(
            given ->
                given.forEach(
                    (language, name) ->
                        names.merge(
                            language,
                            Clip.to(Clip.NAME, name),
                            (a, b) -> a.compareTo(b) <= 0 ? a : b)));
    return names.isEmpty() ? null : names;
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
}
