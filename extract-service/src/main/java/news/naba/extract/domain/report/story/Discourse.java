package news.naba.extract.domain.report.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import news.naba.contracts.EventType;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.contracts.Report.Place.Precision;
import news.naba.extract.domain.report.event.Draft;
import news.naba.extract.domain.report.event.Untold;
import news.naba.extract.domain.report.event.Untold.Why;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.genre.Genre;

/**
 * Carries on what a text does not repeat: an event told right after another without a place or day
 * of its own happened there and then; what a government says or decrees, it does at home; the news
 * an article opens with is of its day.
 */
public final class Discourse {
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
   * @param untold is told which events fall out, and why
   */
  public List<Draft> complete(
      List<Draft> drafts,
      LocalDate published,
      boolean recent,
      Genre genre,
      Setting setting,
      Consumer<Untold> untold) {
    List<Draft> done = new ArrayList<>();
    boolean eventful = drafts.stream().anyMatch(Discourse::isOccasion);
    Siting siting = new Siting(gazetteer, setting);
    Dating dating = new Dating(published, setting);
    for (Draft draft : drafts) {
      boolean dayless = !recent && !genre.isClearlyNews();
      if (dayless && draft.sentence() > 1 && draft.tolls().isEmpty()) {
        untold.accept(Untold.of(draft, Why.NO_RECENT_DAY));
        continue;
      }
      if (!genre.isNews() && !isDatedNews(draft, published)) {
        untold.accept(Untold.of(draft, Why.NO_NEWS));
        continue;
      }
      boolean news = draft.modality() == Modality.ASSERTED && !draft.background();
      boolean onTheGround = ON_THE_GROUND.contains(draft.trigger().type());
      Place place = siting.of(draft, onTheGround, news && onTheGround);
      EventDate date = dating.of(draft, news, onTheGround);
      boolean exact = place != null && place.precision() != Precision.COUNTRY;
      boolean somewhere = exact || (place != null && draft.sentence() <= 1);
      boolean dated = draft.date() != null || (news && dating.isClose(draft));
      boolean told = somewhere || dated || !draft.tolls().isEmpty();
      if (!told && onTheGround) {
        untold.accept(Untold.of(draft, Why.NOWHERE_AND_NEVER)); // spoken of, not told
        continue;
      }
      if (draft.proviso().place() && place == null && !isCountedLead(draft)) {
        untold.accept(Untold.of(draft, Why.NO_PLACE));
        continue;
      }
      if (draft.proviso().occasion() && !eventful && !isLead(draft)) {
        untold.accept(Untold.of(draft, Why.NO_OCCASION));
        continue;
      }
      Draft complete = draft.with(place, date);
      done.add(complete);
      siting.told(draft, complete, news);
      if (news) {
        dating.told(complete, draft.date());
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
}
