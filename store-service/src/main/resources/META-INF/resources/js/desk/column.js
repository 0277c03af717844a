// A column: the events of one rule, loaded from the past and kept current by updates. Knows nothing of the screen.
import { differences } from "./differences.js";

/** Most events a column keeps; the least interesting in its order go first. */
export const MOST_KEPT = 2_000;
const MOST_CLAIMS = 6;
const MOST_OUTLETS = 6;
const LONGEST_SNIPPET = 220;

/** What a card needs of an event: a tab that stays open all day must not keep every sentence. */
export function summary(event) {
  return {
    eventId: event.eventId,
    version: event.version,
    type: event.type,
    mode: event.mode,
    title: event.title,
    place: event.place && { name: event.place.name, names: event.place.names, lat: event.place.lat, lon: event.place.lon, country: event.place.country, precision: event.place.precision },
    date: event.date && { start: event.date.start, end: event.date.end },
    killed: event.killed, injured: event.injured, missing: event.missing, displaced: event.displaced, detained: event.detained,
    modality: event.modality,
    status: event.status,
    verified: event.editorial?.verified === true,
    severity: event.severity,
    counts: event.counts,
    claims: event.claims.filter((claim) => !claim.superseded).slice(0, MOST_CLAIMS)
      .map(({ fact, count, source, outlet, superseded }) => ({ fact, count, source, outlet, superseded })),
    outlets: [...new Set(event.outlets ?? event.reports.map((report) => report.outlet).filter(Boolean))].slice(0, MOST_OUTLETS),
    snippet: event.reports[0] && { text: event.reports[0].evidence.slice(0, LONGEST_SNIPPET), language: event.reports[0].language },
    firstReportedAt: event.firstReportedAt,
    updatedAt: event.updatedAt,
  };
}

const newest = (one, other) => other.event.firstReportedAt.localeCompare(one.event.firstReportedAt) || one.event.eventId.localeCompare(other.event.eventId);
const ORDERS = {
  newest,
  changed: (one, other) => other.event.updatedAt.localeCompare(one.event.updatedAt) || newest(one, other),
  severe: (one, other) => other.event.severity - one.event.severity || newest(one, other),
};

export class Column {
  /** "loading", "ready" or "failed". */
  state = "loading";
  /** Why it failed, for the reader. */
  problem = "";
  /** Where older events go on; null at the end. */
  next = null;
  /** The time since when everything is loaded; null from the beginning. */
  since = null;
  /** Whether updates are missing that nobody can bring back. */
  gap = false;
  #entries = new Map();
  #order = [];
  #waiting = new Set();
  #moved = new Set();

  constructor({ id, name, filter, sort }) {
    this.id = id;
    this.name = name;
    this.filter = filter;
    this.sort = sort;
  }

  /** What is on the list, in its order, as `{event, change, differences, flash, meanwhile, leaves}`. */
  get entries() {
    return this.#order;
  }

  /** How many events wait to be put on the list. */
  get fresh() {
    return this.#waiting.size;
  }

  /** How many on the list would stand elsewhere by now. */
  get moved() {
    return this.#moved.size;
  }

  /** A page of events from the past, which goes on the list at once. */
  load({ items, next }) {
    this.next = next ?? null;
    if (this.next === null) this.since = null;
    else if (items.length > 0) this.since = new Date(items.at(-1).updatedAt);
    for (const event of items) {
      const known = this.#entries.get(event.eventId);
      if (known && known.event.version >= event.version) continue;
      this.#entries.set(event.eventId, { event: summary(event), change: null, differences: [], flash: 0, meanwhile: false, leaves: false });
    }
    this.#sort();
  }

  /** Forgets everything, to load anew. */
  clear() {
    this.#entries.clear();
    this.#waiting.clear();
    this.#moved.clear();
    this.#order = [];
    this.next = null;
    this.since = null;
  }

  /**
   * Takes one update.
   *
   * @param leaves whether the event no longer matches the rule, or is no longer an event of its own
   * @param meanwhile whether it came while the connection was lost
   * @param quietly whether the list may change under the reader: new events are shown at once
   * @returns what happened, as `{entry, isNew, differences}`; null where nothing did
   */
  take(update, { leaves = false, meanwhile = false, quietly = false }) {
    const { event } = update;
    const known = this.#entries.get(event.eventId);
    if (known && known.event.version >= event.version) return null;
    if (leaves || event.mergedInto) {
      this.#leave(event, known, quietly);
      return null;
    }
    const now = summary(event);
    if (known) {
      known.leaves = false;
      const found = differences(known.event, now);
      Object.assign(known, { event: now, change: update.change, differences: found, flash: known.flash + 1, meanwhile });
      if (this.#isMisplaced(known)) this.#moved.add(event.eventId);
      if (quietly) this.settle();
      return { entry: known, isNew: false, differences: found };
    }
    const entry = { event: now, change: update.change, differences: [], flash: 1, meanwhile, leaves: false };
    this.#entries.set(event.eventId, entry);
    this.#waiting.add(event.eventId);
    if (quietly) this.settle();
    else this.#trim();
    return { entry, isNew: true, differences: [] };
  }

  /** Puts what waits on the list, in its order. */
  settle() {
    this.#sort();
  }

  reorder(sort) {
    this.sort = sort;
    this.#sort();
  }

  /** The reader has seen what came meanwhile. */
  seen() {
    for (const entry of this.#entries.values()) entry.meanwhile = false;
  }

  #sort() {
    for (const [eventId, entry] of this.#entries) if (entry.leaves) this.#entries.delete(eventId);
    this.#waiting.clear();
    this.#moved.clear();
    this.#order = [...this.#entries.values()].sort(ORDERS[this.sort]);
    for (const { event } of this.#order.splice(MOST_KEPT)) this.#forget(event);
  }

  /** While new ones wait, room is made at the far end of the list, then among those that wait longest. */
  #trim() {
    while (this.#entries.size > MOST_KEPT) {
      this.#forget(this.#order.pop()?.event ?? this.#entries.get(this.#waiting.values().next().value).event);
    }
  }

  #forget({ eventId, updatedAt }) {
    this.#entries.delete(eventId);
    this.#waiting.delete(eventId);
    const changed = new Date(updatedAt);
    if (changed > this.since) this.since = changed;
  }

  #isMisplaced(entry) {
    const at = this.#order.indexOf(entry);
    const order = ORDERS[this.sort];
    return at >= 0 && ((at > 0 && order(this.#order[at - 1], entry) > 0)
      || (at < this.#order.length - 1 && order(entry, this.#order[at + 1]) > 0));
  }

  /** It stays where it is, marked, until the list may move. */
  #leave(event, known, quietly) {
    if (!known) return;
    if (this.#waiting.delete(event.eventId)) {
      this.#entries.delete(event.eventId);
      return;
    }
    Object.assign(known, { event: summary(event), leaves: true });
    this.#moved.add(event.eventId);
    if (quietly) this.settle();
  }
}
