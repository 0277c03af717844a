package news.naba.extract.domain.report.actor;

import news.naba.extract.domain.report.actor.UnlistedNames.Name;
import news.naba.extract.domain.report.gazetteer.ActorLexicon;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.text.Form;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the names of organisations that no lexicon lists, by the word that says what they are. */
final class UnlistedOrganisations {
  private static final int LONGEST_ORGANISATION = 7;

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final UnlistedNames names;
  private final ActorLexicon actors;

  UnlistedOrganisations(
      LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors, UnlistedNames names) {
    this.actors = actors;
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.names = names;
  }

  /** An organisation that starts at a token. */
  @Nullable Name organisation(Sentence s, int i) {
    if (!s.token(i).isWord()) {
      return null;
    }
    return pack.capitalises() ? capitalOrganisation(s, i) : wordedOrganisation(s, i);
  }

  /** "Kenya Human Rights Commission", "Ennahda movement", "Union of Port Workers". */
  private @Nullable Name capitalOrganisation(Sentence s, int i) {
    if (!names.isCapitalName(s, i)) {
      return null;
    }
    int to = i;
    String sector = null;
    int head = -1;
    for (int k = i; k < s.size() && k - i < LONGEST_ORGANISATION; k++) {
      Match<String> m = pack.words("organisations").at(s, k);
      if (m != null && (s.token(k).isCapitalised() || k > i)) {
        sector = m.value();
        head = k;
        to = m.to();
        k = to - 1;
        if (!s.token(m.from()).isCapitalised()) {
          break;
        }
      } else if (names.isCapitalName(s, k)) {
        to = head == k - 1 || head < 0 || pack.is("of", s, k - 1) ? k + 1 : to;
      } else if (!(pack.is("of", s, k) || pack.is("and", s, k) || pack.is("name-particles", s, k))
          || (head >= 0 && pack.is("and", s, k))) {
        break;
      }
    }
    if (sector == null || to - i < 2) {
      return isAcronym(s, i) ? new Name(i, i + 1, Form.plain(""), null) : null;
    }
    return new Name(i, to, Form.plain(""), sector);
  }

  private boolean isAcronym(Sentence s, int i) {
    String w = s.token(i).surface();
    long capitals = w.chars().filter(Character::isUpperCase).count();
    boolean mixed = // "AfD"
        capitals >= 2 && w.length() <= 5 && Character.isUpperCase(w.charAt(w.length() - 1));
    return w.length() >= 3
        && w.length() <= 6
        && (capitals == w.length() || mixed)
        && !pack.is("no-person", s, i);
  }

  /** "حزب X", "النيابة العامة": a word for an organisation and the definite words behind it. */
  private @Nullable Name wordedOrganisation(Sentence s, int i) {
    Match<String> head = pack.words("organisations").at(s, i);
    if (head == null) {
      return null;
    }
    int to = head.to();
    boolean quoted = to < s.size() && s.token(to).isQuote();
    if (quoted) {
      for (int k = to + 1; k < Math.min(s.size(), to + 6); k++) {
        if (s.token(k).isQuote()) {
          return new Name(i, k + 1, head.form(), head.value());
        }
      }
    }
    while (to < s.size()
        && to - i < LONGEST_ORGANISATION - 2
        && belongs(s, head, to)
        && !(to > head.to() && isSomebodyElse(s, to))) {
      to++;
    }
    boolean named = to > head.to() || head.to() - i > 1;
    return named ? new Name(i, to, head.form(), head.value()) : null;
  }

  /** The head word of "the movement" alone, by which a text goes on to speak of one it named. */
  @Nullable Form anaphor(Sentence s, int i) {
    Match<String> head = pack.capitalises() ? null : pack.words("organisations").at(s, i);
    return head != null && head.form().article() && head.to() == i + 1 ? head.form() : null;
  }

  /** The head word that an organisation's name begins with, or null. */
  @Nullable String head(Sentence s, int i) {
    Match<String> head = pack.capitalises() ? null : pack.words("organisations").at(s, i);
    return head == null || head.to() != i + 1 ? null : head.form().stem();
  }

  /** "The network X called the international community": a name of its own behind a name. */
  private boolean isSomebodyElse(Sentence s, int i) {
    Match<Identity> known = actors.known().at(s, i);
    Match<ActorLexicon.Kind> kind = actors.kinds().at(s, i);
    int to = Math.max(known == null ? 0 : known.to(), kind == null ? 0 : kind.to());
    return to - i > 1;
  }

  private boolean belongs(Sentence s, Match<String> head, int i) {
    Token t = s.token(i);
    if (!t.isWord() || names.isPlainWord(s, i) || pack.triggers().hits(s, i)) {
      return false;
    }
    if (head.form().article()) {
      return UnlistedNames.isDefinite(s, i)
          && agrees(s.token(head.to() - 1), t)
          && !actors.kinds().hits(s, i)
          && !actors.known().hits(s, i);
    }
    boolean open = i == head.to() && head.to() - head.from() == 1 && !UnlistedNames.isJoined(s, i);
    return UnlistedNames.isDefinite(s, i)
        || (gazetteer.demonyms().hits(s, i) && !UnlistedNames.isJoined(s, i))
        || open;
  }

  /** "The ministry called on the community": no adjective of the ministry. */
  private boolean agrees(Token head, Token adjective) {
    return pack.endsIn("feminine", head) == pack.endsIn("feminine", adjective);
  }
}
