package news.naba.ingest.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is to be fetched, and when. A host has one request at a time: whose it is goes by turns
 * between feeds and pages, then to the source longest without one, then to the newest item. Not
 * thread-safe.
 */
public final class WorkQueue {
  /**
   * Something to be fetched.
   *
   * @param id the source's, or the page's key
   * @param url of the feed or page
   * @param host its host and port
   * @param newness the larger, the sooner among the source's pages
   */
  public record Task(
      Kind kind,
      String id,
      String url,
      String host,
      String sourceId,
      Instant dueAt,
      Instant newness) {
    /** The same at another time. */
    public Task at(Instant time) {
      return new Task(kind, id, url, host, sourceId, time, newness);
    }
  }

  /** What is fetched. */
  public enum Kind {
    FEED,
    PAGE
  }

  private record Name(Kind kind, String id) {
    static Name of(Task task) {
      return new Name(task.kind(), task.id());
    }
  }

  private final Map<Name, Task> tasks = new HashMap<>();
  private final Map<String, Set<Task>> bySource = new HashMap<>();

  /** Tasks by when they are due; some have since been replaced and are passed over. */
  private final PriorityQueue<Task> waiting =
      new PriorityQueue<>(Comparator.comparing(Task::dueAt));

  private final Map<String, Host> hosts = new HashMap<>();

  /** Hosts by when they may be asked; a host is here at most once, and only with something due. */
  private final TreeMap<Instant, Set<Host>> free = new TreeMap<>();

  private static final class Host {
    final Map<Name, Task> due = new HashMap<>();
    final Map<String, Long> turns = new HashMap<>();
    Instant freeAt = Instant.MIN;
    long turn;
    boolean feedLast;
    boolean busy;
  }

  /** Adds a task, or replaces the one of the same kind and id. */
  public void put(Task task) {
    Task before = tasks.get(Name.of(task));
    if (task.equals(before)) {
      return;
    }
    remove(task.kind(), task.id());
    tasks.put(Name.of(task), task);
    bySource.computeIfAbsent(task.sourceId(), source -> new HashSet<>()).add(task);
    waiting.add(task);
    if (waiting.size() > 2 * tasks.size() + 1_000) {
      waiting.removeIf(entry -> tasks.get(Name.of(entry)) != entry);
    }
  }

  public void remove(Kind kind, String id) {
    Task task = tasks.remove(new Name(kind, id));
    if (task == null) {
      return;
    }
    forget(task);
    Host host = hosts.get(task.host());
    if (host != null) {
      host.due.remove(Name.of(task));
    }
  }

  /** The task whose turn it is; its host has no other until {@link #done}. */
  public Optional<Task> take(Instant now) {
    while (!waiting.isEmpty() && !waiting.peek().dueAt().isAfter(now)) {
      Task task = waiting.poll();
      if (tasks.get(Name.of(task)) == task) {
        Host host = hosts.computeIfAbsent(task.host(), name -> new Host());
        host.due.put(Name.of(task), task);
        offer(host);
      }
    }
    while (!free.isEmpty() && !free.firstKey().isAfter(now)) {
      Host host = free.firstEntry().getValue().iterator().next();
      withdraw(host);
      if (!host.due.isEmpty()) {
        return Optional.of(next(host));
      }
    }
    return Optional.empty();
  }

  private Task next(Host host) {
    Comparator<Task> fairness =
        Comparator.comparing((Task task) -> (task.kind() == Kind.FEED) == host.feedLast)
            .thenComparing(task -> host.turns.getOrDefault(task.sourceId(), 0L))
            .thenComparing(Task::newness, Comparator.reverseOrder());
    Task task = host.due.values().stream().min(fairness).orElseThrow();
    host.due.remove(Name.of(task));
    tasks.remove(Name.of(task), task);
    forget(task);
    host.feedLast = task.kind() == Kind.FEED;
    host.turns.put(task.sourceId(), ++host.turn);
    host.busy = true;
    return task;
  }

  /** The task's host may be asked again at the given time. */
  public void done(Task task, Instant freeAt) {
    Host host = hosts.computeIfAbsent(task.host(), name -> new Host());
    host.busy = false;
    host.freeAt = freeAt;
    if (host.due.isEmpty()) {
      hosts.remove(task.host());
    } else {
      offer(host);
    }
  }

  /** Whether something of the source is due and has not had its turn. */
  public boolean isDue(String sourceId, Instant now) {
    return bySource.getOrDefault(sourceId, Set.of()).stream()
        .anyMatch(task -> !task.dueAt().isAfter(now));
  }

  /** What is to be fetched for a source. */
  public Set<Task> of(String sourceId) {
    return Set.copyOf(bySource.getOrDefault(sourceId, Set.of()));
  }

  public void removeIf(Predicate<Task> unwanted) {
    tasks.values().stream()
        .filter(unwanted)
        .toList()
        .forEach(task -> remove(task.kind(), task.id()));
  }

  public int size() {
    return tasks.size();
  }

  private void forget(Task task) {
    Set<Task> same = bySource.get(task.sourceId());
    if (same != null && same.remove(task) && same.isEmpty()) {
      bySource.remove(task.sourceId());
    }
  }

  private void offer(Host host) {
    if (!host.busy) {
      withdraw(host);
      free.computeIfAbsent(host.freeAt, at -> new HashSet<>()).add(host);
    }
  }

  private void withdraw(Host host) {
    Set<Host> same = free.get(host.freeAt);
    if (same != null && same.remove(host) && same.isEmpty()) {
      free.remove(host.freeAt);
    }
  }
}
