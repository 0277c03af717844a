package news.naba.extract.domain.article.offsets;

import java.util.List;
import java.util.Optional;

/**
 * Where the characters of a clean text stood in the input. The input is the decoded page or the
 * plain text, without a byte order mark; all offsets are UTF-16 code units, as everywhere in
 * reports.
 *
 * @param runs in the order of the clean text, without overlap. What no run covers was not in the
 *     input: blank lines between blocks, and spaces that stand for {@code <br>}. What of the input
 *     no run covers was left out: mark-up, repeated white space, invisible marks, other blocks.
 */
public record OffsetMap(List<Run> runs) {

  /**
   * A piece of the clean text and the piece of the input it was made from. When both have one
   * length, they correspond character by character; otherwise as a whole, such as {@code &} and
   * {@code &amp;}, or two letters and their ligature.
   *
   * @param clean where it begins in the clean text
   * @param cleanLength at least 1
   * @param input where it begins in the input
   * @param inputLength at least 1
   */
  public record Run(int clean, int cleanLength, int input, int inputLength) {

    int cleanEnd() {
      return clean + cleanLength;
    }

    int inputEnd() {
      return input + inputLength;
    }

    private boolean isExact() {
      return cleanLength == inputLength;
    }

    /** Whether the next run begins where this one ends, in both texts, and both are exact. */
    boolean continuesTo(Run next) {
      return isExact() && next.isExact() && cleanEnd() == next.clean && inputEnd() == next.input;
    }

    Run longerByOne() {
      return new Run(clean, cleanLength + 1, input, inputLength + 1);
    }
  }

  /** A piece of the input, end exclusive. */
  public record Span(int start, int end) {}

  /** Of a text whose way was not recorded. */
  public static final OffsetMap NONE = new OffsetMap(List.of());

  /**
   * The smallest piece of the input that holds all that a piece of the clean text was made from;
   * empty if none of it was in the input.
   *
   * @param start in the clean text
   * @param end in the clean text, exclusive
   */
  public Optional<Span> input(int start, int end) {
    int from = -1;
    int to = -1;
    for (Run run : runs) {
      if (run.cleanEnd() <= start || run.clean() >= end) {
        continue;
      }
      if (from < 0) {
        from = run.isExact() ? run.input() + Math.max(0, start - run.clean()) : run.input();
      }
      to = run.isExact() ? run.inputEnd() - Math.max(0, run.cleanEnd() - end) : run.inputEnd();
    }
    return from < 0 ? Optional.empty() : Optional.of(new Span(from, to));
  }
}
