package news.naba.extract.domain.article.html;

import java.nio.CharBuffer;

/** A copy of a page in the making, without pieces that would cost the parser time for nothing. */
final class PageCopy {
  private final char[] html;
  private final boolean positions;
  private final char[] out;

  /** Up to where the page has been copied. */
  private int copied;

  private int written;

  /**
   * A copy of which nothing is written yet.
   *
   * @param page in an array
   * @param positions whether what is copied keeps its place: then white space fills the gaps
   */
  PageCopy(CharBuffer page, boolean positions) {
    this.html = page.array();
    this.positions = positions;
    this.out = new char[page.remaining()];
    this.copied = page.arrayOffset() + page.position();
  }

  /** Copies what has not been copied yet, and gives all of it. */
  CharBuffer upTo(int end) {
    copyTo(end);
    return CharBuffer.wrap(out, 0, written);
  }

  private void copyTo(int end) {
    System.arraycopy(html, copied, out, written, end - copied);
    written += end - copied;
    copied = end;
  }

  /** Leaves out what stands between tags or attributes, or is their text. */
  void leaveOut(int from, int to) {
    replace(from, to, "", "");
  }

  /** Leaves out a tag; in its place stands an empty comment if everything keeps its place. */
  void leaveOutTag(int from, int to) {
    if (positions) {
      replace(from, to, "<!", ">");
    } else {
      leaveOut(from, to);
    }
  }

  /**
   * Writes something else instead of a piece, unless the piece is too short for it.
   *
   * @param opening what it begins with
   * @param closing what it ends with, after the white space that fills the gap
   */
  void replace(int from, int to, String opening, String closing) {
    copyTo(from);
    int gap = to - from - opening.length() - closing.length();
    write(gap < 0 ? "" : opening);
    if (positions) {
      write(" ".repeat(gap < 0 ? to - from : gap));
    }
    write(gap < 0 ? "" : closing);
    copied = to;
  }

  private void write(String text) {
    text.getChars(0, text.length(), out, written);
    written += text.length();
  }
}
