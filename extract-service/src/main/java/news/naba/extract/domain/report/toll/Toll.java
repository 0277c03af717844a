package news.naba.extract.domain.report.toll;

import java.util.ArrayList;
import java.util.List;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Count.Scope;
import news.naba.contracts.Report.Span;
import news.naba.contracts.Report.VictimGroup;
import news.naba.extract.domain.report.number.Quantity;

/**
 * People counted in a sentence, and what became of them.
 *
 * @param kind what became of them
 * @param quantity how many; its tokens include the noun counted
 * @param people who they are, e.g. "child"; empty when the text does not say
 * @param scope what the number covers
 * @param groups parts named: "two children among them"
 * @param joined whether "and" joins it to what stands before
 */
public record Toll(
    Kind kind,
    Quantity quantity,
    String people,
    Scope scope,
    List<VictimGroup> groups,
    boolean joined) {

  public enum Kind {
    KILLED,
    INJURED,
    MISSING,
    DISPLACED,
    DETAINED
  }

  public Toll with(VictimGroup group) {
    List<VictimGroup> more = new ArrayList<>(groups);
    more.add(group);
    return new Toll(kind, quantity, people, scope, List.copyOf(more), joined);
  }

  /** Whether the number was added up or comes with its parts. */
  public boolean isSum() {
    return !groups.isEmpty();
  }

  /** One number for people counted in parts, which stay as its groups. */
  public Toll plus(Toll next) {
    Quantity a = quantity;
    Quantity b = next.quantity;
    if (a.min() == null || b.min() == null || a.vague() || b.vague()) {
      return this;
    }
    List<VictimGroup> parts = new ArrayList<>(groups);
    if (groups.isEmpty() && !people.isEmpty()) {
      parts.add(new VictimGroup(people, a.min(), a.max()));
    }
    if (!next.people.isEmpty()) {
      parts.add(new VictimGroup(next.people, b.min(), b.max()));
    }
    Integer max = a.max() == null || b.max() == null ? null : Integer.valueOf(a.max() + b.max());
    Quantity sum =
        new Quantity(a.from(), b.to(), a.min() + b.min(), max, a.approx() || b.approx(), false);
    return new Toll(kind, sum, people, scope, List.copyOf(parts), joined);
  }

  public Count count(Span span) {
    return new Count(
        quantity.min(),
        quantity.max(),
        quantity.approx(),
        quantity.vague(),
        scope,
        groups,
        List.of(span));
  }
}
