package news.naba.extract.domain.report.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.event.Untold;
import news.naba.extract.domain.report.event.Untold.Why;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.gazetteer.Identity;
import news.naba.extract.domain.report.genre.Genre;

/**
 * Carries on what a text does not repeat: an event told right after another without a place or day
 * of its own happened there and then; what a government says or decrees, it does at home; the news
 * an article opens with is of its day.
 */
public final class Discourse {
  /** Whose words open news, and no column. */
  private static final Set<String> GOVERNING =
      Set.of("GOV", "IGO", "NGO", "OPP", "LEG", "MIL", "REB");

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

  /** What is only said or meant, and no occasion for further words. */
  private static final Set<EventType> SPOKEN =
      Set.of(
          EventType.CONSULT,
          EventType.REQUEST,
          EventType.ACCUSE,
          EventType.REJECT,
          EventType.SUPPORT,
          EventType.THREATEN);

  /**
   * By what an article is known to be of these days: what it does not date may be old or general
   * where it is not.
   *
   * @param recent it names a day near its own, or opens with casualties
   * @param opens it is short and opens with a fact: what is said and decided in it is news
   */
  public record News(boolean recent, boolean opens) {}

  /** So far behind the opening a denial is still one of what the article opens with. */
  private static final int ANSWERED_SOON = 3;

  private final Gazetteer gazetteer;

  public Discourse(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Completes the drafts of an article.
   *
   * @param news by what the article is known to be of these days
   * @param genre what is no news must date its events by itself
   * @param setting where and when its first sentences set it
   * @param untold is told which events fall out, and why
   */
  public List<Draft> complete(
      List<Draft> drafts,
      LocalDate published,
      News news,
      Genre genre,
      Setting setting,
      Consumer<Untold> untold) {
    List<Draft> done = new ArrayList<>();
    boolean eventful =
        drafts.stream()
            .anyMatch(
                d ->
                    isOccasion(d)
                        || (d.proviso().occasion() && isNewsItself(d, published, genre, news)));
    Siting siting = new Siting(gazetteer, setting);
    Dating dating = new Dating(published, setting);
    for (Draft draft : drafts) {
      boolean onTheGround = ON_THE_GROUND.contains(draft.trigger().type());
      boolean dayless = !news.recent() && !genre.isClearlyNews() && !(news.opens() && !onTheGround);
      if (dayless && draft.sentence() > 1 && draft.tolls().isEmpty()) {
        untold.accept(Untold.of(draft, Why.NO_RECENT_DAY));
        continue;
      }
      if (!genre.isNews() && !isDatedNews(draft, published)) {
        untold.accept(Untold.of(draft, Why.NO_NEWS));
        continue;
      }
      boolean fact = draft.modality() == Modality.ASSERTED && !draft.background();
      Place place = siting.of(draft, onTheGround, fact && onTheGround);
      EventDate date = dating.of(draft, fact, onTheGround);
      boolean exact = place != null && place.precision() != Precision.COUNTRY;
      boolean somewhere = exact || (place != null && draft.sentence() <= 1);
      boolean dated = draft.date() != null || (fact && dating.isClose(draft));
      boolean between =
          draft.trigger().type() == EventType.AID
              && !draft.actors().isEmpty()
              && !draft.recipients().isEmpty();
      boolean told = somewhere || dated || between || !draft.tolls().isEmpty();
      if (!told && onTheGround) {
        untold.accept(Untold.of(draft, Why.NOWHERE_AND_NEVER)); // spoken of, not told
        continue;
      }
      if (draft.proviso().place() && place == null && !isCountedLead(draft)) {
        untold.accept(Untold.of(draft, Why.NO_PLACE));
        continue;
      }
      if (draft.proviso().occasion() && !eventful && !isNewsItself(draft, published, genre, news)) {
        untold.accept(Untold.of(draft, Why.NO_OCCASION));
        continue;
      }
      Draft complete = helped(draft.with(place, date));
      done.add(complete);
      siting.told(draft, complete, fact);
      if (fact) {
        dating.told(complete, draft.date());
      }
    }
    return done;
  }

  /**
   * What those who act in politics refuse, blame, threaten or support in the opening sentence is
   * what the article is about; calls open columns too. In news a denial soon behind the opening is
   * one of what it opens with.
   */
  private static boolean isNewsItself(Draft draft, LocalDate published, Genre genre, News news) {
    boolean refusal = draft.trigger().type() == EventType.REJECT;
    boolean governing =
        draft.actors().stream().anyMatch(a -> GOVERNING.contains(String.valueOf(a.sector())));
    boolean lead =
        draft.sentence() == 0
            && (refusal
                || (governing
                    && (draft.trigger().type() != EventType.REQUEST
                        || (isOfStates(draft) && isDatedNews(draft, published)))));
    return lead
        || (refusal
            && governing
            && genre.isNews()
            && news.recent()
            && draft.sentence() <= ANSWERED_SOON);
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

  /** Ministers call for all sorts of things; what a body of states demands is news. */
  private static boolean isOfStates(Draft draft) {
    return draft.actors().stream().anyMatch(a -> "IGO".equals(a.sector()));
  }

  /** Help that is sent abroad goes to the country where it arrives. */
  private Draft helped(Draft draft) {
    Place place = draft.place();
    String country = place == null ? null : place.country();
    boolean abroad =
        draft.trigger().type() == EventType.AID
            && !"rescue".equals(draft.trigger().mode())
            && country != null
            && draft.recipients().isEmpty()
            && !draft.actors().isEmpty()
            && draft.actors().stream()
                .allMatch(
                    a ->
                        a.country() == null
                            ? "IGO".equals(a.sector())
                            : !a.country().equals(country));
    if (!abroad || place == null) {
      return draft;
    }
    Identity state = gazetteer.country(String.valueOf(country)).government();
    return draft.withRecipients(
        List.of(
            new Actor(
                state.name(),
                state.name(),
                state.names(),
                state.id(),
                country,
                state.sector(),
                place.spans())));
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
}
