package news.naba.extract.domain.report.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Count.Scope;
import news.naba.extract.domain.report.lexicon.PhraseIndex.Match;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.reading.Notes;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** The words of one clause that tell one event, and the people counted with it. */
final class EventGroup {
  private static final Set<EventType> WITH_CASUALTIES =
      Set.of(EventType.ASSAULT, EventType.DISASTER, EventType.ACCIDENT);

  /** Of these, one sentence may tell two that differ in mode: "dismissed X and appointed Y". */
  private static final Set<EventType> BY_MODE = Set.of(EventType.PERSONNEL, EventType.COERCE);

  /** "Five soldiers and three civilians": parts of one number stand this close together. */
  private static final int ONE_LIST = 7;

  /** So many different numbers for one thing in one sentence may be a number and its part. */
  private static final int MOST_NUMBERS = 2;

  /** So much nearer a count is to the event whose dead are the same kind of people. */
  private static final int ITS_OWN = 100;

  /** What one side does by deciding on it. */
  private static final Set<EventType> DECIDED =
      Set.of(EventType.SANCTION, EventType.MOBILIZE, EventType.AID, EventType.PERSONNEL);

  /** So far behind "agreed" stands what was agreed on. */
  private static final int DECISION_REACH = 10;

  private final List<Match<Trigger>> triggers = new ArrayList<>();
  private final List<Match<Trigger>> helpers = new ArrayList<>();
  private final Map<Toll.Kind, Toll> tolls = new EnumMap<>(Toll.Kind.class);
  private final Map<Toll.Kind, List<@Nullable Integer>> numbers = new EnumMap<>(Toll.Kind.class);

  private EventGroup(Match<Trigger> first) {
    triggers.add(first);
  }

  /**
   * Puts the triggers of a sentence into groups and gives every toll to the group it belongs to.
   */
  static List<EventGroup> of(Notes n) {
    List<EventGroup> groups = new ArrayList<>();
    for (Match<Trigger> m : n.triggers()) {
      EventGroup same = null;
      for (EventGroup g : groups) {
        boolean one =
            g.type() == m.value().type()
                && g.isWeak() == isWeak(m.value())
                && isPolicing(g.head().value()) == isPolicing(m.value())
                && !(BY_MODE.contains(g.type()) && g.differs(m.value()));
        if (one && n.clauses().continues(g.triggers.get(0).from(), m.from())) {
          same = g;
        }
      }
      if (same == null) {
        groups.add(new EventGroup(m));
      } else {
        same.triggers.add(m);
      }
    }
    yieldToStronger(n, groups);
    decide(n, groups);
    boolean disaster = groups.stream().anyMatch(g -> g.type() == EventType.DISASTER);
    groups.removeIf(g -> disaster && (g.type() == EventType.ACCIDENT || g.isOnlyFlight()));
    groups.removeIf(g -> "fire".equals(g.head().value().mode()) && isSetByAttack(n, groups, g));
    onlyOneDisaster(groups);
    groups.removeIf(g -> isOfRiot(n, groups, g));
    for (Toll toll : n.tolls()) {
      EventGroup owner = owner(n, groups, toll);
      if (owner != null) {
        owner.add(toll);
      }
    }
    groups.forEach(EventGroup::dropDisputed);
    return groups;
  }

  /** "A drone hit the tanker, causing a fire": the fire is of the attack. */
  private static boolean isSetByAttack(Notes n, List<EventGroup> groups, EventGroup fire) {
    return groups.stream()
        .anyMatch(
            g ->
                g.type() == EventType.ASSAULT
                    && g.first() < fire.first()
                    && n.clauses().continues(g.first(), fire.first()));
  }

  /** "A crowd stormed the palace and set it ablaze": what rioters burn is of the riot. */
  private static boolean isOfRiot(Notes n, List<EventGroup> groups, EventGroup attack) {
    return attack.type() == EventType.ASSAULT
        && attack.head().value().isVerb()
        && attack.head().value().mode() == null
        && groups.stream().anyMatch(g -> g.isRiot() && n.clauses().same(g.first(), attack.first()));
  }

  /** "A landslide after days of rain", "a storm and the floods in its wake": one disaster. */
  private static void onlyOneDisaster(List<EventGroup> groups) {
    EventGroup first = null;
    for (EventGroup g : List.copyOf(groups)) {
      if (g.type() != EventType.DISASTER) {
        continue;
      }
      if (first != null && first.differs(g.head().value())) {
        first.triggers.addAll(g.triggers);
        groups.remove(g);
      }
      first = first == null ? g : first;
    }
  }

  /** Who flees a flood is counted with it; who is taken away, somebody takes away. */
  private boolean isOnlyFlight() {
    return type() == EventType.DISPLACE
        && triggers.stream()
            .noneMatch(
                t -> t.value().frame() == Trigger.Frame.ACT && "evacuate".equals(t.value().mode()));
  }

  /** "The crowd attacked shops, and police responded with tear gas": two sides, two events. */
  private static boolean isPolicing(Trigger trigger) {
    return "crowd-control".equals(trigger.mode());
  }

  /**
   * "Killed" alone tells an attack, but beside "crash" or "riot" it only counts the dead, and
   * beside "raid" it may name who raided: "the army killed six in a raid on the camp".
   */
  private static void yieldToStronger(Notes n, List<EventGroup> groups) {
    List<EventGroup> strong =
        groups.stream()
            .filter(g -> !g.isWeak() && (WITH_CASUALTIES.contains(g.type()) || g.isRiot()))
            .toList();
    if (strong.isEmpty()) {
      return;
    }
    for (EventGroup weak : groups.stream().filter(EventGroup::isWeak).toList()) {
      int verb = weak.triggers.get(0).from();
      strong.stream()
          .filter(g -> g.type() == weak.type() && n.clauses().same(verb, g.triggers.get(0).from()))
          .findFirst()
          .ifPresent(g -> g.helpers.addAll(weak.triggers));
    }
    groups.removeIf(EventGroup::isWeak);
  }

  /** "Agreed on imposing sanctions": what was agreed on is done, and no agreement of its own. */
  private static void decide(Notes n, List<EventGroup> groups) {
    groups.removeIf(
        g ->
            g.type() == EventType.AGREE
                && groups.stream()
                    .anyMatch(
                        act ->
                            DECIDED.contains(act.type())
                                && act.first() >= g.first()
                                && act.first() - g.first() <= DECISION_REACH
                                && n.clauses().same(g.first(), act.first())));
  }

  private int first() {
    return triggers.get(0).from();
  }

  private static @Nullable EventGroup owner(Notes n, List<EventGroup> groups, Toll toll) {
    EventGroup best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (EventGroup g : groups) {
      if (!g.takes(toll.kind(), groups)) {
        continue;
      }
      for (Match<Trigger> m : g.triggers) {
        int at = toll.quantity().from();
        int distance = Math.abs(at - m.from());
        if (toll.kind() != Toll.Kind.KILLED
            && !toll.people().isEmpty()
            && g.dead().equals(toll.people())) {
          distance -= ITS_OWN; // "5 soldiers and 7 gunmen died there, and two soldiers were hurt"
        }
        if (!n.clauses().same(m.from(), at)) {
          distance += n.clauses().continues(m.from(), at) ? 10 : 60;
        }
        if (distance < bestDistance) {
          best = g;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private boolean takes(Toll.Kind kind, List<EventGroup> groups) {
    return switch (kind) {
      case KILLED, INJURED, MISSING ->
          WITH_CASUALTIES.contains(type())
              || (type() == EventType.PROTEST
                  && groups.stream().noneMatch(g -> WITH_CASUALTIES.contains(g.type())));
      case DETAINED -> type() == EventType.COERCE;
      case DISPLACED ->
          type() == EventType.DISPLACE
              || (WITH_CASUALTIES.contains(type())
                  && groups.stream().noneMatch(g -> g.type() == EventType.DISPLACE));
    };
  }

  private void add(Toll toll) {
    Toll known = tolls.get(toll.kind());
    numbers.computeIfAbsent(toll.kind(), k -> new ArrayList<>()).add(toll.quantity().min());
    if (known == null) {
      tolls.put(toll.kind(), toll);
    } else if (isTotal(toll, known)) {
      tolls.put(toll.kind(), toll);
    } else if (toll.joined() && toll.quantity().from() - known.quantity().to() <= ONE_LIST) {
      tolls.put(toll.kind(), known.plus(toll));
    }
  }

  /** "The toll rose to 117 in X, 148 in all": of two running tolls the larger holds the other. */
  private static boolean isTotal(Toll toll, Toll known) {
    Integer whole = toll.quantity().min();
    Integer part = known.quantity().min();
    return toll.scope() == Scope.CUMULATIVE
        && known.scope() == Scope.CUMULATIVE
        && !toll.joined()
        && whole != null
        && part != null
        && whole > part;
  }

  /** "12 killed by one account, 14 by another, 9 by a third": no single number is the toll. */
  private void dropDisputed() {
    tolls
        .values()
        .removeIf(
            toll ->
                !toll.isSum()
                    && numbers.getOrDefault(toll.kind(), List.of()).stream().distinct().count()
                        > MOST_NUMBERS);
  }

  private boolean differs(Trigger other) {
    String mode = triggers.get(0).value().mode();
    return mode != null && other.mode() != null && !mode.equals(other.mode());
  }

  private static boolean isWeak(Trigger trigger) {
    return trigger.isWeak();
  }

  private boolean isRiot() {
    return "riot".equals(triggers.get(0).value().mode());
  }

  boolean isWeak() {
    return isWeak(triggers.get(0).value());
  }

  EventType type() {
    return triggers.get(0).value().type();
  }

  /** The trigger that says most: one with a mode before one without, a verb before a noun. */
  Match<Trigger> head() {
    for (Match<Trigger> trigger : triggers) {
      if (trigger.value().mode() != null) {
        return trigger;
      }
    }
    return triggers.get(0);
  }

  List<Match<Trigger>> triggers() {
    return triggers;
  }

  /** Weaker words for the same event, which may still name who took part. */
  List<Match<Trigger>> helpers() {
    return helpers;
  }

  Map<Toll.Kind, Toll> tolls() {
    return tolls;
  }

  /** Who is counted as dead, by the pack's word for such people; empty when nobody says. */
  String dead() {
    Toll killed = tolls.get(Toll.Kind.KILLED);
    return killed == null ? "" : killed.people();
  }

  /** Takes a count away that turns out to belong to another event. */
  void remove(Toll.Kind kind) {
    tolls.remove(kind);
  }
}
