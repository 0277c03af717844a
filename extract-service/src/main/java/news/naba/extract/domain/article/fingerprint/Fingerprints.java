package news.naba.extract.domain.article.fingerprint;

import java.util.Optional;
import news.naba.contracts.Fingerprint;

/** Takes the fingerprint of a clean text. */
public final class Fingerprints {
  /**
   * Words in a shingle: long enough that other texts rarely have it, short enough to survive edits.
   */
  private static final int WORDS = 4;

  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  private final SmallestHashes shingles = new SmallestHashes(Fingerprint.WORDING);
  private final SmallestHashes figures = new SmallestHashes(Fingerprint.FIGURES);
  private final long[] window = new long[WORDS];
  private int words;

  private Fingerprints() {}

  /** The text's fingerprint; empty if it has no words. Takes time linear in the text's length. */
  public static Optional<Fingerprint> of(String text) {
    Fingerprints reading = new Fingerprints();
    FoldedWords.of(text, reading::add);
    return reading.done();
  }

  private void add(long word, boolean isFigure) {
    window[words++ % WORDS] = word;
    if (words >= WORDS) {
      shingles.add(shingle(WORDS));
    }
    if (isFigure) {
      figures.add(word);
    }
  }

  private Optional<Fingerprint> done() {
    if (words == 0) {
      return Optional.empty();
    }
    if (words < WORDS) {
      shingles.add(shingle(words));
    }
    return Optional.of(Fingerprint.of(shingles.ascending(), figures.ascending()));
  }

  /** The hash of the last words, in order. */
  private long shingle(int length) {
    long hash = 0;
    for (int i = words - length; i < words; i++) {
      hash = (hash ^ window[i % WORDS]) * MULTIPLIER;
    }
    return hash;
  }
}
