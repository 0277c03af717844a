package news.naba.extract.domain.report;

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
import org.jspecify.annotations.Nullable;

/** An event as one passage tells it, before passages that tell the same are put together. */
record Draft(
    Trigger trigger,
    int position,
    int paragraph,
    List<Evidence> evidence,
    List<Actor> actors,
    List<Actor> recipients,
    @Nullable Place place,
    @Nullable EventDate date,
    Map<Toll.Kind, Count> tolls,
    List<Attribution> attribution,
    Modality modality,
    boolean background) {

  Draft {
    tolls = tolls.isEmpty() ? Map.of() : new EnumMap<>(tolls);
  }

  @Nullable Count toll(Toll.Kind kind) {
    return tolls.get(kind);
  }
}
