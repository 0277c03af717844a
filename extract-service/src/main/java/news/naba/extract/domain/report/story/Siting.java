package news.naba.extract.domain.report.story;

import java.util.Objects;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.gazetteer.BodySeat;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * The place of what a text tells without one: that of the event told just before, that of its
 * opening, or, for what is said, decreed and ordered, where those who do so govern.
 */
final class Siting {
  /** So many sentences further on, a reader no longer takes the place as understood. */
  private static final int REACH = 2;

  /** What ends or feeds a fight, told right after it, is done where the fight is. */
  private static final Set<EventType> OF_A_FIGHT =
      Set.of(EventType.RETREAT, EventType.AGREE, EventType.MOBILIZE);

  /** What is said; a body's officials do so wherever they are. */
  private static final Set<EventType> SAID =
      Set.of(
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.REQUEST,
          EventType.THREATEN,
          EventType.SUPPORT,
          EventType.CONCEDE);

  /** What is decreed and ordered; a body does so at its seat. */
  private static final Set<EventType> DECREED =
      Set.of(EventType.SANCTION, EventType.PERSONNEL, EventType.COERCE, EventType.MOBILIZE);

  /** Whom these befall, they befall at home if nobody is named who did it. */
  private static final Set<EventType> UNDERGONE_AT_HOME =
      Set.of(EventType.PERSONNEL, EventType.COERCE);

  /** Sectors whose members speak and act anywhere. */
  private static final Set<String> ABROAD = Set.of("IGO", "NGO", "MED", "CVL");

  private final Gazetteer gazetteer;
  private final Setting setting;
  private @Nullable Draft placed;
  private @Nullable Draft visit;
  private @Nullable String country;

  Siting(Gazetteer gazetteer, Setting setting) {
    this.gazetteer = gazetteer;
    this.setting = setting;
  }

  /**
   * The place of an event, or null.
   *
   * @param here news of something that happens at a place
   */
  @Nullable Place of(Draft draft, boolean onTheGround, boolean here) {
    EventType type = draft.trigger().type();
    if ("phone".equals(draft.trigger().mode())) {
      return home(draft); // the place that is named is what they spoke about
    }
    Place place = draft.place();
    if (place == null && type == EventType.CONSULT && hasSeat(draft)) {
      return home(draft);
    }
    if (place == null && onTheGround) {
      place = placeOf(placed, draft);
    }
    if (place == null && here) {
      place = setting.placeNear(draft.sentence(), REACH);
    }
    if (place == null && (here || draft.proviso().place())) {
      place = setting.place();
    }
    if (place == null && here) {
      place = setting.dateline(); // a reporter is sent to where it happens
    }
    if (here) {
      place = setting.refined(place, draft.sentence(), REACH);
    }
    if (place == null && OF_A_FIGHT.contains(type)) {
      place = placeOf(placed, draft);
    }
    if (place == null && type == EventType.CONSULT) {
      place = placeOf(visit, draft);
    }
    if (place == null && isAtHome(draft) && isJoint(draft)) {
      place = setting.place();
    }
    return place == null && isAtHome(draft) ? home(draft) : place;
  }

  /** The Security Council sits in New York, whatever it sits about. */
  private boolean hasSeat(Draft draft) {
    return draft.actors().stream().anyMatch(a -> gazetteer.seatOf(a.id()) != null);
  }

  private static boolean isAtHome(Draft draft) {
    String mode = draft.trigger().mode();
    boolean away = draft.trigger().type() == EventType.COERCE && isArmed(draft);
    EventType type = draft.trigger().type();
    boolean home = SAID.contains(type) || DECREED.contains(type);
    return !away && (home || "crowd-control".equals(mode));
  }

  /** What several states say together is said in no one's capital: it is where the story is. */
  private static boolean isJoint(Draft draft) {
    return draft.actors().stream()
            .filter(actor -> !ABROAD.contains(String.valueOf(actor.sector())))
            .map(Actor::country)
            .filter(Objects::nonNull)
            .distinct()
            .count()
        > 1;
  }

  private static @Nullable Place placeOf(@Nullable Draft earlier, Draft draft) {
    return earlier != null && draft.sentence() - earlier.sentence() <= REACH
        ? earlier.place()
        : null;
  }

  /** Remembers where an event took place, for what follows. */
  void told(Draft draft, Draft complete, boolean news) {
    boolean located = news || draft.modality() == Modality.DENIED;
    Place own = draft.place();
    if (located && own != null && own.precision() != Precision.COUNTRY) {
      placed = draft;
    }
    if (news && own != null && "visit".equals(draft.trigger().mode())) {
      visit = draft;
    }
    Place place = complete.place();
    if (located && place != null) {
      country = place.country();
    }
  }

  /** Armies make arrests abroad too. */
  private static boolean isArmed(Draft draft) {
    return draft.actors().stream()
        .anyMatch(a -> "MIL".equals(a.sector()) || "REB".equals(a.sector()));
  }

  /** Where those who act govern; who is of no known country is of the one the text is about. */
  private @Nullable Place home(Draft draft) {
    Place scene = setting.place();
    String around = scene != null && scene.country() != null ? scene.country() : country;
    around = around == null ? setting.country() : around;
    Place sent = setting.dateline();
    around = around == null && sent != null ? sent.country() : around;
    boolean undergone =
        draft.actors().isEmpty() && UNDERGONE_AT_HOME.contains(draft.trigger().type());
    for (Actor actor : undergone ? draft.recipients() : draft.actors()) {
      BodySeat seat = seatOf(actor, draft.trigger().type());
      boolean abroad = ABROAD.contains(String.valueOf(actor.sector()));
      String own = seat != null ? seat.country() : abroad ? null : actor.country();
      String code = own != null || abroad ? own : around;
      Gazetteer.Entry town = seat == null ? null : gazetteer.townOf(seat);
      if (town != null) {
        return new Place(
            town.name(),
            town.names(),
            town.lat(),
            town.lon(),
            town.country(),
            town.precision(),
            town.id(),
            actor.spans());
      }
      if (code != null) {
        Gazetteer.Entry entry = gazetteer.country(code);
        Gazetteer.Entry capital = gazetteer.seat(code);
        return new Place(
            entry.name(),
            entry.names(),
            capital.lat(),
            capital.lon(),
            code,
            Precision.COUNTRY,
            entry.id(),
            actor.spans());
      }
    }
    return null;
  }

  /** Where an organisation does what it does; null where that may be anywhere. */
  private @Nullable BodySeat seatOf(Actor actor, EventType type) {
    BodySeat seat = gazetteer.seatOf(actor.id());
    return seat == null || seat.sits() || !SAID.contains(type) ? seat : null;
  }
}
