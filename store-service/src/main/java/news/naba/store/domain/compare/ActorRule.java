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

  Finding actors(Candidate a, Candidate b) {
    if (a.mutual && isAnotherCompany(a.actors, b.actors)) {
      return Finding.ACTORS_DIFFER;
    }
    if (isCrossed(a, b)) {
      return either(everybody(a), everybody(b), sameLanguage(a, b), ACTORS);
    }
    return either(a.actors, b.actors, sameLanguage(a, b), ACTORS);
  }

  /** In a company, sharing two of it is sharing both sides. */
  Finding recipients(Candidate a, Candidate b) {
    if (a.mutual) {
      int common = common(a.actors, b.actors);
      if (common >= 2) {
        return Finding.RECIPIENTS_SHARED;
      }
      return common == 1 && isOneByOffice(a.actors, b.actors)
          ? Finding.RECIPIENTS_SAME_SIDE
          : Finding.RECIPIENTS_UNKNOWN;
    }
    if (isCrossed(a, b)) {
      return Finding.RECIPIENTS_UNKNOWN;
    }
    return either(a.recipients, b.recipients, sameLanguage(a, b), RECIPIENTS);
  }

  /** A demonstration has as its actors whom its dispersal has as those acted upon. */
  private boolean isCrossed(Candidate a, Candidate b) {
    return families.isCrossing(a.family) && a.report().type() != b.report().type();
  }

  private static List<Party> everybody(Candidate candidate) {
    List<Party> everybody = new ArrayList<>(candidate.actors);
    everybody.addAll(candidate.recipients);
    return everybody;
  }

  /** One of them met somebody else, and not just somebody who goes by his office here. */
  private static boolean isAnotherCompany(List<Party> a, List<Party> b) {
    return a.size() >= 2 && b.size() >= 2 && common(a, b) == 1 && !isOneByOffice(a, b);
  }

  /** "The president met the minister", and "the presidency said that the minister came". */
  private static boolean isOneByOffice(List<Party> a, List<Party> b) {
    return a.stream()
        .filter(mine -> !isAmong(mine, b))
        .anyMatch(
            mine ->
                b.stream()
                    .filter(theirs -> !isAmong(theirs, a))
                    .anyMatch(
                        theirs ->
                            mine.to(theirs) == Relation.SAME_SIDE
                                && (mine.isDescription() || theirs.isDescription())));
  }

  private static boolean isAmong(Party party, List<Party> others) {
    return others.stream().anyMatch(other -> party.to(other) == Relation.SAME);
  }

  private static boolean sameLanguage(Candidate a, Candidate b) {
    return a.stored.article().language().equals(b.stored.article().language());
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
    for (Party mine : a) {
      for (Party theirs : b) {
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
      for (Party theirs : b) {
        if (mine.to(theirs) == Relation.SAME) {
          common++;
          break;
        }
      }
    }
    return common;
  }
}
