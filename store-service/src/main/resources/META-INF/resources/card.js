// An event as a card. Whatever comes from an article goes in as text, never as markup.
import { words } from "./words.js";

const TOLLS = ["killed", "injured", "missing", "displaced", "detained"];

/** A new element with attributes and children; strings become text nodes, nothing else is made of them. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A count as readers write it: 5, 5–7, at least 25, about 40. */
export function range(count, t) {
  if (!count) return null;
  const { min, max } = count;
  let text;
  if (max === undefined) {
    if (min === undefined) return null;
    text = `${t.atLeast} ${min}`;
  } else {
    text = min === undefined || min === max ? `${max}` : `${min}–${max}`;
  }
  return count.approx ? `${t.about} ${text}` : text;
}

/** Only addresses a browser may open from an article: never javascript: or data:. */
export function safeLink(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function claim(entry, t) {
  const what =
    entry.fact === "denial" ? t.denial : `${t.toll[entry.fact]}: ${range(entry.count, t) ?? "?"}`;
  const who = make("bdi", {}, entry.source ?? t.own);
  const where = entry.outlet ? make("bdi", {}, entry.outlet) : null;
  return make(
    "li",
    { class: entry.superseded ? "superseded" : null },
    what, " — ", who, where ? " · " : null, where,
  );
}

function source(entry) {
  const link = entry.url ? safeLink(entry.url) : null;
  const text = entry.title ?? entry.url ?? entry.articleId;
  const title = link
    ? make("a", { href: link, rel: "noopener noreferrer", target: "_blank", dir: "auto" }, text)
    : make("bdi", {}, text);
  return make("li", {}, entry.outlet ? make("bdi", {}, entry.outlet) : null, entry.outlet ? ": " : null, title);
}

function facts(event, t, language) {
  const list = make("ul", { class: "facts" });
  for (const toll of TOLLS) {
    const text = range(event[toll], t);
    if (text) list.append(make("li", { class: "toll" }, `${t.toll[toll]}: ${text}`));
  }
  if (event.place) {
    const country = event.place.country
      ? new Intl.DisplayNames([language], { type: "region" }).of(event.place.country)
      : null;
    const known = country && event.place.precision !== "country";
    list.append(
      make("li", {}, make("bdi", {}, event.place.precision === "country" && country
        ? country
        : event.place.names?.[language] ?? event.place.name),
        known ? `${language === "ar" ? "،" : ","} ${country}` : null));
  }
  if (event.date) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
    const start = new Date(event.date.start);
    const end = new Date(event.date.end);
    list.append(make("li", {}, start.getTime() === end.getTime() ? format.format(start) : format.formatRange(start, end)));
  }
  list.append(make("li", {}, t.outlets(event.counts.outlets, event.counts.independentOutlets)));
  return list;
}

function folded(title, className, entries) {
  if (entries.length === 0) return null;
  return make("details", {}, make("summary", {}, title), make("ul", { class: className }, ...entries));
}

/** The card of an event in a language; `change` is what the last update did, if one was seen. */
export function card(event, change, language) {
  const t = words[language];
  const other = language === "ar" ? "en" : "ar";
  const updated = new Date(event.updatedAt);
  const time = make(
    "time",
    { datetime: event.updatedAt, title: updated.toLocaleString(language) },
    new Intl.DateTimeFormat(language, { timeStyle: "short", dateStyle: "short" }).format(updated),
  );
  const evidence = event.reports[0];
  return make(
    "li",
    {
      class: change ? "card changed" : "card",
      "data-severity": event.severity,
      "data-status": event.status,
    },
    make("div", { class: "top" },
      make("span", { class: "badge", "data-status": event.status }, t.status[event.status] ?? event.status),
      make("span", {}, event.type),
      change ? make("span", {}, t.changes[change] ?? change) : null,
      time),
    make("h2", { lang: language, dir: "auto" }, event.title[language]),
    make("p", { class: "other", lang: other, dir: "auto" }, event.title[other]),
    facts(event, t, language),
    evidence ? make("blockquote", { lang: evidence.language, dir: "auto" }, evidence.evidence) : null,
    folded(t.claims, "claims", event.claims.slice(0, 12).map((entry) => claim(entry, t))),
    folded(t.sources, "sources", event.reports.slice(0, 12).map(source)),
  );
}
