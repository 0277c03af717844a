package news.naba.store.domain.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  /** A word with its terms. */
  private record Known(String word, List<String> terms) {}

  /**
   * Most words of a text are among the few thousand that are in every text, and it takes longer to
   * find their stems than to look them up. A word that comes takes the place of the one that was in
   * its slot before, so that this is 5 MB at most.
   */
  private static final int SHIFT = Integer.SIZE - 14;

  private static final AtomicReferenceArray<Known> KNOWN =
      new AtomicReferenceArray<>(1 << (Integer.SIZE - SHIFT));

  /** Fibonacci hashing: similar words are not to be in similar slots. */
  private static final int SPREAD = 0x9e3779b9;

  private static final int LONGEST_KNOWN = 24;

  private SearchTerms() {}

  /** All terms of a text. */
  public static Set<String> of(String text) {
    Set<String> terms = new HashSet<>();
    for (String word : Words.of(text)) {
      terms.addAll(terms(word));
    }
    return terms;
  }

  /**
   * For each word of a query the terms of which a text must have one. Words without a meaning of
   * their own, like "the", are left out.
   */
  public static List<Set<String>> wanted(String query) {
    List<Set<String>> wanted = new ArrayList<>();
    for (String word : Words.of(query)) {
      List<String> terms = terms(word);
      if (!terms.isEmpty()) {
        wanted.add(new LinkedHashSet<>(terms));
      }
    }
    return wanted;
  }

  /** Whether a text with these terms has every word of a query. */
  public static boolean match(Set<String> terms, List<Set<String>> wanted) {
    for (Set<String> word : wanted) {
      if (!meets(terms, word)) {
        return false;
      }
    }
    return true;
  }

  /** The few are looked for among the many, which {@code Collections.disjoint} may do otherwise. */
  private static boolean meets(Set<String> many, Set<String> few) {
    for (String term : few) {
      if (many.contains(term)) {
        return true;
      }
    }
    return false;
  }

  /** The terms of a folded word, as they were worked out before if it was among the last. */
  private static List<String> terms(String word) {
    if (word.length() > LONGEST_KNOWN) {
      return workedOut(word);
    }
    int slot = (word.hashCode() * SPREAD) >>> SHIFT;
    Known known = KNOWN.get(slot);
    if (known == null || !known.word.equals(word)) {
      known = new Known(word, workedOut(word));
      KNOWN.set(slot, known);
    }
    return known.terms;
  }

  /** None for words without a meaning of their own. */
  private static List<String> workedOut(String word) {
    if (STOP_WORDS.contains(word)) {
      return List.of();
    }
    if (!Stems.isArabic(word.charAt(0))) {
      EnglishStemmer stemmer = new EnglishStemmer();
      stemmer.setCurrent(word);
      stemmer.stem();
      return List.of(stemmer.getCurrent());
    }
    Set<String> terms = new LinkedHashSet<>();
    terms.add(bare(word));
    for (String particle : PARTICLES) {
      if (word.startsWith(particle) && word.length() - particle.length() >= SHORTEST_ARABIC) {
        terms.add(bare(word.substring(particle.length())));
      }
    }
    return List.copyOf(terms);
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
    // Not copyOf: in such a set, short words, whose hashes lie close together, are far from their
    // place.
    return Collections.unmodifiableSet(words);
  }
}
