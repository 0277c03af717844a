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

  static void compare(Candidate a, Candidate b, Set<Finding> findings) {
    boolean sameLanguage = a.stored.article().language().equals(b.stored.article().language());
    if (a.mutual) {
      company(a.actors, b.actors, sameLanguage, findings);
    } else {
      findings.add(side(a.actors, b.actors, sameLanguage, ACTORS));
      findings.add(side(a.recipients, b.recipients, sameLanguage, RECIPIENTS));
    }
  }

  /** Sharing two of a company is sharing both sides; sharing one of two is another meeting. */
  private static void company(Side a, Side b, boolean sameLanguage, Set<Finding> findings) {
    long common = Math.max(common(a.ids(), b.ids()), common(a.names(), b.names()));
    if (common >= 2) {
      findings.add(Finding.ACTORS_SHARED);
      findings.add(Finding.RECIPIENTS_SHARED);
    } else if (a.names().size() >= 2 && b.names().size() >= 2 && common == 1) {
      findings.add(Finding.ACTORS_DIFFER);
    } else {
      findings.add(side(a, b, sameLanguage, ACTORS));
    }
  }

  /**
   * One name stands for many and many for one, so different names alone say little; different ids
   * and different countries say more.
   */
  private static Finding side(Side a, Side b, boolean sameLanguage, Slot slot) {
    if (a.isEmpty() || b.isEmpty()) {
      return slot.unknown;
    }
    if (common(a.ids(), b.ids()) > 0 || common(a.names(), b.names()) > 0) {
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

  private static long common(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).count();
  }
}
