package news.naba.store.domain.merge;

import java.util.List;
import java.util.Map;
import news.naba.store.domain.StoredReport;

/**
 * What a batch of extractions changes.
 *
 * @param reports all reports of the arrived articles, with their events: they replace the stored
 *     ones
 * @param moved report id to event id of other stored reports that went to another event
 * @param changes new versions of events, in the order in which they are to be logged
 * @param stored to be called once all of that is stored, and never if that is uncertain: the next
 *     merge need not ask about it then
 */
public record MergeResult(
    List<StoredReport> reports,
    Map<String, String> moved,
    List<EventChange> changes,
    Runnable stored) {}
