// An article's text with what was read in it: each slot's passage in its own colour. Offsets are UTF-16 units.
import { html } from "../lit.js";

const SLOTS = ["attribution", "killed", "injured", "missing", "displaced", "detained", "date", "place", "recipients", "actors"];

/** The spans of a report's slots, innermost meaning first. */
function spans(report) {
  const found = [];
  for (const slot of SLOTS) {
    for (const value of [report[slot] ?? []].flat()) for (const span of value.spans ?? []) found.push({ ...span, slot });
  }
  for (const span of report.evidence ?? []) found.push({ ...span, slot: "evidence" });
  return found.filter((span) => span.start < span.end);
}

/** Pieces of a text with the slots that cover each, in order; nothing is left out and nothing comes twice. */
export function pieces(text, marks) {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((one, other) => one - other);
  return edges.slice(0, -1).map((start, i) => ({
    text: text.slice(start, edges[i + 1]),
    slots: [...new Set(marks.filter((mark) => mark.start <= start && mark.end >= edges[i + 1]).map(({ slot }) => slot))],
  }));
}

const marked = (text, marks, t) =>
  pieces(text, marks).map(({ text: piece, slots }) => {
    if (slots.length === 0) return piece;
    const inner = slots.find((slot) => slot !== "evidence");
    return html`<mark class=${slots.includes("evidence") ? "in-evidence" : ""} data-slot=${inner ?? "evidence"} title=${slots.map((slot) => t.event.slots[slot]).join(" · ")}>${piece}</mark>`;
  });

/** The whole article, with the passages of those of its reports that belong to the event. */
export function articleText({ article, reports }, eventId, t) {
  const mine = reports.filter((report) => report.eventId === eventId).flatMap(spans);
  const of = (field) => mine.filter((span) => (span.field ?? "text") === field);
  return html`<article class="source-text" lang=${article.language ?? ""} dir="auto">
    <h4 dir="auto">${marked(article.title ?? "", of("title"), t)}</h4>
    <div class="body" dir="auto">${marked(article.text, of("text"), t)}</div>
  </article>`;
}
