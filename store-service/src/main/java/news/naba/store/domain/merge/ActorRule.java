package news.naba.store.domain.merge;

import java.util.Collections;
import java.util.Set;
import news.naba.store.domain.merge.Candidate.Side;

/** Whether the same people and bodies take part. */
final class ActorRule {
  private ActorRule() {}

  static void compare(Candidate a, Candidate b, Set<Finding> findings) {
    boolean sameLanguage = a.stored.article().language().equals(b.stored.article().language());
    findings.add(
        compare(
            a.actors,
            b.actors,
            sameLanguage,
            Finding.ACTORS_SHARED,
            Finding.ACTORS_SAME_SIDE,
            Finding.ACTORS_DIFFER,
            Finding.ACTORS_UNKNOWN));
    if (a.mutual && bothMet(a.actors, b.actors)) {
      findings.add(Finding.RECIPIENTS_SHARED);
      return;
    }
    findings.add(
        compare(
            a.recipients,
            b.recipients,
            sameLanguage,
            Finding.RECIPIENTS_SHARED,
            Finding.RECIPIENTS_SAME_SIDE,
            Finding.RECIPIENTS_DIFFER,
            Finding.RECIPIENTS_UNKNOWN));
  }

  /** Where actors and recipients are one company, sharing two of them is sharing both sides. */
  private static boolean bothMet(Side a, Side b) {
    return common(a.ids(), b.ids()) >= 2 || common(a.names(), b.names()) >= 2;
  }

  private static Finding compare(
      Side a,
      Side b,
      boolean sameLanguage,
      Finding shared,
      Finding sameSide,
      Finding differ,
      Finding unknown) {
    if (a.isEmpty() || b.isEmpty()) {
      return unknown;
    }
    if (common(a.ids(), b.ids()) > 0 || common(a.names(), b.names()) > 0) {
      return shared;
    }
    if (!Collections.disjoint(a.countries(), b.countries())) {
      return sameSide;
    }
    boolean comparable = sameLanguage || (a.allHaveIds() && b.allHaveIds());
    boolean otherCountries = !a.countries().isEmpty() && !b.countries().isEmpty();
    return comparable || otherCountries ? differ : unknown;
  }

  private static long common(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).count();
  }
}
