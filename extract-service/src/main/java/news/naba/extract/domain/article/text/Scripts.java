package news.naba.extract.domain.article.text;

import java.lang.Character.UnicodeScript;

/**
 * The scripts of characters, by table: {@link UnicodeScript#of} searches for every character, and
 * every character of a text is asked for.
 */
public final class Scripts {
  private static final UnicodeScript[] ALL = UnicodeScript.values();
  private static final byte[] OF = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < OF.length; c++) {
      OF[c] = (byte) UnicodeScript.of(c).ordinal();
    }
  }

  private Scripts() {}

  /** As {@link UnicodeScript#of}. */
  public static UnicodeScript of(int codePoint) {
    return codePoint < OF.length ? ALL[OF[codePoint] & 0xff] : UnicodeScript.of(codePoint);
  }
}
