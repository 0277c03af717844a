package news.naba.extract.domain.report.actor;

import news.naba.extract.domain.report.gazetteer.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a sentence.
 *
 * @param from first token
 * @param to token after the last
 * @param who who that is
 * @param preposition what governs it, as the pack's prepositions name it; empty for none
 * @param conjoined whether a conjunction is written onto it
 * @param naming in what way it is named
 */
public record ActorMention(
    int from, int to, Identity who, String preposition, boolean conjoined, Naming naming) {

  /** In what way somebody is named. */
  public enum Naming {
    /** By the lexicon of actors. */
    LISTED,
    /** By an office such as "the foreign minister", which a name may follow. */
    TITLE,
    /** By an office that no lexicon lists, with the nouns that complete it. */
    OFFICE,
    /** By a kind such as "the Egyptian police". */
    KIND,
    /** A proper name that no lexicon lists. */
    UNLISTED,
    /** A country, its capital, or its people. */
    COUNTRY
  }

  public String name() {
    return who.name();
  }

  public @Nullable String country() {
    return who.country();
  }

  public @Nullable String sector() {
    return who.sector();
  }

  /** Whether it has a proper name. */
  public boolean isNamed() {
    return naming == Naming.LISTED || naming == Naming.UNLISTED;
  }

  boolean isTitle() {
    return naming == Naming.TITLE || naming == Naming.OFFICE;
  }

  /** Whether it has a name or an office of its own, and stands for nobody else. */
  public boolean isPerson() {
    return isNamed() || isTitle();
  }

  /** Somebody else at the same place. */
  public ActorMention as(Identity newWho) {
    return as(to, newWho, naming);
  }

  ActorMention as(int newTo, Identity newWho, Naming newNaming) {
    return new ActorMention(from, newTo, newWho, preposition, conjoined, newNaming);
  }

  /** The same, spoken of at another place by "he" or "the source". */
  public ActorMention at(int newFrom, int newTo) {
    return new ActorMention(newFrom, newTo, who, "", false, naming);
  }

  public boolean covers(int token) {
    return from <= token && token < to;
  }

  public boolean isMedium() {
    return "MED".equals(who.sector());
  }
}
