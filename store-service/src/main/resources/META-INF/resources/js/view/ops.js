// The strip at the bottom: how the service itself does, from /v1/status.
import * as format from "../format.js";
import { html } from "../lit.js";

const seconds = (value, language) => (value == null ? "–" : `${format.number(Math.round(value * 10) / 10, language)} s`);

export function opsStrip(desk) {
  const { t, language, status } = desk;
  if (!status) return html`<footer class="ops" aria-label=${t.ops.label}></footer>`;
  const number = (value) => (value == null ? "–" : format.number(value, language));
  const facts = [
    [t.ops.cursor, number(status.cursor)],
    [t.ops.events, number(status.events)],
    [t.ops.lag, number(status.lag)],
    [t.ops.eventAge, `${seconds(status.eventAge?.p50, language)} / ${seconds(status.eventAge?.p99, language)}`],
    [t.ops.deadLetters, number(status.deadLetters)],
    [t.ops.subscribers, number(status.subscribers)],
  ];
  return html`<footer class="ops" aria-label=${t.ops.label}><dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></footer>`;
}
