package news.naba.extract.domain.report.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.naba.extract.domain.report.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A map by the numbers of words, for maps of which there are many, most with one entry or none. */
final class WordMap<V> {
  private static final int[] EMPTY = {};

  /** Each word at the place its number gives or the next free one; at least half are free. */
  private int[] words = EMPTY;

  /** For each place, which of the values. */
  private int[] at = EMPTY;

  private final List<V> values = new ArrayList<>(1);

  boolean isEmpty() {
    return values.isEmpty();
  }

  @Nullable V get(int word) {
    if (word == Vocabulary.UNKNOWN || values.isEmpty()) {
      return null;
    }
    int place = place(word);
    return words[place] == word ? values.get(at[place]) : null;
  }

  /** Adds a word that is not there yet. */
  void put(int word, V value) {
    if (2 * values.size() >= words.length) {
      grow();
    }
    int place = place(word);
    words[place] = word;
    at[place] = values.size();
    values.add(value);
  }

  private void grow() {
    int[] oldWords = words;
    int[] oldAt = at;
    words = new int[Math.max(2, 2 * oldWords.length)];
    at = new int[words.length];
    Arrays.fill(words, Vocabulary.UNKNOWN);
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != Vocabulary.UNKNOWN) {
        int place = place(oldWords[i]);
        words[place] = oldWords[i];
        at[place] = oldAt[i];
      }
    }
  }

  private int place(int word) {
    int place = word * 0x9E3779B9 >>> 7 & words.length - 1;
    while (words[place] != word && words[place] != Vocabulary.UNKNOWN) {
      place = place + 1 & words.length - 1;
    }
    return place;
  }
}
