// The view in the address bar: columns, order, panes, frame of time and the open event. A copied link shows the same.
// Each `col` begins a column, and what follows is its rule: ?col=Syria&country=SY&minKilled=10&col=Protests&type=PROTEST
// Pure.
import { FIELDS, filter } from "./filter.js";

export const SORTS = ["newest", "changed", "severe"];

/** A desk that nobody has arranged: one column with everything. */
export const FIRST_COLUMNS = [{ name: "", sort: "newest", filter: filter() }];

/** Most columns on one desk; a link cannot ask for more. */
const MOST_COLUMNS = 12;
const LONGEST_NAME = 80;

/** The frame of time; a rule's own bounds are called `since` and `until`. */
const FROM = "from";
const TO = "to";

function columns(parameters) {
  const found = [];
  for (const [name, value] of parameters) {
    const column = found.at(-1);
    if (name === "col") found.push({ name: value.slice(0, LONGEST_NAME), sort: "newest", conditions: {} });
    else if (column && name === "sort" && SORTS.includes(value)) column.sort = value;
    else if (column && FIELDS.includes(name)) (column.conditions[name] ??= []).push(value);
  }
  return found.slice(0, MOST_COLUMNS).map(({ conditions, ...column }) => ({ ...column, filter: filter(conditions) }));
}

function time(text) {
  const read = new Date(text ?? "");
  return Number.isNaN(read.getTime()) ? null : read;
}

/** What a query string says; whatever it does not say or says wrongly is as on a first visit. */
export function read(search) {
  const parameters = new URLSearchParams(search);
  const found = columns(parameters);
  return {
    page: parameters.get("page") === "sources" ? "sources" : "desk",
    columns: found.length > 0 ? found : FIRST_COLUMNS,
    open: parameters.get("event"),
    map: parameters.has("map"),
    timeline: parameters.has("timeline"),
    from: time(parameters.get(FROM)),
    to: time(parameters.get(TO)),
  };
}

const isFirst = ({ name, sort, filter: rule }) => name === "" && sort === "newest" && Object.keys(rule).length === 0;

export function write(view) {
  const parameters = new URLSearchParams();
  if (view.page !== "desk") parameters.set("page", view.page);
  if (view.map) parameters.set("map", "");
  if (view.timeline) parameters.set("timeline", "");
  if (view.from) parameters.set(FROM, view.from.toISOString());
  if (view.to) parameters.set(TO, view.to.toISOString());
  if (view.open) parameters.set("event", view.open);
  if (view.columns.length !== 1 || !isFirst(view.columns[0])) {
    for (const column of view.columns) {
      parameters.append("col", column.name);
      if (column.sort !== "newest") parameters.append("sort", column.sort);
      for (const [field, values] of Object.entries(column.filter)) for (const value of values) parameters.append(field, value);
    }
  }
  const text = parameters.toString().replace(/=(?=&|$)/g, "");
  return text ? `?${text}` : "";
}
