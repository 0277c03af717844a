package news.naba.store.domain.merge;

import news.naba.contracts.Event;
import news.naba.contracts.Update;

/** A new version of an event and what makes it new: an update without its number. */
public record EventChange(Update.Change change, Event event) {}
