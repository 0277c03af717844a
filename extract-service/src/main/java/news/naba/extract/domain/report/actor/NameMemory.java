package news.naba.extract.domain.report.actor;

import java.util.HashMap;
import java.util.Map;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who an article has named so far, for names that it then shortens: "Serhiy Lysak" is "Lysak" from
 * there on, "the Ennahda movement" "the movement".
 */
public final class NameMemory {
  /** Articles name fewer; a hostile text must not fill the memory. */
  private static final int MOST = 200;

  private final Map<String, Identity> people = new HashMap<>();
  private final Map<String, Identity> titles = new HashMap<>();
  private final Map<String, Identity> organisations = new HashMap<>();

  void person(Token last, Identity who) {
    if (people.size() < MOST) {
      people.put(last.norm(), who);
    }
  }

  /** "President X": whom "the president" means from there on. */
  void title(Token word, Identity who) {
    if (titles.size() < MOST) {
      word.forms().forEach(f -> titles.put(f.stem(), who));
    }
  }

  @Nullable Identity holder(Token word) {
    for (Form form : word.forms()) {
      if (form.article() && titles.containsKey(form.stem())) {
        return titles.get(form.stem());
      }
    }
    return null;
  }

  void organisation(String head, Identity who) {
    if (organisations.size() < MOST) {
      organisations.put(head, who);
    }
  }

  /** The person a single name stands for, with how the word was read. */
  @Nullable Form personForm(Token token) {
    for (Form form : token.forms()) {
      if (people.containsKey(form.stem())) {
        return form;
      }
    }
    return people.containsKey(token.norm()) ? Form.plain(token.norm()) : null;
  }

  @Nullable Identity person(Form form) {
    return people.get(form.stem());
  }

  @Nullable Identity organisation(String head) {
    return organisations.get(head);
  }
}
