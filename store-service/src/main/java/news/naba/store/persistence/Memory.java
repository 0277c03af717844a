package news.naba.store.persistence;

/** How much memory may be taken for what is remembered. */
public final class Memory {
  private Memory() {}

  /** Bytes of a share of the heap, from 0 to 1. */
  public static long share(double ofHeap) {
    return (long) (Runtime.getRuntime().maxMemory() * ofHeap);
  }
}
