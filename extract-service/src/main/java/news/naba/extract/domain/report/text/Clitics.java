package news.naba.extract.domain.report.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits clitics off words, as a language's pack lists them: conjunctions first, then a future
 * marker or a preposition, then the article. A language without clitics lists none.
 *
 * @param conjunctions written onto the next word, e.g. و
 * @param prepositions written onto the next word, e.g. ب
 * @param futures written onto an imperfect verb, e.g. س before ي
 * @param imperfects first letters of verbs a future marker can stand before
 * @param article e.g. ال; empty when there is none
 * @param merged preposition and article contracted, as {@code [لل, ل]}: written form, preposition
 */
public record Clitics(
    List<String> conjunctions,
    List<String> prepositions,
    List<String> futures,
    String imperfects,
    String article,
    List<List<String>> merged) {

  /** The shortest stem that may be left over. */
  private static final int SHORTEST = 2;

  public List<Form> forms(String word) {
    List<Form> forms = new ArrayList<>(8);
    forms.add(Form.plain(word));
    for (String conjunction : conjunctions) {
      if (leaves(word, conjunction, SHORTEST)) {
        forms.add(
            new Form(
                word.substring(conjunction.length()),
                conjunction.length(),
                true,
                "",
                false,
                false));
      }
    }
    splitPrepositions(forms);
    splitArticle(forms);
    return forms;
  }

  private void splitPrepositions(List<Form> forms) {
    for (int i = 0, n = forms.size(); i < n; i++) {
      Form f = forms.get(i);
      for (List<String> contraction : merged) {
        String written = contraction.get(0);
        if (leaves(f.stem(), written, SHORTEST)) {
          // the article is given back: its own letters were merged away
          String rest = f.stem().substring(written.length());
          int cut = f.cut() + written.length();
          forms.add(
              new Form(article + rest, cut, f.conjunction(), contraction.get(1), false, false));
          forms.add(new Form(rest, cut, f.conjunction(), contraction.get(1), true, false));
        }
      }
      for (String preposition : prepositions) {
        if (leaves(f.stem(), preposition, SHORTEST)) {
          forms.add(
              new Form(
                  f.stem().substring(preposition.length()),
                  f.cut() + preposition.length(),
                  f.conjunction(),
                  preposition,
                  false,
                  false));
        }
      }
      for (String future : futures) {
        if (leaves(f.stem(), future, SHORTEST + 1)
            && imperfects.indexOf(f.stem().charAt(future.length())) >= 0) {
          forms.add(
              new Form(
                  f.stem().substring(future.length()),
                  f.cut() + future.length(),
                  f.conjunction(),
                  "",
                  false,
                  true));
        }
      }
    }
  }

  private void splitArticle(List<Form> forms) {
    if (article.isEmpty()) {
      return;
    }
    for (int i = 0, n = forms.size(); i < n; i++) {
      Form f = forms.get(i);
      if (!f.article() && !f.future() && leaves(f.stem(), article, SHORTEST)) {
        forms.add(
            new Form(
                f.stem().substring(article.length()),
                f.cut() + article.length(),
                f.conjunction(),
                f.preposition(),
                true,
                false));
      }
    }
  }

  private static boolean leaves(String word, String prefix, int rest) {
    return word.length() >= prefix.length() + rest && word.startsWith(prefix);
  }
}
