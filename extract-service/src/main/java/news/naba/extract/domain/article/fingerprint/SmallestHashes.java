package news.naba.extract.domain.article.fingerprint;

import java.util.Arrays;

/** Keeps the smallest of many hashes, as unsigned numbers and without repetition. */
final class SmallestHashes {
  /** In ascending order, with the sign bit turned: then signed order is the unsigned one. */
  private final int[] kept;

  private int count;

  SmallestHashes(int most) {
    kept = new int[most];
  }

  void add(long word) {
    int hash = scatter(word) ^ Integer.MIN_VALUE;
    boolean full = count == kept.length;
    if (full && hash >= kept[count - 1]) {
      return;
    }
    int place = Arrays.binarySearch(kept, 0, count, hash);
    if (place < 0) {
      int at = -place - 1;
      System.arraycopy(kept, at, kept, at + 1, (full ? count - 1 : count) - at);
      kept[at] = hash;
      count += full ? 0 : 1;
    }
  }

  int[] ascending() {
    return Arrays.stream(kept, 0, count).map(hash -> hash ^ Integer.MIN_VALUE).toArray();
  }

  /** Spreads hashes evenly: the finaliser of MurmurHash3, upper half. */
  private static int scatter(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) ((h ^ (h >>> 33)) >>> 32);
  }
}
