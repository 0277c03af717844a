package news.naba.extract.domain.article.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What happens to a wire text on its way into another outlet's page. Repeats for the same seed. */
final class Edits {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!؟?])\\s+|\\n+");
  private static final Pattern PUNCTUATION = Pattern.compile("[،,.؛:;\"“”«»-]");
  private static final List<String> MARKS = List.of("،", ".", " ", "؛", " - ", "");

  /** Of a kind that extractors leave in now and then. */
  private static final List<String> BOILERPLATE =
      List.of(
          "اقرأ أيضا: ما نعرفه عن الموضوع حتى الآن",
          "تابعوا آخر الأخبار عبر قناتنا على تلغرام",
          "المصدر: وكالات",
          "جميع الحقوق محفوظة للموقع ولا يجوز النشر دون إذن مسبق",
          "اشتركوا في نشرتنا البريدية ليصلكم كل جديد",
          "شارك هذا الخبر مع أصدقائك على مواقع التواصل الاجتماعي");

  private final Random random;
  private final List<String> vocabulary;

  /**
   * Edits from a seed.
   *
   * @param vocabulary words that editors put for others
   */
  Edits(long seed, List<String> vocabulary) {
    this.random = new Random(seed);
    this.vocabulary = vocabulary;
  }

  /** A copy with one or more edits. */
  String copy(String text) {
    String copy = text;
    if (chance(0.4)) {
      copy = cut(copy, List.of(1.0 / 3, 0.5, 2.0 / 3).get(random.nextInt(3)));
    }
    if (chance(0.5)) {
      copy = punctuatedAnew(copy);
    }
    if (chance(0.5)) {
      copy = speltAnew(copy);
    }
    if (chance(0.5)) {
      copy = reworded(copy, List.of(0.02, 0.05, 0.1).get(random.nextInt(3)));
    }
    if (chance(0.3)) {
      copy = withoutASentence(copy);
    }
    return chance(0.6) || copy.equals(text) ? withBoilerplate(copy) : copy;
  }

  /** The first part, whole words, at least 25 of them. */
  String cut(String text, double share) {
    List<String> words = Arrays.asList(text.split("\\s+"));
    int kept = Math.min(words.size(), Math.max(25, (int) (words.size() * share)));
    return String.join(" ", words.subList(0, kept));
  }

  private String punctuatedAnew(String text) {
    return PUNCTUATION.matcher(text).replaceAll(m -> MARKS.get(random.nextInt(MARKS.size())));
  }

  private static String speltAnew(String text) {
    return text.replaceAll("[أإآ]", "ا")
        .replaceAll("ة(?!\\p{L})", "ه")
        .replaceAll("ى(?!\\p{L})", "ي")
        .replaceAll("[\\u064b-\\u0652]", "");
  }

  private String reworded(String text, double share) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (chance(share)) {
        words[i] = vocabulary.get(random.nextInt(vocabulary.size()));
      }
    }
    return String.join(" ", words);
  }

  private String withoutASentence(String text) {
    List<String> sentences = new ArrayList<>(Arrays.asList(SENTENCE_END.split(text)));
    if (sentences.size() > 4) {
      sentences.remove(1 + random.nextInt(sentences.size() - 1));
    }
    return String.join(" ", sentences);
  }

  private String withBoilerplate(String text) {
    List<String> lines = new ArrayList<>(BOILERPLATE);
    Collections.shuffle(lines, random);
    String added = String.join("\n\n", lines.subList(0, 1 + random.nextInt(3)));
    return chance(0.3) ? added + "\n\n" + text : text + "\n\n" + added;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
