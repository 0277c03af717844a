package news.naba.store.domain.merge;

/** A group of the last time whose steps are followed, as long as they are possible. */
final class Replay implements Comparable<Replay> {
  private final Group group;
  private int at;

  Replay(Group group) {
    this.group = group;
  }

  boolean isOver() {
    return at == group.steps().size();
  }

  Step next() {
    return group.steps().get(at);
  }

  void passNext() {
    at++;
  }

  /** The one whose next step is first. */
  @Override
  public int compareTo(Replay other) {
    return Step.bestFirst(next(), other.next());
  }
}
