package news.naba.store.http.stream;

import io.vertx.core.buffer.Buffer;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.contracts.Event;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.RuleBook;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;

/**
 * An update as it goes over the wire: encoded once, and asked once, for all who get it. Many are
 * kept, so there is nothing in it twice.
 */
final class Frame {
  /** Answers that are remembered; beyond that they are worked out again. */
  private static final int MOST_REMEMBERED = 256;

  /** What every frame ends with: the update's JSON, and the frame. */
  private static final String END = "}\n\n";

  private final long sequence;
  private final Buffer bytes;

  /** Where in them the update's JSON begins, and in that the event's. */
  private final int update;

  private final int event;

  /** The event's JSON in the version before, in UTF-8. */
  private final byte @Nullable [] previous;

  private final Map<EventFilter, Boolean> answers = new ConcurrentHashMap<>(0);
  private volatile boolean fresh = true;
  private volatile @Nullable Matched matched;
  private volatile SoftReference<@Nullable Versions> versions = new SoftReference<>(null);

  private record Versions(@Nullable EventFacts before, EventFacts after) {}

  /** The book is not kept: with every change of a rule there is another, and it may be large. */
  private record Matched(WeakReference<RuleBook> book, List<String> rules) {}

  Frame(LoggedUpdate logged) {
    byte[] head = ascii("id: " + logged.sequence() + "\ndata: ");
    byte[] before = logged.head().getBytes(StandardCharsets.UTF_8);
    byte[] json = logged.event().getBytes(StandardCharsets.UTF_8);
    sequence = logged.sequence();
    update = head.length;
    event = update + before.length;
    bytes =
        Buffer.buffer(event + json.length + END.length())
            .appendBytes(head)
            .appendBytes(before)
            .appendBytes(json)
            .appendString(END);
    previous =
        logged.previous() == null ? null : logged.previous().getBytes(StandardCharsets.UTF_8);
  }

  long sequence() {
    return sequence;
  }

  /** Its length as a Server-Sent Event. */
  int size() {
    return bytes.length();
  }

  /** About the memory it takes, in bytes. */
  long weight() {
    return bytes.length() + (previous == null ? 0L : previous.length);
  }

  /**
   * As a Server-Sent Event; names the rules that it is delivered for. Without any it is the same
   * buffer for all. With some it is a copy: there are too many choices of them to keep one of each.
   */
  Buffer bytes(List<String> rules) {
    if (rules.isEmpty()) {
      return bytes;
    }
    String named = ",\"rules\":" + Json.write(rules) + END;
    return Buffer.buffer(bytes.length() + named.length())
        .appendBuffer(bytes, 0, bytes.length() - END.length())
        .appendString(named);
  }

  /** As JSON on one line. */
  String json() {
    return bytes.getString(update, bytes.length() - END.length() + 1, "UTF-8");
  }

  boolean matches(EventFilter filter) {
    if (filter.equals(EventFilter.ALL)) {
      return true;
    }
    Boolean known = answers.get(filter);
    if (known != null) {
      return known;
    }
    Versions both = versions();
    boolean matches = filter.matches(both.before, both.after);
    if (fresh && answers.size() < MOST_REMEMBERED) {
      answers.put(filter, matches);
    }
    return matches;
  }

  /** Those who are up to date have got it: from now on it remembers no answers. */
  void age() {
    fresh = false;
    answers.clear();
  }

  /** How many answers it remembers. */
  int remembered() {
    return answers.size();
  }

  /** Whether there is a version before, which a filter may have matched instead. */
  boolean isChange() {
    return versions().before != null;
  }

  /** Whether the version that it brings matches by itself. */
  boolean matchesNow(EventFilter filter) {
    return filter.matches(null, versions().after);
  }

  /** The ids of all rules of a book that the version that it brings matches by itself. */
  List<String> rulesNow(RuleBook book) {
    return book.matching(null, versions().after);
  }

  /** The ids of all rules of a book that want it. */
  List<String> rules(RuleBook book) {
    Matched known = matched;
    if (known == null || !known.book.refersTo(book)) {
      Versions both = versions();
      known = new Matched(new WeakReference<>(book), book.matching(both.before, both.after));
      matched = known;
    }
    return known.rules;
  }

  private Versions versions() {
    Versions both = versions.get();
    if (both == null) {
      byte[] before = previous;
      byte[] after = bytes.getBytes(event, bytes.length() - END.length());
      both = new Versions(before == null ? null : facts(before), facts(after));
      versions = new SoftReference<>(both);
    }
    return both;
  }

  private static EventFacts facts(byte[] json) {
    return EventFacts.of(Json.read(json, Event.class));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
