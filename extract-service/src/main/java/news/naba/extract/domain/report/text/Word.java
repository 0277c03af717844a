package news.naba.extract.domain.report.text;

import java.util.List;
import news.naba.extract.domain.report.text.Token.Kind;

/**
 * A word, number or mark as it is written, with all that holds of it wherever it stands. Shared by
 * the tokens of all texts.
 */
public final class Word {
  /** Longer runs of letters are no words; they get no readings. */
  private static final int LONGEST_READ = 40;

  private static final String QUOTES = "\"'“”″„«»‘’‹›`";

  final String written;
  final String surface;
  final String norm;
  final Kind kind;
  final List<Form> forms;
  final boolean quote;
  final boolean capitalised;

  /** Its number, and those of the stems of its forms. */
  final int number;

  private final int[] stems;

  /** The number of the stem that only the article stands before. */
  final int definiteStem;

  private final boolean definite;

  /** Whether some reading has a conjunction in front. */
  final boolean joined;

  private final long[] begins;
  private final int changes;

  Word(String written, Kind kind, Clitics clitics, Vocabulary vocabulary) {
    this.written = written;
    this.surface = kind == Kind.BREAK ? "" : Folding.withoutMarks(written);
    this.norm = Folding.fold(surface);
    this.kind = kind;
    this.forms = kind == Kind.WORD ? readings(norm, clitics) : List.of();
    this.quote = kind == Kind.PUNCTUATION && QUOTES.contains(norm);
    this.capitalised = !surface.isEmpty() && Character.isUpperCase(surface.codePointAt(0));
    this.number = vocabulary.number(norm);
    this.stems = new int[forms.size()];
    for (int f = 0; f < stems.length; f++) {
      stems[f] = vocabulary.number(forms.get(f).stem());
    }
    int bare = bare(forms);
    this.definite = bare >= 0;
    this.definiteStem = definite ? stems[bare] : Vocabulary.UNKNOWN;
    this.joined = forms.stream().anyMatch(Form::conjunction);
    this.begins = vocabulary.beginning(stems);
    this.changes = vocabulary.changes();
  }

  private static List<Form> readings(String norm, Clitics clitics) {
    return norm.length() > LONGEST_READ
        ? List.of(Form.plain(norm))
        : List.copyOf(clitics.forms(norm));
  }

  /** The form from which only the article was taken off, or -1; there is never a second. */
  private static int bare(List<Form> forms) {
    for (int f = 0; f < forms.size(); f++) {
      Form form = forms.get(f);
      if (form.article() && form.preposition().isEmpty() && !form.conjunction()) {
        return f;
      }
    }
    return -1;
  }

  int stem(int form) {
    return stems[form];
  }

  boolean isDefinite() {
    return definite;
  }

  long[] begins() {
    return begins;
  }

  boolean begins(int list) {
    return Vocabulary.has(begins, list);
  }

  /** Whether it is what stands in a text, looked up in all that the vocabulary knows by now. */
  boolean is(String text, int start, int end, Vocabulary vocabulary) {
    return written.length() == end - start
        && text.startsWith(written, start)
        && changes == vocabulary.changes();
  }
}
