package news.naba.store.domain.editor;

import news.naba.store.domain.StoredReport;

/**
 * An editor's decision that a report belongs to an event. Reports pinned to one event are in one
 * group, those pinned to different events never are.
 *
 * @param report as it was when the editor decided: a report of its article's later versions that
 *     continues it, is pinned with it
 * @param eventId where it belongs
 */
public record Pin(StoredReport report, String eventId) {}
