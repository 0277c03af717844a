// The open event: all that the API says about it, loaded piece by piece.
import { get, send } from "../net/api.js";
import { query } from "./filter.js";

/** How many events around it are shown where it has no story. */
const NEAR = 12;

/** Most reports or claims of an event that are shown. */
const MOST_SHOWN = 1_000;

export class Detail {
  /** "loading", "ready" or "failed". */
  state = "loading";
  problem = "";
  event = null;
  /** Versions, oldest first. */
  versions = [];
  /** Articles by id, once asked for: `{article, reports}`, or `{problem}`. */
  articles = new Map();
  /** All "reports" and "claims" by these names, once asked for, where the event lists some of them. */
  #all = new Map();
  /** The story it belongs to, with its events; null for none. */
  story = null;
  /** Events near it in place and time, where it has no story. */
  related = [];
  /** What editors did. */
  actions = [];
  /** Reports chosen to be split off. */
  chosen = new Set();
  answer = "";
  #changed;

  constructor(eventId, changed) {
    this.eventId = eventId;
    this.#changed = changed;
    this.load();
  }

  async load() {
    try {
      const path = `/v1/events/${encodeURIComponent(this.eventId)}`;
      const [event, versions] = await Promise.all([get(path), get(`${path}/versions`)]);
      this.event = event;
      this.versions = versions.items;
      await Promise.all([...this.#all.keys()].map((what) => this.#loadAll(what)));
      this.state = "ready";
      this.#changed();
      await Promise.all([this.#loadSurroundings(), this.#loadActions(path)]);
    } catch (error) {
      this.state = this.event ? "ready" : "failed";
      this.problem = error.message;
    }
    this.#changed();
  }

  /** The "reports" or "claims" that are shown. */
  shown(what) {
    return this.#all.get(what) ?? this.event[what];
  }

  /** Where those are that are not shown; nothing where all are. */
  rest(what) {
    return this.#all.has(what) ? undefined : this.event.more?.[what];
  }

  async showAll(what) {
    await this.#loadAll(what);
    this.#changed();
  }

  async #loadAll(what) {
    const path = this.event.more?.[what];
    const page = path ? await get(`${path}?limit=${MOST_SHOWN}`).catch(() => null) : null;
    if (page) this.#all.set(what, page.items);
    else this.#all.delete(what);
  }

  async #loadSurroundings() {
    const { storyId, place, eventId } = this.event;
    const story = storyId ? await get(`/v1/stories/${encodeURIComponent(storyId)}`).catch(() => null) : null;
    this.story = story?.events.length > 1 ? story : null;
    if (this.story || !place?.country) return;
    const near = query({ country: [place.country], place: place.precision === "country" ? [] : [place.name] }, { limit: NEAR });
    const page = await get(`/v1/events?${near}`).catch(() => ({ items: [] }));
    this.related = page.items.filter((each) => each.eventId !== eventId);
  }

  async #loadActions(path) {
    this.actions = (await get(`${path}/actions`).catch(() => ({ items: [] }))).items ?? [];
  }

  async read(articleId) {
    if (this.articles.has(articleId)) return;
    this.articles.set(articleId, { loading: true });
    try {
      this.articles.set(articleId, await get(`/v1/articles/${encodeURIComponent(articleId)}`));
    } catch (error) {
      this.articles.set(articleId, { problem: error.message });
    }
    this.#changed();
  }

  /** What an editor does; the server's word comes back as `answer`. */
  async act(action) {
    try {
      await send("POST", `/v1/events/${encodeURIComponent(this.eventId)}/actions`, action);
      this.answer = "done";
      this.chosen.clear();
      await this.load();
    } catch (error) {
      this.answer = error.message;
      this.#changed();
    }
  }
}
