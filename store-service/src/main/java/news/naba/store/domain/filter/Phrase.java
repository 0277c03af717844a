package news.naba.store.domain.filter;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.naba.store.domain.text.SearchTerms;
import news.naba.store.domain.text.Words;

/**
 * Words that are looked for, in any order and in any form.
 *
 * @param folded the whole, folded: what an outlet's name is compared with
 * @param words for each word the terms of which one must be there; those that tend to be rare first
 */
public record Phrase(String folded, List<Set<String>> words) {
  /** Reads words as they were written. */
  public static Phrase of(String text) {
    return new Phrase(
        Words.fold(text),
        SearchTerms.wanted(text).stream()
            .sorted(Comparator.comparing(Phrase::shortest).reversed())
            .toList());
  }

  /** Whether all of them are there. */
  boolean isIn(Set<String> terms) {
    return SearchTerms.match(terms, words);
  }

  private static int shortest(Set<String> terms) {
    return terms.stream().mapToInt(String::length).min().orElse(0);
  }
}
