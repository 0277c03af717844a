package news.naba.extract.domain.report.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** Puts passages of one article that tell the same event together. */
public final class Assembler {
  private static final int MOST_EVIDENCE = 5;

  /** An event is compared with this many before it. */
  private static final int MOST_COMPARED = 60;

  private static final Set<EventType> WITH_CASUALTIES =
      Set.of(EventType.ASSAULT, EventType.DISASTER, EventType.ACCIDENT);

  private Assembler() {}

  public static List<Draft> merge(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      int same = lastLike(merged, draft, SameEvent::sameEvent);
      int whole = same < 0 ? lastLike(merged, draft, Assembler::countsIn) : -1;
      if (whole >= 0) {
        merged.set(whole, merged.get(whole).withEvidence(evidence(merged.get(whole), draft)));
      } else if (same < 0) {
        merged.add(draft);
      } else {
        merged.set(same, join(merged.get(same), draft));
      }
    }
    return merged;
  }

  /** The last of the events before it that is so, or -1. */
  private static int lastLike(
      List<Draft> merged, Draft draft, BiPredicate<Draft, Draft> condition) {
    for (int i = merged.size() - 1; i >= Math.max(0, merged.size() - MOST_COMPARED); i--) {
      if (condition.test(merged.get(i), draft)) {
        return i;
      }
    }
    return -1;
  }

  /** "Ten bodies were recovered there": of those whom the quake killed, not of an attack. */
  private static boolean countsIn(Draft whole, Draft part) {
    EventType type = whole.trigger().type();
    boolean unrest = type == EventType.PROTEST && part.trigger().type() == EventType.ACCIDENT;
    return part.trigger().countsAgain()
        && (WITH_CASUALTIES.contains(type) || unrest)
        && type != part.trigger().type()
        && whole.modality() == part.modality()
        && whole.background() == part.background()
        && SameEvent.samePlace(whole.place(), part.place())
        && SameEvent.sameDate(whole.date(), part.date())
        && part.tolls().entrySet().stream()
            .allMatch(toll -> isAtLeast(whole.toll(toll.getKey()), toll.getValue()));
  }

  private static boolean isAtLeast(@Nullable Count whole, Count part) {
    return whole != null && whole.min() != null && part.min() != null && part.min() <= whole.min();
  }

  private static @Nullable EventDate better(@Nullable EventDate a, @Nullable EventDate b) {
    return a == null || (b != null && SameEvent.isInferred(a) && !SameEvent.isInferred(b)) ? b : a;
  }

  private static List<Actor> without(List<Actor> some, List<Actor> others) {
    return some.stream()
        .filter(x -> others.stream().noneMatch(y -> y.name().equals(x.name())))
        .toList();
  }

  private static List<Evidence> evidence(Draft a, Draft b) {
    List<Evidence> evidence = new ArrayList<>(a.evidence());
    if (evidence.size() < MOST_EVIDENCE && !evidence.containsAll(b.evidence())) {
      evidence.addAll(b.evidence());
    }
    return List.copyOf(evidence);
  }

  private static Draft join(Draft a, Draft b) {
    Map<Toll.Kind, Count> tolls = new EnumMap<>(Toll.Kind.class);
    tolls.putAll(b.tolls());
    a.tolls()
        .forEach((kind, count) -> tolls.merge(kind, count, (y, x) -> SameEvent.isSome(x) ? y : x));
    List<Actor> actors = a.actors().isEmpty() ? b.actors() : a.actors();
    List<Attribution> attribution = new ArrayList<>(a.attribution());
    for (Attribution other : b.attribution()) {
      if (attribution.stream().noneMatch(x -> x.source().equals(other.source()))) {
        attribution.add(other);
      }
    }
    Place place = a.place();
    Place other = b.place();
    if (place == null || (other != null && place.precision() == Precision.COUNTRY)) {
      place = other != null ? other : place;
    }
    return new Draft(
        a.trigger().mode() == null && b.trigger().mode() != null ? b.trigger() : a.trigger(),
        a.position(),
        a.sentence(),
        a.again(),
        a.proviso(),
        evidence(a, b),
        actors,
        without(a.recipients().isEmpty() ? b.recipients() : a.recipients(), actors),
        place,
        better(a.date(), b.date()),
        tolls,
        a.dead().isEmpty() ? b.dead() : a.dead(),
        List.copyOf(attribution),
        a.modality(),
        a.background());
  }
}
