package news.naba.store.domain.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * What free text is found by. A word has several terms where its spelling leaves open what belongs
 * to it: Arabic writes <i>and, with, for, the</i> as part of the next word, so that وزير may be a
 * minister or "and" with a button. Words match if they share a term. English words are stemmed
 * (Porter 2); Arabic ones lose their plural, dual, feminine and nationality endings.
 */
public final class SearchTerms {
  private static final int SHORTEST_ARABIC = 3;

  /** Particles with the article, then particles alone; all that one word can begin with. */
  private static final List<String> PARTICLES =
      List.of(
          "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "فلل", "و", "ب", "ل", "ف", "ك",
          "وب", "ول");

  private static final Set<String> STOP_WORDS = stopWords();

  private SearchTerms() {}

  /** All terms of a text. */
  public static Set<String> of(String text) {
    EnglishStemmer stemmer = new EnglishStemmer();
    Set<String> terms = new HashSet<>();
    for (String word : Words.of(text)) {
      if (!STOP_WORDS.contains(word)) {
        add(word, stemmer, terms);
      }
    }
    return terms;
  }

  /**
   * For each word of a query the terms of which a text must have one. Words without a meaning of
   * their own, like "the", are left out.
   */
  public static List<Set<String>> wanted(String query) {
    EnglishStemmer stemmer = new EnglishStemmer();
    List<Set<String>> wanted = new ArrayList<>();
    for (String word : Words.of(query)) {
      if (!STOP_WORDS.contains(word)) {
        Set<String> terms = new LinkedHashSet<>();
        add(word, stemmer, terms);
        wanted.add(terms);
      }
    }
    return wanted;
  }

  /** Whether a text with these terms has every word of a query. */
  public static boolean match(Set<String> terms, List<Set<String>> wanted) {
    for (Set<String> word : wanted) {
      if (word.stream().noneMatch(terms::contains)) {
        return false;
      }
    }
    return true;
  }

  private static void add(String word, EnglishStemmer stemmer, Set<String> terms) {
    if (Stems.isArabic(word.charAt(0))) {
      terms.add(bare(word));
      for (String particle : PARTICLES) {
        if (word.startsWith(particle) && word.length() - particle.length() >= SHORTEST_ARABIC) {
          terms.add(bare(word.substring(particle.length())));
        }
      }
    } else {
      stemmer.setCurrent(word);
      stemmer.stem();
      terms.add(stemmer.getCurrent());
    }
  }

  /** Without its endings, of which a word can have several: شعبيا is شعب with two. */
  private static String bare(String word) {
    String bare = word;
    String shorter = Stems.withoutEnding(bare);
    while (!shorter.equals(bare)) {
      bare = shorter;
      shorter = Stems.withoutEnding(bare);
    }
    return bare;
  }

  private static Set<String> stopWords() {
    Set<String> words = new HashSet<>();
    for (Object word : EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
      words.add(Words.fold(new String((char[]) word)));
    }
    for (Object word : ArabicAnalyzer.getDefaultStopSet()) {
      words.add(Words.fold(new String((char[]) word)));
    }
    return Set.copyOf(words);
  }
}
