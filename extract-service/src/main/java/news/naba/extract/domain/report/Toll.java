package news.naba.extract.domain.report;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Count.Scope;
import news.naba.contracts.Report.Span;
import news.naba.contracts.Report.VictimGroup;

/**
 * People counted in a sentence, and what became of them.
 *
 * @param kind what became of them
 * @param quantity how many; its tokens include the noun counted
 * @param people who they are, e.g. "child"; empty when the text does not say
 * @param scope what the number covers
 * @param groups parts named: "two children among them"
 */
record Toll(Kind kind, Quantity quantity, String people, Scope scope, List<VictimGroup> groups) {

  enum Kind {
    KILLED,
    INJURED,
    MISSING,
    DISPLACED,
    DETAINED
  }

  Toll with(VictimGroup group) {
    List<VictimGroup> more = new ArrayList<>(groups);
    more.add(group);
    return new Toll(kind, quantity, people, scope, List.copyOf(more));
  }

  Count count(Span span) {
    return new Count(quantity.min(), quantity.max(), quantity.approx(), quantity.vague(), scope,
        groups, List.of(span));
  }
}
