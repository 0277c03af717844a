package news.naba.extract.domain.report.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.genre.Genre;
import org.jspecify.annotations.Nullable;

/**
 * Carries on what a text does not repeat: an event told right after another without a place or day
 * of its own happened there and then; what a government says or decrees, it does at home; the news
 * an article opens with is of its day.
 */
public final class Discourse {
  /** So many sentences further on, a reader no longer takes place and day as understood. */
  private static final int REACH = 2;

  /** So far the day that the first sentences name is understood. */
  private static final int OPENING = 5;

  /** What an article that is no news tells of these days is news after all. */
  private static final int NEWS_DAYS = 14;

  private static final Set<EventType> ON_THE_GROUND =
      Set.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.PROTEST,
          EventType.DISASTER,
          EventType.ACCIDENT,
          EventType.DISPLACE,
          EventType.AID);

  private static final Set<EventType> AT_HOME =
      Set.of(
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.REQUEST,
          EventType.THREATEN,
          EventType.SUPPORT,
          EventType.SANCTION,
          EventType.PERSONNEL,
          EventType.COERCE);

  /** What is only said or meant, and no occasion for further words. */
  private static final Set<EventType> SPOKEN =
      Set.of(
          EventType.CONSULT,
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.SUPPORT,
          EventType.THREATEN);

  /** Sectors whose members speak and act anywhere. */
  private static final Set<String> ABROAD = Set.of("IGO", "NGO", "MED", "CVL");

  private final Gazetteer gazetteer;

  public Discourse(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Completes the drafts of an article.
   *
   * @param recent whether the article names a day near its own: what it does not date may be old or
   *     general where it never does
   * @param genre what is no news must date its events by itself
   * @param setting where and when its first sentences set it
   */
  public List<Draft> complete(
      List<Draft> drafts, LocalDate published, boolean recent, Genre genre, Setting setting) {
    List<Draft> done = new ArrayList<>();
    boolean eventful = drafts.stream().anyMatch(Discourse::isOccasion);
    Draft placed = null;
    Draft dated = null;
    for (Draft draft : drafts) {
      if (!recent && draft.sentence() > 1 && draft.tolls().isEmpty()) {
        continue;
      }
      if (!genre.isNews() && !isDatedNews(draft, published)) {
        continue;
      }
      boolean news = draft.modality() == Modality.ASSERTED && !draft.background();
      Place place = draft.place();
      if (place == null
          && ON_THE_GROUND.contains(draft.trigger().type())
          && placed != null
          && near(placed, draft)) {
        place = placed.place();
      }
      boolean here = news && ON_THE_GROUND.contains(draft.trigger().type());
      if (place == null && here) {
        place = setting.placeNear(draft.sentence(), REACH);
      }
      place = place == null && (here || draft.proviso().place()) ? setting.place() : place;
      place = here ? setting.refined(place, draft.sentence(), REACH) : place;
      boolean police = "crowd-control".equals(draft.trigger().mode());
      boolean away = draft.trigger().type() == EventType.COERCE && isArmed(draft);
      if (place == null && !away && (police || AT_HOME.contains(draft.trigger().type()))) {
        place = home(draft, setting.place());
      }
      EventDate date = draft.date();
      if (date == null && news && dated != null && near(dated, draft)) {
        date = dated.date();
      } else if (date == null && news && draft.sentence() <= OPENING) {
        date = setting.date();
      }
      if (date == null && news && draft.sentence() == 0) {
        date = new EventDate(published, published, EventDate.Precision.DAY, List.of());
      }
      if (here && draft.sentence() == 0 && date != null && date.spans().isEmpty()) {
        EventDate later = setting.dayBehind(draft.sentence(), REACH);
        boolean before = later != null && later.end().isBefore(date.start());
        date = before && later != null ? later : date;
      }
      boolean exact = place != null && place.precision() != Precision.COUNTRY;
      boolean somewhere = exact || (place != null && draft.sentence() <= 1);
      boolean told = somewhere || date != null || !draft.tolls().isEmpty();
      if (!told && ON_THE_GROUND.contains(draft.trigger().type())) {
        continue; // nowhere and never: spoken of, not told
      }
      if ((draft.proviso().place() && place == null && !isCountedLead(draft))
          || (draft.proviso().occasion() && !eventful && !isLead(draft))) {
        continue;
      }
      Draft complete = draft.with(place, date);
      done.add(complete);
      boolean located = news || draft.modality() == Modality.DENIED;
      if (located && draft.place() != null && draft.place().precision() != Precision.COUNTRY) {
        placed = draft;
      }
      if (news && date != null) {
        dated = complete;
      }
    }
    return done;
  }

  /** A refusal that an article opens with is what the article is about; calls open columns too. */
  private static boolean isLead(Draft draft) {
    return draft.sentence() == 0 && draft.trigger().type() == EventType.REJECT;
  }

  /**
   * Whether a text that argues or looks back tells an event of these days, or clearly an old one.
   */
  private static boolean isDatedNews(Draft draft, LocalDate published) {
    EventDate date = draft.date();
    return isCountedLead(draft)
        || date != null
            && (draft.background()
                || (date.precision() == EventDate.Precision.DAY
                    && date.end().isAfter(published.minusDays(NEWS_DAYS))));
  }

  /** An article that opens with a number of people tells it, wherever it was. */
  private static boolean isCountedLead(Draft draft) {
    return draft.sentence() == 0
        && draft.tolls().values().stream().anyMatch(c -> !Integer.valueOf(1).equals(c.min()));
  }

  /** Whether it is something that others may answer with words. */
  private static boolean isOccasion(Draft draft) {
    return draft.modality() == Modality.ASSERTED
        && !draft.background()
        && !draft.proviso().place()
        && !draft.proviso().occasion()
        && !SPOKEN.contains(draft.trigger().type());
  }

  /** Armies make arrests abroad too. */
  private static boolean isArmed(Draft draft) {
    return draft.actors().stream()
        .anyMatch(a -> "MIL".equals(a.sector()) || "REB".equals(a.sector()));
  }

  private static boolean near(Draft earlier, Draft draft) {
    return draft.sentence() - earlier.sentence() <= REACH;
  }

  /** Where those who act govern; a person of no known country, where the article is set. */
  private @Nullable Place home(Draft draft, @Nullable Place scene) {
    for (Actor actor : draft.actors()) {
      String own = actor.country();
      String code = own == null && scene != null ? scene.country() : own;
      if (code != null && !ABROAD.contains(String.valueOf(actor.sector()))) {
        Gazetteer.Entry country = gazetteer.country(code);
        Gazetteer.Entry seat = gazetteer.seat(code);
        return new Place(
            country.name(),
            country.names(),
            seat.lat(),
            seat.lon(),
            code,
            Precision.COUNTRY,
            country.id(),
            actor.spans());
      }
    }
    return null;
  }
}
