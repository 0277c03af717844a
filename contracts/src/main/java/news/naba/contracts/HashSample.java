package news.naba.contracts;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The smallest hashes of a set: a sample of it that two texts draw alike, so that what is in both
 * sets is in both samples or in none.
 */
final class HashSample {
  private final int[] ascending;
  private final int capacity;

  /** The hashes ascend as unsigned numbers; as many as the capacity stand for a larger set. */
  HashSample(int[] ascending, int capacity) {
    if (ascending.length > capacity) {
      throw new IllegalArgumentException("More than " + capacity + " hashes");
    }
    for (int i = 1; i < ascending.length; i++) {
      if (Integer.compareUnsigned(ascending[i - 1], ascending[i]) >= 0) {
        throw new IllegalArgumentException("The hashes do not ascend");
      }
    }
    this.ascending = ascending.clone();
    this.capacity = capacity;
  }

  /**
   * What two samples have in common.
   *
   * @param shared hashes in both
   * @param compared hashes of the smaller set, as far as both sets are known
   */
  record Overlap(int shared, int compared) {
    /** The share of the smaller set that is in the larger one. */
    double share() {
      return compared == 0 ? 0 : (double) shared / compared;
    }
  }

  /** Compares the sets below the point up to which both are sampled completely. */
  Overlap overlap(HashSample other) {
    int here = knownWith(other);
    int there = other.knownWith(this);
    return new Overlap(shared(here, other, there), Math.min(here, there));
  }

  /** How many of the smallest hashes, at most so many of each, are the same. */
  int shared(HashSample other, int most) {
    return shared(Math.min(most, ascending.length), other, Math.min(most, other.ascending.length));
  }

  private int shared(int here, HashSample other, int there) {
    int shared = 0;
    for (int i = 0, j = 0; i < here && j < there; ) {
      int order = Integer.compareUnsigned(ascending[i], other.ascending[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /** How many of these hashes lie where the other sample is complete. */
  private int knownWith(HashSample other) {
    int known = ascending.length;
    if (other.ascending.length == other.capacity) {
      int end = other.ascending[other.capacity - 1];
      while (known > 0 && Integer.compareUnsigned(ascending[known - 1], end) > 0) {
        known--;
      }
    }
    return known;
  }

  int size() {
    return ascending.length;
  }

  List<Integer> smallest(int most) {
    return Arrays.stream(ascending).limit(most).boxed().toList();
  }

  void writeTo(ByteBuffer bytes) {
    for (int hash : ascending) {
      bytes.putInt(hash);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HashSample that && Arrays.equals(ascending, that.ascending);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(ascending));
  }
}
