package news.naba.extract.domain.report.reading;

import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/**
 * Where, when and by whom a story was sent: "KYIV, Aug 24 (Reuters) - ". None of it tells of the
 * event.
 */
final class Dateline {
  private static final int LONGEST = 16;

  private static final String LONG_DASHES = "–—";

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;

  Dateline(LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
  }

  /** The token behind a dateline that opens a sentence; 0 when none does. */
  int end(Sentence s) {
    int i = 0;
    while (i < Math.min(s.size(), LONGEST)) {
      boolean colon = s.token(i).is(":") && i > 0 && isShouted(s.token(i - 1));
      if (colon || (s.token(i).isDash() && stands(s, i))) {
        return i > 0 ? i + 1 : 0;
      }
      if (i > 3 && s.token(i - 1).is(".") && s.token(i - 2).is("/") && s.token(i - 4).is("/")) {
        return i; // "MOSCOW, May 3. /TASS/."
      }
      int to = s.token(i).is("(") ? closing(s, i) : part(s, i);
      if (to == i) {
        return 0;
      }
      i = to;
    }
    return 0;
  }

  /** A dash between words, not inside one: "al-Bab - ". */
  private static boolean stands(Sentence s, int i) {
    return i > 0
        && i + 1 < s.size()
        && (s.token(i).start() > s.token(i - 1).end() || s.token(i + 1).start() > s.token(i).end());
  }

  private static int closing(Sentence s, int open) {
    for (int i = open + 1; i < Math.min(s.size(), open + LONGEST); i++) {
      if (s.token(i).is(")")) {
        return i + 1;
      }
    }
    return open;
  }

  /** The token behind a place, a day, an agency or the marks between them. */
  private int part(Sentence s, int i) {
    Token t = s.token(i);
    if (!t.isWord()) {
      boolean mark = t.is(",") || t.is("/") || t.is(".") || t.is("-");
      return mark || t.kind() == Token.Kind.NUMBER ? i + 1 : i;
    }
    var place = gazetteer.places().at(s, i);
    if (place != null && place.form().preposition().isEmpty()) {
      return place.to();
    }
    var agency = actors.known().at(s, i);
    if (agency != null && "MED".equals(agency.value().sector())) {
      return agency.to();
    }
    if (i > 0 && t.isCapitalised() && s.token(i - 1).is(",")) {
      return i + 1; // "FRESNO, Calif."
    }
    boolean town = i == 0 && s.index() == 0 && t.isCapitalised() && opensWithDash(s);
    return town || isShouted(t) || pack.is("months", s, i) || pack.is("weekdays", s, i) ? i + 1 : i;
  }

  private static boolean isShouted(Token t) {
    return t.surface().length() > 2 && t.surface().chars().allMatch(Character::isUpperCase);
  }

  /** "Springfield – Police": one word, unknown, and a long dash; a hyphen may join names. */
  private static boolean opensWithDash(Sentence s) {
    return s.size() > 2 && LONG_DASHES.contains(s.token(1).surface()) && stands(s, 1);
  }
}
