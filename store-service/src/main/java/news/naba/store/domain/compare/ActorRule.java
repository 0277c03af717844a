package news.naba.store.domain.compare;

import java.util.ArrayList;
import java.util.List;
import news.naba.store.domain.compare.Party.Relation;

/** Whether the same people and bodies take part. */
final class ActorRule {
  /** What a pair of sides can be found to be, by the slot they fill. */
  private record Slot(
      Finding shared, Finding sameSide, Finding differ, Finding otherNames, Finding unknown) {}

  private static final Slot ACTORS =
      new Slot(
          Finding.ACTORS_SHARED,
          Finding.ACTORS_SAME_SIDE,
          Finding.ACTORS_DIFFER,
          Finding.ACTORS_OTHER_NAMES,
          Finding.ACTORS_UNKNOWN);

  private static final Slot RECIPIENTS =
      new Slot(
          Finding.RECIPIENTS_SHARED,
          Finding.RECIPIENTS_SAME_SIDE,
          Finding.RECIPIENTS_DIFFER,
          Finding.RECIPIENTS_OTHER_NAMES,
          Finding.RECIPIENTS_UNKNOWN);

  private final TypeFamilies families;

  ActorRule(TypeFamilies families) {
    this.families = families;
  }

  /** What actors and recipients were found to be. */
  record Sides(Finding actors, Finding recipients) {}

  Sides compare(Candidate a, Candidate b) {
    boolean sameLanguage = a.language.equals(b.language);
    if (a.mutual) {
      return company(a.actors, b.actors, sameLanguage);
    }
    return isCrossed(a, b)
        ? new Sides(
            either(everybody(a), everybody(b), sameLanguage, ACTORS), Finding.RECIPIENTS_UNKNOWN)
        : new Sides(
            either(a.actors, b.actors, sameLanguage, ACTORS),
            either(a.recipients, b.recipients, sameLanguage, RECIPIENTS));
  }

  /** In a company, sharing two of it is sharing both sides. */
  private static Sides company(List<Party> a, List<Party> b, boolean sameLanguage) {
    Finding either = either(a, b, sameLanguage, ACTORS);
    int common = either == Finding.ACTORS_SHARED ? common(a, b) : 0;
    if (common >= 2) {
      return new Sides(either, Finding.RECIPIENTS_SHARED);
    }
    if (common == 0) {
      return new Sides(either, Finding.RECIPIENTS_UNKNOWN);
    }
    if (isOneByOffice(a, b)) {
      return new Sides(either, Finding.RECIPIENTS_SAME_SIDE);
    }
    // One of them met somebody else, and not just somebody who goes by his office here.
    boolean anotherCompany = a.size() >= 2 && b.size() >= 2;
    return new Sides(anotherCompany ? Finding.ACTORS_DIFFER : either, Finding.RECIPIENTS_UNKNOWN);
  }

  /** A demonstration has as its actors whom its dispersal has as those acted upon. */
  private boolean isCrossed(Candidate a, Candidate b) {
    return a.points.type() != b.points.type() && families.isCrossing(a.family);
  }

  private static List<Party> everybody(Candidate candidate) {
    List<Party> everybody = new ArrayList<>(candidate.actors);
    everybody.addAll(candidate.recipients);
    return everybody;
  }

  /** "The president met the minister", and "the presidency said that the minister came". */
  private static boolean isOneByOffice(List<Party> a, List<Party> b) {
    for (Party mine : a) {
      if (!isAmong(mine, b)) {
        for (Party theirs : b) {
          if (mine.to(theirs) == Relation.SAME_SIDE
              && (mine.isDescription() || theirs.isDescription())
              && !isAmong(theirs, a)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isAmong(Party party, List<Party> others) {
    for (Party other : others) {
      if (party.to(other) == Relation.SAME) {
        return true;
      }
    }
    return false;
  }

  /**
   * One name stands for many and many for one, so different names alone say little; opposed sides
   * and different countries say more.
   */
  private static Finding either(List<Party> a, List<Party> b, boolean sameLanguage, Slot slot) {
    if (a.isEmpty() || b.isEmpty()) {
      return slot.unknown;
    }
    Relation strongest = Relation.OPPOSED;
    for (int i = 0; i < a.size(); i++) {
      Party mine = a.get(i);
      for (int j = 0; j < b.size(); j++) {
        Party theirs = b.get(j);
        Relation relation = mine.to(theirs);
        if (relation == Relation.SAME) {
          return slot.shared;
        }
        strongest = relation.compareTo(strongest) < 0 ? relation : strongest;
      }
    }
    return switch (strongest) {
      case SAME -> slot.shared;
      case SAME_SIDE -> slot.sameSide;
      case UNKNOWN -> slot.unknown;
      case OTHER -> sameLanguage ? slot.otherNames : slot.unknown;
      case OPPOSED -> slot.differ;
    };
  }

  private static int common(List<Party> a, List<Party> b) {
    int common = 0;
    for (Party mine : a) {
      common += isAmong(mine, b) ? 1 : 0;
    }
    return common;
  }
}
