// The desk: its columns, what is open, and every action a reader can take. Views draw it and call it; it draws nothing.
import { get } from "../net/api.js";
import { Feed } from "../net/feed.js";
import { words } from "../words/words.js";
import * as address from "./address.js";
import { chime, isDue, isQuiet, notify } from "./alerts.js";
import { Column, MOST_KEPT } from "./column.js";
import { query } from "./filter.js";
import * as storage from "./settings.js";

const PAGE = 200;
const RETRY_MS = 3_000;
/** Updates are taken together, so that a burst costs one drawing. */
const GATHER_MS = 120;
const STATUS_EVERY_MS = 15_000;

export class Desk {
  settings = storage.load();
  columns = [];
  /** The column and event that the keyboard is at. */
  at = { column: 0, eventId: null };
  connection = { state: "connecting", since: null };
  /** The last answer of /v1/status. */
  status = null;
  /** "rule", "help", "alerts", "column" or null, and what it is about. */
  dialog = null;
  page = "desk";
  open = null;
  map = false;
  timeline = false;
  from = null;
  to = null;
  /** What the map shows, as [west, south, east, north], while only that is wanted. */
  box = null;
  #draw;
  #feed;
  #inbox = [];
  #told = new Set();
  /** When older events were last asked for in vain. */
  #unreachable = 0;
  #ids = 0;

  /** @param draw called after every change */
  constructor(draw) {
    this.#draw = draw;
    this.#feed = new Feed(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/v1/ws`, {
      connection: (state, since) => this.#connection(state, since),
      update: (names, update, leaves, meanwhile) => this.#receive({ names, update, leaves, meanwhile }),
      gap: (name) => this.#missed(name),
      refused: (name, problem) => this.#refused(name, problem),
    });
  }

  get t() {
    return words[this.settings.language];
  }

  get language() {
    return this.settings.language;
  }

  start() {
    this.#read();
    this.#feed.start();
    this.#ask();
    setInterval(() => this.#ask(), STATUS_EVERY_MS);
    // "3 min ago" grows older by itself.
    setInterval(() => this.#draw(), 30_000);
    window.addEventListener("online", () => this.#feed.hurry());
    window.addEventListener("popstate", () => this.#read());
  }

  /** Changes something and draws it; the address follows. */
  change(how) {
    how(this);
    this.#write();
    this.#draw();
  }

  set(settings) {
    Object.assign(this.settings, settings);
    storage.store(this.settings);
    this.#draw();
  }

  // --- Columns ---------------------------------------------------------------------------------------------------

  add(rule) {
    const column = this.#column(rule);
    this.change(() => {
      this.columns.push(column);
      this.at = { column: this.columns.length - 1, eventId: null };
    });
    this.reload(column);
  }

  /** Gives a column another rule. */
  revise(column, rule) {
    Object.assign(column, rule);
    this.change(() => {});
    this.reload(column);
  }

  remove(column) {
    this.#feed.unsubscribe(column.id);
    this.change(() => {
      this.columns = this.columns.filter((each) => each !== column);
      if (this.columns.length === 0) this.columns = address.FIRST_COLUMNS.map((rule) => this.#column(rule));
      this.at = { column: Math.min(this.at.column, this.columns.length - 1), eventId: null };
    });
    if (this.columns.length === 1 && this.columns[0].state === "loading") this.reload(this.columns[0]);
  }

  move(column, by) {
    const from = this.columns.indexOf(column);
    const to = from + by;
    if (to < 0 || to >= this.columns.length) return;
    this.change(() => {
      this.columns.splice(from, 1);
      this.columns.splice(to, 0, column);
      this.at.column = to;
    });
  }

  reorder(column, sort = address.SORTS[(address.SORTS.indexOf(column.sort) + 1) % address.SORTS.length]) {
    this.change(() => column.reorder(sort));
  }

  settle(column) {
    this.change(() => column.settle());
  }

  async reload(column) {
    column.state = "loading";
    column.clear();
    this.#feed.unsubscribe(column.id);
    this.#draw();
    const asked = query(column.filter);
    try {
      const page = await get(`/v1/events?${query(column.filter, { limit: PAGE, ...this.#frame() })}`);
      if (asked !== query(column.filter) || !this.columns.includes(column)) return;
      column.load(page);
      column.state = "ready";
      this.#feed.subscribe(column.id, column.filter, page.cursor);
    } catch (error) {
      column.state = "failed";
      column.problem = error.message;
      // A rule that was refused stays refused; a server that is away comes back.
      if (error.status === 0 || error.status >= 500) {
        setTimeout(() => this.columns.includes(column) && column.state === "failed" && this.reload(column), RETRY_MS);
      }
    }
    this.#draw();
  }

  async older(column) {
    const token = column.next;
    if (!token || column.state !== "ready") return;
    column.next = null;
    try {
      const page = await get(`/v1/events?${query(column.filter, { limit: PAGE, page: token, ...this.#frame() })}`);
      column.load(page);
    } catch {
      column.next = token;
      this.#unreachable = Date.now();
    }
    this.#draw();
  }

  /** Loads older events until the hours of the timeline are whole, or a column keeps no more. */
  async reach(time) {
    if (Date.now() < this.#unreachable + RETRY_MS) return;
    for (const column of this.columns) {
      if (column.since > time && column.entries.length < MOST_KEPT) await this.older(column);
    }
  }

  /** The name on a column's head. */
  nameOf(column) {
    return column.name || this.t.all;
  }

  /** The frame of time, as parameters. */
  #frame() {
    return { since: this.from?.toISOString() ?? null, until: this.to?.toISOString() ?? null };
  }

  /** Shows only what changed between two times; null for no bound. */
  between(from, to) {
    this.change(() => Object.assign(this, { from, to }));
    for (const column of this.columns) this.reload(column);
  }

  /** The entries of a column that the frames of time and of the map leave. */
  visible(column) {
    if (!this.from && !this.to && !this.box) return column.entries;
    return column.entries.filter(({ event }) => {
      const updated = new Date(event.updatedAt);
      return (!this.from || updated >= this.from) && (!this.to || updated < this.to) && (!this.box || isInside(event.place, this.box));
    });
  }

  // --- What comes in ---------------------------------------------------------------------------------------------

  #connection(state, since) {
    this.connection = { state, since };
    this.#draw();
  }

  #receive(received) {
    if (this.#inbox.push(received) === 1) setTimeout(() => this.#take(), GATHER_MS);
  }

  #take() {
    const received = this.#inbox.splice(0);
    const due = [];
    for (const { names, update, leaves, meanwhile } of received) {
      for (const column of this.columns.filter(({ id }) => names.includes(id))) {
        const taken = column.take(update, { leaves: leaves.includes(column.id), meanwhile });
        if (taken && isDue(this.#told, column.id, taken, this.settings.alerts[column.name])) due.push({ column, entry: taken.entry });
      }
    }
    for (const column of this.columns) if ((column.fresh > 0 || column.moved > 0) && !this.isHeld(column)) column.settle();
    this.#alert(due);
    if (this.open && received.some(({ update }) => update.eventId === this.open)) this.onOpenChanged?.();
    this.#draw();
  }

  /** Whether the reader is at a column, so that it must not move; the view says so. */
  isHeld = () => false;

  #alert(due) {
    if (due.length === 0 || isQuiet(new Date(), this.settings.quiet)) return;
    if (this.settings.sound) chime();
    for (const { column, entry } of due.slice(0, 3)) {
      notify(entry.event.title[this.language], this.nameOf(column), entry.event.eventId, () => this.change(() => (this.open = entry.event.eventId)));
    }
  }

  #missed(name) {
    for (const column of this.columns.filter(({ id }) => name === null || id === name)) {
      column.gap = true;
      this.reload(column);
    }
  }

  #refused(name, problem) {
    const column = this.columns.find(({ id }) => id === name);
    if (!column) return;
    column.state = "failed";
    column.problem = problem.detail ?? problem.title;
    this.#draw();
  }

  async #ask() {
    try {
      this.status = await get("/v1/status");
    } catch {
      return; // the connection's own state says it
    }
    this.#draw();
  }

  // --- The address -----------------------------------------------------------------------------------------------

  #column(rule) {
    return new Column({ ...rule, id: `c${this.#ids++}` });
  }

  #read() {
    const view = address.read(location.search);
    for (const column of this.columns) this.#feed.unsubscribe(column.id);
    Object.assign(this, { ...view, columns: view.columns.map((rule) => this.#column(rule)) });
    for (const column of this.columns) this.reload(column);
  }

  #write() {
    const search = address.write(this);
    if (search !== location.search) history.replaceState(null, "", `${location.pathname}${search}`);
  }
}

function isInside(place, [west, south, east, north]) {
  return place?.lat != null && place.lat >= south && place.lat <= north && place.lon >= west && place.lon <= east;
}
