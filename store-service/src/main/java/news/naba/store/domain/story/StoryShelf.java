package news.naba.store.domain.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.naba.store.domain.story.KnownStories.Wanted;

/** Events that have something in common, in the order of time. For one thread. */
public final class StoryShelf {
  /** Events looked at on a shelf in each direction, the nearest in time. */
  public static final int MOST_NEAR = 100;

  private static final Comparator<StoryEvent> IN_ORDER =
      Comparator.comparing(StoryEvent::event, StoryCandidate.BY_TIME);
  private static final AtomicInteger SEARCHES = new AtomicInteger();

  private final List<StoryEvent> events = new ArrayList<>();

  /** Puts an event where it belongs, in place of what was known of just this one. */
  public void put(StoryEvent event) {
    int at = Collections.binarySearch(events, event, IN_ORDER);
    if (at >= 0) {
      events.set(at, event);
    } else {
      events.add(-at - 1, event);
    }
  }

  /** Takes away an event that stands where this one does. */
  public void remove(StoryEvent event) {
    int at = Collections.binarySearch(events, event, IN_ORDER);
    if (at >= 0) {
      events.remove(at);
    }
  }

  /** In the order of time. */
  public List<StoryEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** Gives what some shelves hold near an event in time, without itself, each event once. */
  public static void near(
      Wanted wanted, Collection<StoryShelf> shelves, Consumer<StoryEvent> consumer) {
    int search = SEARCHES.incrementAndGet();
    StoryEvent here = new StoryEvent(wanted.event(), null, 0, "");
    for (StoryShelf shelf : shelves) {
      int at = Collections.binarySearch(shelf.events, here, IN_ORDER);
      shelf.visit(at >= 0 ? at - 1 : -at - 2, -1, wanted, search, consumer);
      if (wanted.later()) {
        shelf.visit(at >= 0 ? at + 1 : -at - 1, 1, wanted, search, consumer);
      }
    }
  }

  private void visit(int from, int step, Wanted wanted, int search, Consumer<StoryEvent> consumer) {
    int at = from;
    for (int left = MOST_NEAR; left > 0 && at >= 0 && at < events.size(); left--) {
      StoryEvent event = events.get(at);
      if (Math.abs(event.event().day() - wanted.event().day()) > wanted.days()) {
        return;
      }
      if (event.event().isMetFirst(search)) {
        consumer.accept(event);
      }
      at += step;
    }
  }
}
