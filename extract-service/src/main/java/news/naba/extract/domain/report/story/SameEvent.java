package news.naba.extract.domain.report.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.event.DraftBuilder;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/** Tells whether two passages of one article tell the same event. */
final class SameEvent {
  /** A quarter and its town, a town and its province. */
  private static final double TOWN_KM = 15;

  private static final double REGION_KM = 130;

  /** So many sentences further on, "the attack" is the one told before. */
  private static final int SPOKEN_OF = 4;

  /** Of these, one article tells several that differ only in whom they concern. */
  private static final Set<EventType> TOLD_BY_RECIPIENT =
      Set.of(
          EventType.ACCUSE,
          EventType.REQUEST,
          EventType.SANCTION,
          EventType.PERSONNEL,
          EventType.SUPPORT);

  /** Of these, an article tells one at a time. */
  private static final Set<EventType> ONE_PER_ARTICLE =
      Set.of(EventType.DISASTER, EventType.ACCIDENT);

  /** Words for the dead that say nothing of who they were. */
  private static final Set<String> ANYBODY =
      Set.of(
          "",
          "person",
          "citizen",
          "civilian",
          "resident",
          "member",
          "others",
          "dead",
          "man",
          "woman",
          "child");

  private SameEvent() {}

  static boolean sameEvent(Draft a, Draft b) {
    return a.trigger().type() == b.trigger().type() && (isRetold(a, b) || isSame(a, b));
  }

  /** "The quake struck at noon": the one told before, unless another number comes with it. */
  private static boolean isRetold(Draft a, Draft b) {
    return b.proviso().known()
        && ONE_PER_ARTICLE.contains(b.trigger().type())
        && a.background() == b.background()
        && sameMode(a.trigger().mode(), b.trigger().mode())
        && sameTolls(a, b);
  }

  private static boolean isSame(Draft a, Draft b) {
    return a.modality() == b.modality()
        && a.background() == b.background()
        && sameMode(a.trigger().mode(), b.trigger().mode())
        && samePlace(a.place(), b.place())
        && sameDate(a.date(), b.date())
        && sameTolls(a, b)
        && sameDead(a, b)
        && sameSides(a, b);
  }

  private static boolean sameMode(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b);
  }

  static boolean samePlace(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null || a.name().equals(b.name())) {
      return true;
    }
    if (!Objects.equals(a.country(), b.country())) {
      return false;
    }
    boolean wide = a.precision() == Precision.COUNTRY || b.precision() == Precision.COUNTRY;
    boolean region = a.precision() == Precision.ADMIN1 || b.precision() == Precision.ADMIN1;
    return wide || kilometres(a, b) <= (region ? REGION_KM : TOWN_KM);
  }

  /** Along a flat map: good enough for "is it the same town". Far when one is unknown. */
  private static double kilometres(Place a, Place b) {
    if (a.lat() == null || a.lon() == null || b.lat() == null || b.lon() == null) {
      return Double.MAX_VALUE;
    }
    double north = (a.lat() - b.lat()) * 111;
    double east = (a.lon() - b.lon()) * 111 * Math.cos(Math.toRadians(a.lat()));
    return Math.hypot(north, east);
  }

  static boolean sameDate(@Nullable EventDate a, @Nullable EventDate b) {
    boolean oneIsWide =
        a != null
            && b != null
            && (a.precision() == EventDate.Precision.YEAR)
                != (b.precision() == EventDate.Precision.YEAR);
    if (oneIsWide) {
      return false; // this year's dead are not those of one day
    }
    if (a == null || b == null || isInferred(a) || isInferred(b)) {
      return true;
    }
    return !a.end().isBefore(b.start()) && !b.end().isBefore(a.start());
  }

  /** Not said of the event, but taken from around it. */
  static boolean isInferred(EventDate date) {
    return date.spans().isEmpty();
  }

  private static boolean sameTolls(Draft a, Draft b) {
    int between = Math.abs(a.sentence() - b.sentence());
    // "83 people were hurt in the attack": the one told before, if not too long ago
    boolean known = b.proviso().known() && !countsDisplaced(a) && !countsDisplaced(b);
    boolean apart = between > (known ? SPOKEN_OF : 1);
    boolean other =
        !a.tolls().isEmpty()
            && !b.tolls().isEmpty()
            && Collections.disjoint(a.tolls().keySet(), b.tolls().keySet());
    if (apart && other) {
      return false; // who fled by one account, who died by another
    }
    for (Map.Entry<Toll.Kind, Count> entry : a.tolls().entrySet()) {
      Count second = b.toll(entry.getKey());
      boolean differs = second != null && !Objects.equals(entry.getValue().min(), second.min());
      if (differs && second != null && !isSome(second) && !isSome(entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Two soldiers died here and two children there: as many, and not the same. */
  private static boolean sameDead(Draft a, Draft b) {
    return a.dead().equals(b.dead())
        || ANYBODY.contains(a.dead())
        || ANYBODY.contains(b.dead())
        || a.tolls().keySet().stream().allMatch(kind -> b.toll(kind) == null);
  }

  private static boolean countsDisplaced(Draft d) {
    return d.tolls().containsKey(Toll.Kind.DISPLACED);
  }

  /** "The men", "some": agrees with any number. */
  static boolean isSome(Count count) {
    return count.vague() && count.max() == null && Integer.valueOf(1).equals(count.min());
  }

  private static boolean sameSides(Draft a, Draft b) {
    if (a.trigger().type() == EventType.CONSULT || a.trigger().type() == EventType.AGREE) {
      List<Actor> all = new ArrayList<>(a.actors());
      all.addAll(a.recipients());
      List<Actor> others = new ArrayList<>(b.actors());
      others.addAll(b.recipients());
      return overlap(all, others);
    }
    if (a.trigger().type() == EventType.PROTEST
        && isCrowd(b)
        && (isVague(b.place()) || isCrowd(a))) {
      return true; // "the participants raised banners": those who protest, by whatever word
    }
    boolean same =
        DraftBuilder.SPEECH_ACTS.contains(a.trigger().type())
            ? sameSpeaker(a.actors(), b.actors())
            : overlap(a.actors(), b.actors());
    return same
        && (!TOLD_BY_RECIPIENT.contains(a.trigger().type())
            || overlap(a.recipients(), b.recipients()));
  }

  /** Nowhere, or where the text around it puts it. */
  private static boolean isVague(@Nullable Place place) {
    return place == null || place.spans().isEmpty();
  }

  /** "The participants", "the demonstrators": one word for whoever protests. */
  private static boolean isCrowd(Draft draft) {
    return draft.recipients().isEmpty()
        && draft.actors().stream()
            .allMatch(x -> "CVL".equals(x.sector()) && x.id() == null && !x.name().contains(" "));
  }

  /** A government and its opposition are of one country, and their words are two events. */
  private static boolean sameSpeaker(List<Actor> a, List<Actor> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream()
            .anyMatch(
                x ->
                    b.stream()
                        .anyMatch(
                            y ->
                                sameActor(x, y)
                                    && (x.sector() == null
                                        || y.sector() == null
                                        || x.sector().equals(y.sector()))));
  }

  private static boolean overlap(List<Actor> a, List<Actor> b) {
    return a.isEmpty()
        || b.isEmpty()
        || a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameActor(x, y)));
  }

  private static boolean sameActor(Actor x, Actor y) {
    return x.name().contains(y.name())
        || y.name().contains(x.name())
        || (x.country() != null && x.country().equals(y.country()));
  }
}
