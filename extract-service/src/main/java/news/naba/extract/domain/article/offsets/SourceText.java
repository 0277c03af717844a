package news.naba.extract.domain.article.offsets;

import java.util.Arrays;

/** A text under construction that remembers where in the input each of its characters stood. */
final class SourceText {
  /** Instead of an offset: not in the input. */
  static final int NOWHERE = -1;

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /** Adds characters that all stand for one piece of the input. */
  void add(CharSequence characters, int start, int end) {
    int from = text.length();
    text.append(characters);
    int to = text.length();
    if (to > starts.length) {
      starts = Arrays.copyOf(starts, to * 2);
      ends = Arrays.copyOf(ends, to * 2);
    }
    Arrays.fill(starts, from, to, start);
    Arrays.fill(ends, from, to, end);
  }

  /** Adds a character that the input does not have. */
  void add(char c) {
    add(String.valueOf(c), NOWHERE, NOWHERE);
  }

  String text() {
    return text.toString();
  }

  boolean isKnown(int index) {
    return starts[index] != NOWHERE;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }
}
