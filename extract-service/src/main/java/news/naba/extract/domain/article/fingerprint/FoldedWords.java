package news.naba.extract.domain.article.fingerprint;

/**
 * Cuts a text into words and folds what differs between copies of one text: letter case, vowel
 * marks, tatweel, the seats of hamza, final ya, ta marbuta, Persian letter forms, the script of
 * digits, the separators in numbers. Punctuation and invisible marks are left out.
 *
 * <p>Part of the fingerprint's scheme: a change here makes fingerprints that do not compare with
 * earlier ones, and needs a new scheme number.
 */
final class FoldedWords {

  /** Takes the words in order. */
  interface Sink {
    /**
     * A word.
     *
     * @param hash of its folded letters
     * @param isFigure whether it begins with a digit
     */
    void accept(long hash, boolean isFigure);
  }

  // FNV-1a, 64 bits.
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private static final char NOTHING = '\u0000';
  private static final char BETWEEN = ' ';

  private final Sink sink;
  private long hash = BASIS;
  private boolean isFigure;

  private FoldedWords(Sink sink) {
    this.sink = sink;
  }

  static void of(String text, Sink sink) {
    FoldedWords words = new FoldedWords(sink);
    for (int i = 0; i < text.length(); i++) {
      char folded = fold(text.charAt(i));
      if (folded == NOTHING || (words.isFigure && isSeparator(text, i))) {
        continue;
      }
      if (folded == BETWEEN) {
        words.end();
      } else if (isWholeWord(folded)) {
        words.end();
        words.append(folded);
        words.end();
      } else {
        words.append(folded);
      }
    }
    words.end();
  }

  private void append(char folded) {
    isFigure |= hash == BASIS && folded >= '0' && folded <= '9';
    hash = (hash ^ folded) * PRIME;
  }

  private void end() {
    if (hash != BASIS) {
      sink.accept(hash, isFigure);
      hash = BASIS;
    }
    isFigure = false;
  }

  /** 1,000 and 1.000 and ١٬٠٠٠ are written in one country each. */
  private static boolean isSeparator(String text, int i) {
    return ",.\u066b\u066c".indexOf(text.charAt(i)) >= 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i + 1));
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : BETWEEN;
    }
    if (c >= '\u0621' && c <= '\u06ff') {
      return foldArabic(c);
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return NOTHING;
    }
    if (Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    return Character.isLetter(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : BETWEEN;
  }

  private static char foldArabic(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ئ', 'ی' -> 'ي';
      case 'ة', 'ۀ', 'ە' -> 'ه';
      case 'ؤ' -> 'و';
      case 'ک' -> 'ك';
      case 'ء', 'ـ' -> NOTHING;
      default -> {
        if (Character.isDigit(c)) {
          yield (char) ('0' + Character.digit(c, 10));
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
          yield NOTHING;
        }
        yield Character.isLetter(c) ? c : BETWEEN;
      }
    };
  }

  /** Chinese and Japanese write without spaces: every character counts as a word. */
  private static boolean isWholeWord(char c) {
    return c > '\u2e80' && c < '\ufb00' && !(c >= '\uac00' && c <= '\udfff');
  }
}
