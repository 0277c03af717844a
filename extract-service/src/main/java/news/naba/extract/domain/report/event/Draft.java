package news.naba.extract.domain.report.event;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.naba.contracts.Modality;
import news.naba.contracts.Report.Actor;
import news.naba.contracts.Report.Attribution;
import news.naba.contracts.Report.Count;
import news.naba.contracts.Report.EventDate;
import news.naba.contracts.Report.Evidence;
import news.naba.contracts.Report.Place;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/**
 * An event as one passage tells it, before passages that tell the same are put together.
 *
 * @param position where its words stand in the text
 * @param sentence number of its sentence
 * @param again told as "similar" to the one before
 */
public record Draft(
    Trigger trigger,
    int position,
    int sentence,
    boolean again,
    List<Evidence> evidence,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Place place,
    @Nullable EventDate date,
    Map<Toll.Kind, Count> tolls,
    List<Attribution> attribution,
    Modality modality,
    boolean background) {

  public Draft {
    tolls = tolls.isEmpty() ? Map.of() : new EnumMap<>(tolls);
  }

  public Draft with(@Nullable Place newPlace, @Nullable EventDate newDate) {
    return new Draft(
        trigger,
        position,
        sentence,
        again,
        evidence,
        actors,
        recipients,
        newPlace,
        newDate,
        tolls,
        attribution,
        modality,
        background);
  }

  public Draft withActors(List<Actor> newActors) {
    return new Draft(
        trigger,
        position,
        sentence,
        again,
        evidence,
        newActors,
        recipients,
        place,
        date,
        tolls,
        attribution,
        modality,
        background);
  }

  public @Nullable Count toll(Toll.Kind kind) {
    return tolls.get(kind);
  }
}
