package news.naba.extract.domain.article.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The texts of a page's scripts, which are not parsed: a parser goes over them character by
 * character, and they are the larger part of many pages. Instead of its text a script has a note
 * with a number.
 */
public final class ScriptTexts {
  /** In characters; shorter texts need none. */
  static final int LONGEST_NOTE = 16;

  private static final String KEY = "script texts";
  private static final String NOTE = "kept as ";

  private final List<String> texts = new ArrayList<>();

  ScriptTexts() {}

  /** Keeps a text; what stands for it on the page. */
  String note(String text) {
    texts.add(text);
    return NOTE + (texts.size() - 1);
  }

  /** Hands the texts to those who read the page. */
  void addTo(Document page) {
    page.attributes().userData(KEY, this);
  }

  /** The text of a script, wherever it is kept. */
  public static String of(Element script) {
    String data = script.data();
    Document page = script.ownerDocument();
    if (data.startsWith(NOTE)
        && page != null
        && page.attributes().userData(KEY) instanceof ScriptTexts kept) {
      return kept.noted(data);
    }
    return data;
  }

  /** A page may have a script of its own that reads like a note. */
  private String noted(String data) {
    String number = data.substring(NOTE.length()).strip();
    if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) >= texts.size()) {
      return data;
    }
    return texts.get(Integer.parseInt(number));
  }
}
