package news.naba.store.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import news.naba.store.StoreConfig;
import news.naba.store.domain.filter.Rule;
import news.naba.store.domain.filter.RuleBook;

/**
 * The rules: kept in the database, and in memory on every replica, which learns of changes from the
 * database's notification. A change counts here when the call returns, elsewhere moments later.
 */
@ApplicationScoped
public class Rules {
  private final Database database;
  private final int most;
  private final Counter reloads;
  private volatile RuleBook book = RuleBook.EMPTY;

  /** The number of the last reading of all rules that began, and of the last that succeeded. */
  private volatile long begun;

  private volatile long done;

  Rules(Database database, StoreConfig config, MeterRegistry metrics) {
    this.database = database;
    this.most = config.rules().most();
    this.reloads = metrics.counter("naba.store.rules.reloads");
    metrics.gauge("naba.store.rules", this, rules -> rules.book.size());
  }

  /** The rules as this replica knows them; never waits. */
  public RuleBook now() {
    return book;
  }

  /**
   * The rules with some that are asked for: where one is not known here, the database is asked.
   *
   * @throws StoreUnavailableException if the database is down and has to be asked
   */
  public RuleBook with(Set<String> ids) {
    if (done == 0) {
      refresh();
    }
    Set<String> unknown = new HashSet<>(ids);
    unknown.removeIf(book::has);
    if (!unknown.isEmpty()) {
      learn(unknown);
    }
    return book;
  }

  /** Asks for these only: whoever asks for what there is not must not cost a reading of all. */
  private synchronized void learn(Set<String> ids) {
    for (Rule rule : database.read(c -> new RuleTable(c).some(ids))) {
      book = book.with(rule);
    }
  }

  /** Reads all rules anew, once for all who ask meanwhile. */
  void refresh() {
    refresh(begun);
  }

  /**
   * @param begun the last reading that had begun when it was asked: it may have missed what this
   *     one is asked for, and a later one has not
   */
  private synchronized void refresh(long begun) {
    if (done <= begun) {
      this.begun++;
      book = RuleBook.of(database.read(c -> new RuleTable(c).all()));
      reloads.increment();
      done = this.begun;
    }
  }

  /** What came of adding a rule. */
  public enum Added {
    DONE,
    ID_TAKEN,
    TOO_MANY
  }

  public synchronized Added add(Rule rule) {
    if (database.transaction(c -> new RuleTable(c).add(rule, most))) {
      book = book.with(rule);
      return Added.DONE;
    }
    refresh();
    return book.has(rule.id()) ? Added.ID_TAKEN : Added.TOO_MANY;
  }

  /** Puts a rule in the place of the one of its id; empty if there is none. */
  public synchronized Optional<Rule> change(Rule rule) {
    if (!database.transaction(c -> new RuleTable(c).change(rule))) {
      refresh();
      return Optional.empty();
    }
    book = book.with(rule);
    return Optional.of(rule);
  }

  /** Takes a rule away; false if there is none of this id. */
  public synchronized boolean remove(String id) {
    boolean removed = database.transaction(c -> new RuleTable(c).remove(id));
    book = book.without(id);
    return removed;
  }
}
