package news.naba.store.domain.text;

import java.util.Map;

/**
 * How a name sounds in consonants, the same for its Arabic and its Latin spelling and for variants
 * of either: لافروف and Lavrov, تشايكو and تشيكو. Vowels, and w, y and h, which come and go between
 * spellings, are left out; sounds that one of the scripts does not tell apart are one letter.
 */
public final class Sound {
  private static final Map<Character, String> ARABIC =
      Map.ofEntries(
          Map.entry('ب', "b"),
          Map.entry('پ', "b"),
          Map.entry('ت', "t"),
          Map.entry('ث', "t"),
          Map.entry('ج', "g"),
          Map.entry('چ', "ts"),
          Map.entry('خ', "k"),
          Map.entry('د', "d"),
          Map.entry('ذ', "d"),
          Map.entry('ر', "r"),
          Map.entry('ز', "z"),
          Map.entry('س', "s"),
          Map.entry('ش', "s"),
          Map.entry('ص', "s"),
          Map.entry('ض', "d"),
          Map.entry('ط', "t"),
          Map.entry('ظ', "z"),
          Map.entry('غ', "g"),
          Map.entry('ف', "f"),
          Map.entry('ڤ', "f"),
          Map.entry('ق', "k"),
          Map.entry('ك', "k"),
          Map.entry('گ', "g"),
          Map.entry('ل', "l"),
          Map.entry('م', "m"),
          Map.entry('ن', "n"));

  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('p', "b"),
          Map.entry('v', "f"),
          Map.entry('q', "k"),
          Map.entry('c', "k"),
          Map.entry('j', "g"),
          Map.entry('x', "ks"),
          Map.entry('a', ""),
          Map.entry('e', ""),
          Map.entry('i', ""),
          Map.entry('o', ""),
          Map.entry('u', ""),
          Map.entry('y', ""),
          Map.entry('w', ""),
          Map.entry('h', ""));

  private Sound() {}

  /** The consonants of a folded word; empty where it has none. */
  public static String of(String word) {
    StringBuilder sound = new StringBuilder();
    String spelled = word.replace("ch", "ts").replace("ce", "se").replace("ci", "si");
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      String letter =
          Stems.isArabic(c)
              ? ARABIC.getOrDefault(c, "")
              : LATIN.getOrDefault(c, Character.isLetterOrDigit(c) ? String.valueOf(c) : "");
      for (int k = 0; k < letter.length(); k++) {
        if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter.charAt(k)) {
          sound.append(letter.charAt(k));
        }
      }
    }
    return sound.toString();
  }
}
