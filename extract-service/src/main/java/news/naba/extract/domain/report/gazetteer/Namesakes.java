package news.naba.extract.domain.report.gazetteer;

import java.util.Set;
import news.naba.extract.domain.report.lexicon.LanguagePack;
import news.naba.extract.domain.report.lexicon.Prepositions;
import news.naba.extract.domain.report.text.Sentence;
import news.naba.extract.domain.report.text.Token;

/** Tells people who are named like a place from the place: "Chad Wolf", "Jordan Peele". */
public final class Namesakes {
  /** Behind these a place is rather meant: "in Boston Harbor". */
  private static final Set<String> OF_PLACES =
      Set.of(
          Prepositions.IN, Prepositions.NEAR, Prepositions.FROM, Prepositions.TO, Prepositions.ON);

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final ActorLexicon actors;

  public Namesakes(LanguagePack pack, Gazetteer gazetteer, ActorLexicon actors) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.actors = actors;
  }

  /** Whether a place's name at a token is somebody's given name, which a surname follows. */
  public boolean isPerson(Sentence s, int i) {
    if (!pack.capitalises() || i + 1 >= s.size() || !pack.is("given-places", s, i)) {
      return false;
    }
    Token next = s.token(i + 1);
    boolean surname =
        next.isWord()
            && next.isCapitalised()
            && next.surface().chars().anyMatch(Character::isLowerCase)
            && next.start() - s.token(i).end() == 1
            && !pack.is("weekdays", s, i + 1)
            && !pack.is("months", s, i + 1)
            && !pack.is("no-person", s, i + 1)
            && !pack.is("organisations", s, i + 1);
    String before = i == 0 ? null : pack.word("prepositions", s, i - 1);
    return surname
        && (before == null || !OF_PLACES.contains(before))
        && !actors.known().hits(s, i)
        && !actors.kinds().hits(s, i + 1)
        && !gazetteer.demonyms().hits(s, i + 1)
        && !gazetteer.places().hits(s, i + 1);
  }
}
