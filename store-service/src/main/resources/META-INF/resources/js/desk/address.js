// The view in the address bar: columns, order, panes, frame of time and the open event. A copied link shows the same. Pure.
import { filter, parse, query } from "./filter.js";

export const SORTS = ["newest", "changed", "severe"];

/** A desk that nobody has arranged: one column with everything. */
export const FIRST_COLUMNS = [{ name: "", sort: "newest", filter: filter() }];

/** Most columns on one desk; a link cannot ask for more. */
const MOST_COLUMNS = 12;
const LONGEST_NAME = 80;

/** What a query string says; whatever it does not say or says wrongly is as on a first visit. */
export function read(search) {
  const parameters = new URLSearchParams(search);
  const columns = parameters.getAll("col").slice(0, MOST_COLUMNS).map((text) => {
    const [sort, name, ...conditions] = text.split("|");
    return {
      name: (name ?? "").slice(0, LONGEST_NAME),
      sort: SORTS.includes(sort) ? sort : "newest",
      filter: parse(conditions.join("|")),
    };
  });
  const day = (name) => {
    const time = new Date(parameters.get(name) ?? "");
    return Number.isNaN(time.getTime()) ? null : time;
  };
  return {
    page: parameters.get("page") === "sources" ? "sources" : "desk",
    columns: columns.length > 0 ? columns : FIRST_COLUMNS,
    open: parameters.get("event"),
    map: parameters.has("map"),
    timeline: parameters.has("timeline"),
    from: day("from"),
    to: day("to"),
  };
}

export function write(view) {
  const parameters = new URLSearchParams();
  if (view.page !== "desk") parameters.set("page", view.page);
  const plain = view.columns.length === 1 && view.columns[0].name === "" && view.columns[0].sort === "newest";
  if (!plain || Object.keys(view.columns[0].filter).length > 0) {
    for (const column of view.columns) {
      parameters.append("col", `${column.sort}|${column.name.replaceAll("|", " ")}|${query(column.filter)}`);
    }
  }
  if (view.map) parameters.set("map", "");
  if (view.timeline) parameters.set("timeline", "");
  if (view.from) parameters.set("from", view.from.toISOString());
  if (view.to) parameters.set("to", view.to.toISOString());
  if (view.open) parameters.set("event", view.open);
  const text = parameters.toString().replaceAll("=&", "&").replace(/=$/, "");
  return text ? `?${text}` : "";
}
