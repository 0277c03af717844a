package news.naba.store.domain.event;

import java.util.List;
import news.naba.contracts.EventType;
import news.naba.contracts.MediaTopic;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Place;
import news.naba.store.domain.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The best value of each slot.
 *
 * @param type what most say
 * @param mode what most say of those who say so of the type
 * @param place the most precise place; of equally precise ones the one named most often
 * @param date the most precise date; of equally precise ones the one given most often
 * @param actors everybody named on one side, most often named first
 * @param recipients likewise
 * @param modality asserted if anybody asserts it; else unconfirmed; else what most say
 * @param topics everything that some report is about, most often named first
 */
record Slots(
    EventType type,
    @Nullable String mode,
    @Nullable Place place,
    @Nullable EventDate date,
    List<Actor> actors,
    List<Actor> recipients,
    Modality modality,
    List<MediaTopic> topics) {

  /** What makes two mentions one actor: the id, else the name as written. */
  static String actorKey(Actor actor) {
    return actor.id() != null ? actor.id() : Words.fold(actor.name());
  }

  /** What makes two mentions one place: the id, else name and country. */
  static String placeKey(Place place) {
    return place.id() != null ? place.id() : Words.fold(place.name()) + "," + place.country();
  }
}
