package news.naba.extract.domain.article.fingerprint;

import java.util.TreeSet;

/** Keeps the smallest of many hashes, as unsigned numbers and without repetition. */
final class SmallestHashes {
  private final int most;
  private final TreeSet<Integer> kept = new TreeSet<>(Integer::compareUnsigned);

  SmallestHashes(int most) {
    this.most = most;
  }

  void add(long word) {
    int hash = scatter(word);
    if (kept.size() < most) {
      kept.add(hash);
    } else if (Integer.compareUnsigned(hash, kept.last()) < 0 && kept.add(hash)) {
      kept.pollLast();
    }
  }

  int[] ascending() {
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Spreads hashes evenly: the finaliser of MurmurHash3, upper half. */
  private static int scatter(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) ((h ^ (h >>> 33)) >>> 32);
  }
}
