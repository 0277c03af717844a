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
import news.naba.contracts.Report.Span;
import news.naba.extract.domain.report.gazetteer.Gazetteer;
import news.naba.extract.domain.report.lexicon.Trigger;
import news.naba.extract.domain.report.place.PlaceMention;
import news.naba.extract.domain.report.toll.Toll;
import org.jspecify.annotations.Nullable;

/**
 * An event as one passage tells it, before passages that tell the same are put together.
 *
 * @param position where its words stand in the text
 * @param sentence number of its sentence
 * @param again told as "similar" to the one before
 * @param dead who is counted as dead, by the pack's word for such people; empty when nobody says
 * @param proviso what the rest of the article must give for it to be an event
 */
public record Draft(
    Trigger trigger,
    int position,
    int sentence,
    boolean again,
    Proviso proviso,
    List<Evidence> evidence,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Place place,
    @Nullable EventDate date,
    Map<Toll.Kind, Count> tolls,
    String dead,
    List<Attribution> attribution,
    Modality modality,
    boolean background) {

  /**
   * What the rest of the article must give.
   *
   * @param place a place, by what is told around it
   * @param occasion an event that it answers: alone it is an opinion
   * @param known an event like it, told before: "the quake"
   * @param answer an act that it answers without saying whose: "welcomed the decision"
   */
  public record Proviso(boolean place, boolean occasion, boolean known, boolean answer) {
    static final Proviso NONE = new Proviso(false, false, false, false);
  }

  public Draft {
    tolls = tolls.isEmpty() ? Map.of() : new EnumMap<>(tolls);
  }

  public Draft with(@Nullable Place newPlace, @Nullable EventDate newDate) {
    return new Draft(
        trigger,
        position,
        sentence,
        again,
        proviso,
        evidence,
        actors,
        recipients,
        newPlace,
        newDate,
        tolls,
        dead,
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
        proviso,
        evidence,
        newActors,
        recipients,
        place,
        date,
        tolls,
        dead,
        attribution,
        modality,
        background);
  }

  public Draft withSides(List<Actor> newActors, List<Actor> newRecipients) {
    return withActors(newActors).withRecipients(newRecipients);
  }

  public Draft withRecipients(List<Actor> newRecipients) {
    return new Draft(
        trigger,
        position,
        sentence,
        again,
        proviso,
        evidence,
        actors,
        newRecipients,
        place,
        date,
        tolls,
        dead,
        attribution,
        modality,
        background);
  }

  Draft continued(
      List<Evidence> newEvidence,
      Map<Toll.Kind, Count> newTolls,
      List<Attribution> newAttribution) {
    return new Draft(
        trigger,
        position,
        sentence,
        again,
        proviso,
        newEvidence,
        actors,
        recipients,
        place,
        date,
        newTolls,
        dead,
        newAttribution,
        modality,
        background);
  }

  public Draft withEvidence(List<Evidence> newEvidence) {
    return continued(newEvidence, tolls, attribution);
  }

  public @Nullable Count toll(Toll.Kind kind) {
    return tolls.get(kind);
  }

  /** A place as reports have it. */
  public static Place place(PlaceMention mention, List<Span> spans) {
    Gazetteer.Entry e = mention.entry();
    return e == null
        ? new Place(
            mention.name(), null, null, null, mention.country(), mention.precision(), null, spans)
        : new Place(
            mention.name(),
            e.names(),
            e.lat(),
            e.lon(),
            e.country(),
            mention.precision(),
            e.id(),
            spans);
  }
}
