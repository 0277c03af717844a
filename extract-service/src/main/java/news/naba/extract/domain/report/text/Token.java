package news.naba.extract.domain.report.text;

import java.util.List;

/**
 * A word, number or punctuation mark at its exact place.
 *
 * @param start UTF-16 offset into the field's text
 * @param end exclusive
 * @param surface as written, without vowel signs and elongation
 * @param norm {@code surface} folded for comparison, of the same length
 * @param kind what it is
 * @param forms readings of a word with clitics split off, the written one first; empty for others
 */
public record Token(int start, int end, String surface, String norm, Kind kind, List<Form> forms) {

  public enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION,
    /** The end of a line. */
    BREAK
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  public boolean is(String mark) {
    return kind == Kind.PUNCTUATION && norm.equals(mark);
  }

  /** Whether it is a quotation mark, which never separates words that belong together. */
  public boolean isQuote() {
    return kind == Kind.PUNCTUATION && "\"'“”″„«»‘’‹›`".contains(norm);
  }

  public boolean isCapitalised() {
    return !surface.isEmpty() && Character.isUpperCase(surface.codePointAt(0));
  }

  /** Whether some reading of the word has a conjunction in front. */
  public boolean mayStartClause() {
    return forms.stream().anyMatch(Form::conjunction);
  }

  /** Whether the text writes vowel signs on it. */
  public boolean hasMarks() {
    return end - start > surface.length();
  }

  /** Whether it is what stands between the town a text is sent from and the text. */
  public boolean isDash() {
    return is("-") || is("–") || is("—");
  }
}
