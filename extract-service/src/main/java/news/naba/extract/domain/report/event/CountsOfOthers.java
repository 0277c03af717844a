package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.Evidence;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.toll.Toll;

/**
 * Gives counts back to the event whose people they count. Two fights of one day are told in turns:
 * "5 soldiers died in an attack. 7 gunmen were killed in a raid, the army said, and two more
 * soldiers were hurt": the soldiers belong to the attack.
 */
final class CountsOfOthers {
  /** So many sentences back the other event may have been told. */
  private static final int REACH = 3;

  private static final Set<Toll.Kind> BESIDE_THE_DEAD =
      Set.of(Toll.Kind.INJURED, Toll.Kind.MISSING);

  private static final Set<EventType> WITH_CASUALTIES =
      Set.of(EventType.ASSAULT, EventType.DISASTER, EventType.ACCIDENT);

  private CountsOfOthers() {}

  /**
   * Moves counts of a group to an event told before it.
   *
   * @param before the events told so far; one may be replaced by itself with a count more
   */
  static void giveBack(Notes n, EventGroup group, List<Draft> before, String text) {
    Toll dead = group.tolls().get(Toll.Kind.KILLED);
    if (dead == null || dead.people().isEmpty()) {
      return;
    }
    for (Toll toll : List.copyOf(group.tolls().values())) {
      boolean others =
          BESIDE_THE_DEAD.contains(toll.kind())
              && !toll.people().isEmpty()
              && !toll.people().equals(dead.people())
              && !n.clauses().same(toll.quantity().from(), dead.quantity().from());
      int whose = others ? eventOf(toll, n.sentence().index(), before) : -1;
      if (whose >= 0) {
        group.remove(toll.kind());
        before.set(whose, with(before.get(whose), toll, n, text));
      }
    }
  }

  /** The event whose dead are people of the same kind, and whose count this would be; or -1. */
  static int eventOf(Toll toll, int sentence, List<Draft> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft d = before.get(i);
      if (sentence - d.sentence() > REACH) {
        return -1;
      }
      if (WITH_CASUALTIES.contains(d.trigger().type())
          && d.dead().equals(toll.people())
          && d.toll(toll.kind()) == null
          && !d.background()
          && d.modality() == Modality.ASSERTED) {
        return i;
      }
    }
    return -1;
  }

  private static Draft with(Draft draft, Toll toll, Notes n, String text) {
    Map<Toll.Kind, Count> tolls = new EnumMap<>(Toll.Kind.class);
    tolls.putAll(draft.tolls());
    tolls.put(
        toll.kind(),
        toll.count(Passages.span(n.sentence(), toll.quantity().from(), toll.quantity().to())));
    List<Evidence> evidence = new ArrayList<>(draft.evidence());
    evidence.add(Passages.clause(n, toll.quantity().from(), text));
    return draft.continued(List.copyOf(evidence), tolls, draft.attribution());
  }
}
