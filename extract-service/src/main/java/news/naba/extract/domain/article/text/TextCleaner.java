package news.naba.extract.domain.article.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes text uniform before anything is read from it, so that offsets in reports refer to what
 * readers see: one kind of space, no invisible marks, no letters in their presentation forms.
 */
public final class TextCleaner {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final char TATWEEL = '\u0640';
  private static final char ZERO_WIDTH_NON_JOINER = '\u200c';

  private TextCleaner() {}

  /**
   * One line of clean text: white space collapsed to single spaces and trimmed. The zero-width
   * non-joiner stays, since Persian spells with it.
   */
  public static String line(String text) {
    return clean(text, null);
  }

  /** For each character of {@link #line}, the index of the one in the text that it comes from. */
  public static int[] origins(String text) {
    Origins origins = new Origins();
    int length = clean(text, origins).length();
    return Arrays.copyOf(origins.indexes, length);
  }

  private static String clean(String text, @Nullable Origins origins) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        clean.append(c);
      } else if (isSpace(c)) {
        appendSpace(clean);
      } else if (isPresentationForm(c)) {
        // An isolated vowel mark decomposes into a space and the mark: the space is not written.
        clean.append(NFKC.normalize(String.valueOf(c)).strip());
      } else if ((!isInvisible(c) && !isHalf(text, i)) || isJoiningTatweel(text, i)) {
        clean.append(c);
      }
      if (origins != null) {
        origins.note(clean.length(), i);
      }
    }
    int end = clean.length();
    return end > 0 && clean.charAt(end - 1) == ' ' ? clean.substring(0, end - 1) : clean.toString();
  }

  /** Where characters come from. */
  private static final class Origins {
    private int[] indexes = new int[64];
    private int known;

    /** Everything up to this length, as far as not known, comes from this index. */
    private void note(int length, int index) {
      if (length > indexes.length) {
        indexes = Arrays.copyOf(indexes, length * 2);
      }
      Arrays.fill(indexes, known, length, index);
      known = length;
    }
  }

  /** Arabic does not spell with the zero-width non-joiner: there it is an accident of typing. */
  public static String withoutNonJoiners(String text) {
    return text.indexOf(ZERO_WIDTH_NON_JOINER) < 0
        ? text
        : text.replace(String.valueOf(ZERO_WIDTH_NON_JOINER), "");
  }

  /** The signs that most text is made of, in Latin and Arabic letters: they stay as they are. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007f')
        || (c >= '\u0621' && c <= '\u064a' && c != TATWEEL)
        || (c >= '\u00c0' && c <= '\u024f');
  }

  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void appendSpace(StringBuilder clean) {
    if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
      clean.append(' ');
    }
  }

  /** Half of a surrogate pair without the other, which numeric references can make. */
  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static boolean isPresentationForm(char c) {
    return (c >= '\ufb50' && c <= '\ufdff' && c != '\ufd3e' && c != '\ufd3f')
        || (c >= '\ufe70' && c <= '\ufefc');
  }

  /**
   * A tatweel that stretches a word is typography; one after a word's last letter is spelling: it
   * joins a preposition to a quotation mark, or is part of an abbreviation.
   */
  private static boolean isJoiningTatweel(String text, int i) {
    return text.charAt(i) == TATWEEL
        && i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && text.charAt(i - 1) != TATWEEL
        && !Character.isLetter(text.charAt(i + 1))
        && Character.getType(text.charAt(i + 1)) != Character.NON_SPACING_MARK
        && !isInvisible(text.charAt(i + 1));
  }

  /** Zero-width and bidi marks, the soft hyphen, the tatweel and control characters. */
  private static boolean isInvisible(char c) {
    if (c == ZERO_WIDTH_NON_JOINER) {
      return false;
    }
    return c == TATWEEL || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }
}
