package news.naba.store.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import news.naba.store.domain.story.KnownStories.Wanted;
import news.naba.store.domain.story.StoryEvent;
import news.naba.store.domain.story.StoryIndex;
import news.naba.store.domain.story.StoryShelf;
import news.naba.store.domain.story.Storyteller.Retold;
import org.jspecify.annotations.Nullable;

/**
 * Which events are in which stories, as far as it was read. Of a key, by which events of one story
 * find each other, all that happened in one stretch of days is known, or nothing; of a story all
 * its events, or nothing. What was not asked for longest is forgotten first. Not for several
 * threads at once.
 */
final class StoryMemory {
  /** A key with more than so many events in the days in question is asked for each time. */
  private static final int MOST_OF_KEY = 3_000;

  /**
   * Where much has to be asked for at once, so many of a key are: what asking for the nearest ones
   * would give as well.
   */
  private static final int LEAST_OF_KEY = 2 * StoryShelf.MOST_NEAR;

  /** A stretch that would become longer begins anew. */
  private static final int LONGEST_DAYS = 120;

  /** Shelves for each event of {@link #most}, at most. */
  private static final int SHELVES_OF_EVENT = 2;

  /** Before a story's id, so that no key is the same. */
  private static final String STORY = "story ";

  private final int most;
  private final int mostOfKey;
  private final int leastOfKey;

  /** By key and by story, those asked for last at the end. */
  private final Map<String, Known> shelves = new LinkedHashMap<>(16, 0.75f, true);

  private final Map<String, Held> events = new HashMap<>();

  /**
   * @param most events to remember, about
   */
  StoryMemory(int most) {
    this(most, MOST_OF_KEY, LEAST_OF_KEY);
  }

  StoryMemory(int most, int mostOfKey, int leastOfKey) {
    this.most = most;
    this.mostOfKey = mostOfKey;
    this.leastOfKey = leastOfKey;
  }

  /** Days in which all of a key's events are asked for; epoch days, both included. */
  record Stretch(String key, long from, long to) {}

  /** What a shelf is known to hold: all of it in some days. */
  private static final class Known {
    final long from;
    final long to;
    final StoryShelf shelf = new StoryShelf();

    /** Whether there is more than is worth remembering. */
    final boolean crowded;

    Known(long from, long to, boolean crowded) {
      this.from = from;
      this.to = to;
      this.crowded = crowded;
    }

    /** Of what is crowded only for now, and asked for again. */
    static Known nothing() {
      return new Known(Long.MAX_VALUE, Long.MIN_VALUE, true);
    }

    boolean covers(long first, long last) {
      return from <= first && last <= to;
    }

    boolean holds(StoryEvent event) {
      return !crowded && covers(event.event().day(), event.event().day());
    }
  }

  /** An event, and on how many shelves it is. */
  private static final class Held {
    final StoryEvent event;
    int shelves;

    Held(StoryEvent event) {
      this.event = event;
    }
  }

  /**
   * Some events' places.
   *
   * @param read asks for what is not known
   */
  List<StoryEvent> places(Set<String> eventIds, Function<Set<String>, List<StoryEvent>> read) {
    List<StoryEvent> places = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    for (String eventId : eventIds) {
      Held held = events.get(eventId);
      if (held == null) {
        unknown.add(eventId);
      } else {
        places.add(held.event);
      }
    }
    if (!unknown.isEmpty()) {
      places.addAll(read.apply(unknown));
    }
    return places;
  }

  /**
   * All events of some stories.
   *
   * @param read asks for what is not known
   */
  List<StoryEvent> ofStories(Set<String> storyIds, Function<Set<String>, List<StoryEvent>> read) {
    List<StoryEvent> all = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    for (String storyId : storyIds) {
      Known known = shelves.get(STORY + storyId);
      if (known == null) {
        unknown.add(storyId);
      } else {
        all.addAll(known.shelf.events());
      }
    }
    if (!unknown.isEmpty()) {
      List<StoryEvent> found = read.apply(unknown);
      unknown.forEach(storyId -> shelves.put(STORY + storyId, whole()));
      found.forEach(event -> shelve(event, known(story(event))));
      all.addAll(found);
    }
    return all;
  }

  /**
   * What is near each wanted event.
   *
   * @param read asks for the events of some keys and days, of each key for so many at most
   * @param readNearest asks for the nearest ones by some keys only, the second of these
   */
  void near(
      Collection<Wanted> wanted,
      BiConsumer<Wanted, StoryEvent> consumer,
      BiFunction<List<Stretch>, Integer, List<StoryEvent>> read,
      Function<Map<String, List<Wanted>>, List<StoryEvent>> readNearest) {
    learn(wanted, read);
    Map<String, List<Wanted>> crowded = new HashMap<>();
    for (Wanted each : wanted) {
      for (String key : each.event().keys()) {
        if (known(key).crowded) {
          crowded.computeIfAbsent(key, k -> new ArrayList<>()).add(each);
        }
      }
    }
    StoryIndex nearest = new StoryIndex(crowded.isEmpty() ? List.of() : readNearest.apply(crowded));
    for (Wanted each : wanted) {
      List<StoryShelf> found = new ArrayList<>();
      for (String key : each.event().keys()) {
        Known known = known(key);
        if (known.crowded) {
          nearest.shelf(key).ifPresent(found::add);
        } else {
          found.add(known.shelf);
        }
      }
      StoryShelf.near(each, found, event -> consumer.accept(each, event));
    }
  }

  private Known known(String label) {
    return Objects.requireNonNull(shelves.get(label));
  }

  /** Asks for what is not known of the keys of some events. */
  private void learn(
      Collection<Wanted> wanted, BiFunction<List<Stretch>, Integer, List<StoryEvent>> read) {
    Map<String, Stretch> stretches = new HashMap<>();
    for (Wanted each : wanted) {
      long from = each.event().day() - each.days();
      long to = each.event().day() + (each.later() ? each.days() : 0);
      for (String key : each.event().keys()) {
        stretches.merge(key, new Stretch(key, from, to), StoryMemory::hull);
      }
    }
    List<Stretch> unknown = new ArrayList<>();
    for (Stretch stretch : stretches.values()) {
      Known known = shelves.get(stretch.key);
      if (known == null) {
        unknown.add(stretch);
      } else if (!known.covers(stretch.from, stretch.to)) {
        Stretch longer = hull(stretch, new Stretch(stretch.key, known.from, known.to));
        unknown.add(longer.to - longer.from > LONGEST_DAYS ? stretch : longer);
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    Map<String, List<StoryEvent>> byKey = new HashMap<>();
    int atMost = mostOfEach(unknown.size());
    for (StoryEvent event : read.apply(unknown, atMost + 1)) {
      for (String key : event.event().keys()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
      }
    }
    for (Stretch stretch : unknown) {
      forget(stretch.key);
      List<StoryEvent> found = byKey.getOrDefault(stretch.key, List.of());
      boolean crowded = found.size() > atMost;
      Known known =
          crowded && atMost < mostOfKey
              ? Known.nothing()
              : new Known(stretch.from, stretch.to, crowded);
      shelves.put(stretch.key, known);
      found.stream().filter(known::holds).forEach(event -> shelve(event, known));
    }
  }

  /** All that is read at once is to be no more than is remembered. */
  private int mostOfEach(int keys) {
    return Math.min(mostOfKey, Math.max(leastOfKey, most / keys));
  }

  private static Stretch hull(Stretch a, Stretch b) {
    return new Stretch(a.key, Math.min(a.from, b.from), Math.max(a.to, b.to));
  }

  private static Known whole() {
    return new Known(Long.MIN_VALUE, Long.MAX_VALUE, false);
  }

  private static String story(StoryEvent event) {
    return STORY + event.storyId();
  }

  /** Takes over what a turn of merging wrote. */
  void keep(Retold retold) {
    retold.gone().forEach(id -> unshelve(events.get(id)));
    retold.begun().forEach(storyId -> shelves.put(STORY + storyId, whole()));
    for (StoryEvent event : retold.places()) {
      unshelve(events.get(event.eventId()));
      for (String key : event.event().keys()) {
        shelveIfKnown(event, key);
      }
      shelveIfKnown(event, story(event));
    }
    forgetOldest();
  }

  private void shelveIfKnown(StoryEvent event, String label) {
    Known known = shelves.get(label);
    if (known != null && known.holds(event)) {
      shelve(event, known);
    }
  }

  private void shelve(StoryEvent event, Known known) {
    Held held = events.computeIfAbsent(event.eventId(), id -> new Held(event));
    held.shelves++;
    known.shelf.put(held.event);
  }

  /** Takes an event from all shelves. */
  private void unshelve(@Nullable Held held) {
    if (held == null) {
      return;
    }
    StoryEvent event = held.event;
    List<String> labels = new ArrayList<>(event.event().keys());
    labels.add(story(event));
    for (String label : labels) {
      Known known = shelves.get(label);
      if (known != null) {
        known.shelf.remove(event);
      }
    }
    events.remove(event.eventId());
  }

  private void forgetOldest() {
    while (events.size() > most || shelves.size() > SHELVES_OF_EVENT * most) {
      Iterator<String> labels = shelves.keySet().iterator();
      forget(labels.next());
    }
  }

  private void forget(String label) {
    Known known = shelves.remove(label);
    if (known != null) {
      for (StoryEvent event : known.shelf.events()) {
        Held held = Objects.requireNonNull(events.get(event.eventId()));
        if (--held.shelves == 0) {
          events.remove(event.eventId());
        }
      }
    }
  }

  void forget() {
    shelves.clear();
    events.clear();
  }
}
