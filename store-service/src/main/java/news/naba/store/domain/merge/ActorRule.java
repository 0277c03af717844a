package news.naba.store.domain.merge;

import java.util.Collections;
import java.util.Set;
import news.naba.store.domain.merge.Candidate.Side;

/** Whether the same people and bodies take part. */
final class ActorRule {
  private ActorRule() {}

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

  static Finding actors(Candidate a, Candidate b) {
    if (a.mutual && isAnotherCompany(a.actors, b.actors)) {
      return Finding.ACTORS_DIFFER;
    }
    return side(a.actors, b.actors, sameLanguage(a, b), ACTORS);
  }

  /** In a company, sharing two of it is sharing both sides. */
  static Finding recipients(Candidate a, Candidate b) {
    if (a.mutual) {
      return common(a.actors, b.actors) >= 2
          ? Finding.RECIPIENTS_SHARED
          : Finding.RECIPIENTS_UNKNOWN;
    }
    return side(a.recipients, b.recipients, sameLanguage(a, b), RECIPIENTS);
  }

  /** One of them met somebody else. */
  private static boolean isAnotherCompany(Side a, Side b) {
    return a.names().size() >= 2 && b.names().size() >= 2 && common(a, b) == 1;
  }

  private static boolean sameLanguage(Candidate a, Candidate b) {
    return a.stored.article().language().equals(b.stored.article().language());
  }

  /**
   * One name stands for many and many for one, so different names alone say little; different ids
   * and different countries say more.
   */
  private static Finding side(Side a, Side b, boolean sameLanguage, Slot slot) {
    if (a.isEmpty() || b.isEmpty()) {
      return slot.unknown;
    }
    if (common(a, b) > 0) {
      return slot.shared;
    }
    if (!Collections.disjoint(a.countries(), b.countries())) {
      return slot.sameSide;
    }
    boolean otherCountries = !a.countries().isEmpty() && !b.countries().isEmpty();
    if (otherCountries || (a.allHaveIds() && b.allHaveIds())) {
      return slot.differ;
    }
    return sameLanguage ? slot.otherNames : slot.unknown;
  }

  private static int common(Side a, Side b) {
    return Math.max(common(a.ids(), b.ids()), common(a.names(), b.names()));
  }

  private static int common(Set<String> a, Set<String> b) {
    int common = 0;
    for (String each : a) {
      common += b.contains(each) ? 1 : 0;
    }
    return common;
  }
}
