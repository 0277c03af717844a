package news.naba.store.persistence;

import java.util.List;

/** Is told of new entries of the update log, in order and without a gap, on the tail's thread. */
public interface LogListener {
  /** The log is followed from here; called once, before any updates. */
  void startingAfter(long cursor);

  /** The next entries. Must return quickly. */
  void updates(List<LoggedUpdate> updates);
}
