package news.naba.extract.domain.report.text;

import java.util.List;

/**
 * A word, number or punctuation mark at its exact place.
 *
 * @param start UTF-16 offset into the field's text
 * @param end exclusive
 * @param word what is written there
 * @param hyphened whether a hyphen joins it to the word before
 */
public record Token(int start, int end, Word word, boolean hyphened) {

  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION,
    /** The end of a line. */
    BREAK
  }

  /** As written, without vowel signs and elongation. */
  public String surface() {
    return word.surface;
  }

  /** {@link #surface} folded for comparison, of the same length. */
  public String norm() {
    return word.norm;
  }

  public Kind kind() {
    return word.kind;
  }

  /** Readings of a word with clitics split off, the written one first; empty for others. */
  public List<Form> forms() {
    return word.forms;
  }

  /** The number of {@link #norm} in the vocabulary. */
  public int number() {
    return word.number;
  }

  /** The number of a form's stem in the vocabulary. */
  public int stem(int form) {
    return word.stem(form);
  }

  /** The number of the stem that nothing but the article stands before, if there is one. */
  public int definiteStem() {
    return word.definiteStem;
  }

  /** Whether some reading of the word has the article and nothing else in front. */
  public boolean isDefinite() {
    return word.isDefinite();
  }

  /** Whether a list may have a phrase that begins here, in some reading. */
  public boolean begins(int list) {
    return word.begins(list);
  }

  public boolean isWord() {
    return word.kind == Kind.WORD;
  }

  public boolean is(String mark) {
    return word.kind == Kind.PUNCTUATION && word.norm.equals(mark);
  }

  /** Whether it is a quotation mark, which never separates words that belong together. */
  public boolean isQuote() {
    return word.quote;
  }

  public boolean isCapitalised() {
    return word.capitalised;
  }

  /** Whether some reading of the word has a conjunction in front. */
  public boolean mayStartClause() {
    return word.joined;
  }

  /** Whether the text writes vowel signs on it. */
  public boolean hasMarks() {
    return end - start > word.surface.length();
  }

  /** Whether it is what stands between the town a text is sent from and the text. */
  public boolean isDash() {
    return is("-") || is("–") || is("—");
  }
}
