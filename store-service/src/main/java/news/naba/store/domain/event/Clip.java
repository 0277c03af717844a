package news.naba.store.domain.event;

import org.jspecify.annotations.Nullable;

/** Keeps texts from outside at a length that an update can carry. */
final class Clip {
  /** UTF-16 units of a name, a headline or a source. */
  static final int NAME = 300;

  /** UTF-16 units of a passage of evidence. */
  static final int EVIDENCE = 500;

  /** UTF-16 units of an address; a longer one is left out, because half of one leads nowhere. */
  static final int URL = 2_048;

  private Clip() {}

  /** The text, cut with an ellipsis where it is too long, never through a character. */
  static String to(int units, String text) {
    if (text.length() <= units) {
      return text;
    }
    int end = units - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  static @Nullable String name(@Nullable String text) {
    return text == null ? null : to(NAME, text);
  }
}
