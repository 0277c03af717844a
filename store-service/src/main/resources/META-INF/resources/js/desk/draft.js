// A rule while it is being written, with a look at its last 24 hours.
import { get, send } from "../net/api.js";
import { filter, query } from "./filter.js";

const DAY_MS = 86_400_000;
const SHOWN = 5;
const WAIT_MS = 300;

/** Subjects and saved rules to choose from; asked for once. */
let choices = null;

export class Draft {
  /** `{total, more, events}` of the last 24 hours; null while it is not known. */
  preview = null;
  problem = "";
  saved = "";
  /** Whether a place is being picked on the map. */
  picking = false;
  choices = { topics: [], rules: [] };
  #changed;
  #timer = null;

  /** @param changed called when the preview is there */
  constructor(column, changed) {
    this.name = column?.name ?? "";
    this.sort = column?.sort ?? "newest";
    this.conditions = structuredClone(column?.filter ?? {});
    this.#changed = changed;
    this.#choose();
    this.#look();
  }

  get rule() {
    return { name: this.name.trim(), sort: this.sort, filter: filter(this.conditions) };
  }

  set(field, values) {
    this.conditions[field] = values;
    this.saved = "";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), WAIT_MS);
    this.#changed();
  }

  toggle(field, value) {
    const values = this.conditions[field] ?? [];
    this.set(field, values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  }

  pick(picking) {
    if (this.picking === picking) return;
    this.picking = picking;
    this.#changed();
  }

  /** Keeps the rule where everybody finds it. */
  async share() {
    try {
      await send("POST", "/v1/rules", { name: this.name.trim(), filter: filter(this.conditions) });
      this.saved = this.name;
      choices = null;
      await this.#choose();
    } catch (error) {
      this.problem = error.message;
    }
    this.#changed();
  }

  async #look() {
    const asked = query(this.rule.filter, { since: new Date(Date.now() - DAY_MS).toISOString(), limit: 100 });
    try {
      const page = await get(`/v1/events?${asked}`);
      this.problem = "";
      this.preview = { total: page.items.length, more: page.next != null, events: page.items.slice(0, SHOWN) };
    } catch (error) {
      this.preview = null;
      this.problem = error.message;
    }
    this.#changed();
  }

  async #choose() {
    choices ??= Promise.all([get("/v1/topics"), get("/v1/rules")])
      .then(([topics, rules]) => ({ topics: topics.topics, rules: rules.items }));
    try {
      this.choices = await choices;
    } catch {
      choices = null; // asked again with the next rule
    }
    this.#changed();
  }
}
