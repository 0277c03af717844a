package news.naba.store.http.stream;

import io.vertx.core.buffer.Buffer;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.naba.store.domain.filter.EventFacts;
import news.naba.store.domain.filter.EventFilter;
import news.naba.store.domain.filter.RuleBook;
import news.naba.store.persistence.Json;
import news.naba.store.persistence.LoggedUpdate;
import org.jspecify.annotations.Nullable;

/** An update as it goes over the wire: encoded once, and asked once, for all who get it. */
final class Frame {
  /** Answers that are remembered; beyond that they are worked out again. */
  private static final int MOST_REMEMBERED = 256;

  /** What every frame ends with: the update's JSON, and the frame. */
  private static final String END = "}\n\n";

  private final LoggedUpdate update;
  private final Buffer bytes;
  private final Map<EventFilter, Boolean> answers = new ConcurrentHashMap<>(0);
  private volatile boolean fresh = true;
  private volatile @Nullable Matched matched;
  private volatile SoftReference<@Nullable Versions> versions = new SoftReference<>(null);

  private record Versions(@Nullable EventFacts before, EventFacts after) {}

  /** The book is not kept: with every change of a rule there is another, and it may be large. */
  private record Matched(WeakReference<RuleBook> book, List<String> rules) {}

  Frame(LoggedUpdate update) {
    this.update = update;
    this.bytes = encode(update.json());
  }

  long sequence() {
    return update.sequence();
  }

  /** Its length as a Server-Sent Event. */
  int size() {
    return bytes.length();
  }

  /** About the memory it takes, in bytes. */
  long weight() {
    String previous = update.previous();
    long letters = update.event().length() + (previous == null ? 0 : previous.length());
    return bytes.length() + Character.BYTES * letters;
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
    return update.json();
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

  private Buffer encode(String json) {
    return Buffer.buffer("id: " + update.sequence() + "\ndata: " + json + "\n\n");
  }

  private Versions versions() {
    Versions both = versions.get();
    if (both == null) {
      both = new Versions(update.before(), update.after());
      versions = new SoftReference<>(both);
    }
    return both;
  }
}
