// Everything by keyboard. Keys do nothing while somebody writes or a dialog is open, but Escape.
import { reveal } from "./view/list.js";

const isWriting = (target) => target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);

function step(desk, by) {
  const column = desk.columns[desk.at.column];
  const entries = desk.visible(column);
  if (entries.length === 0) return;
  const now = entries.findIndex(({ event }) => event.eventId === desk.at.eventId);
  const then = now < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, now + by));
  desk.change(() => (desk.at = { column: desk.at.column, eventId: entries[then].event.eventId }));
  reveal(column, then);
}

function stepColumn(desk, by) {
  const to = Math.min(desk.columns.length - 1, Math.max(0, desk.at.column + by));
  const column = desk.columns[to];
  desk.change(() => (desk.at = { column: to, eventId: desk.visible(column)[0]?.event.eventId ?? null }));
  reveal(column, 0);
}

const actions = {
  j: (desk) => step(desk, 1),
  k: (desk) => step(desk, -1),
  "]": (desk) => stepColumn(desk, 1),
  "[": (desk) => stepColumn(desk, -1),
  o: (desk) => desk.at.eventId && desk.change(() => (desk.open = desk.at.eventId)),
  n: (desk) => desk.settle(desk.columns[desk.at.column]),
  s: (desk) => desk.reorder(desk.columns[desk.at.column]),
  c: (desk) => desk.change(() => (desk.dialog = { kind: "rule", column: null })),
  e: (desk) => desk.change(() => (desk.dialog = { kind: "rule", column: desk.columns[desk.at.column] })),
  m: (desk) => desk.change(() => (desk.map = !desk.map)),
  t: (desk) => desk.change(() => (desk.timeline = !desk.timeline)),
  "?": (desk) => desk.change(() => (desk.dialog = { kind: "help" })),
  "/": () => document.getElementById("search")?.focus(),
};

export function listen(desk) {
  document.addEventListener("keydown", (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === "Escape") {
      if (desk.dialog) desk.change(() => (desk.dialog = null));
      else if (isWriting(press.target)) press.target.blur();
      else if (desk.open) desk.change(() => (desk.open = null));
      return;
    }
    if (desk.dialog || desk.page !== "desk" || isWriting(press.target)) return;
    const action = actions[press.key];
    if (action) {
      press.preventDefault();
      action(desk);
    }
  });
}
