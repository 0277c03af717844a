// How many events on screen changed in each of the last 48 hours; dragging over hours shows only those.
import { firstHour, HOUR_MS, perHour } from "../desk/hours.js";
import * as format from "../format.js";
import { html, nothing, svg } from "../lit.js";
import { eventsOnScreen } from "./map.js";

const HEIGHT = 60;
let pressed = null;

/** For <input type=datetime-local>, in the reader's zone. */
const local = (time) => (time ? new Date(time - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : "");

export function timelinePane(desk) {
  const { t, language } = desk;
  const start = firstHour(Date.now());
  const bars = perHour(eventsOnScreen(desk), Date.now());
  queueMicrotask(() => desk.reach(start));
  const since = desk.columns.map((column) => column.since).filter((time) => time > start).sort((one, other) => other - one)[0];
  const most = Math.max(1, ...bars.map(({ n }) => n));
  const isIn = ({ from }) => (!desk.from || from >= desk.from) && (!desk.to || from < desk.to);
  const release = (bar) => {
    if (!pressed) return;
    const [one, other] = pressed.from <= bar.from ? [pressed, bar] : [bar, pressed];
    pressed = null;
    desk.between(one.from, new Date(other.from.getTime() + HOUR_MS));
  };
  const set = (bound) => (change) => {
    const time = change.target.value ? new Date(change.target.value) : null;
    desk.between(bound === "from" ? time : desk.from, bound === "to" ? time : desk.to);
  };
  return html`<section class="pane timeline" aria-label=${t.timeline.label}>
    <svg viewBox=${`0 0 ${bars.length * 10} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label=${t.timeline.label}>
      ${bars.map((bar, i) => svg`<g class=${isIn(bar) ? "in" : "out"} data-severity=${bar.severity}
          @pointerdown=${() => (pressed = bar)} @pointerup=${() => release(bar)}>
        <title>${t.timeline.per(format.dayAndClock(bar.from, language), bar.n)}</title>
        <rect class="hit" x=${i * 10} y="0" width="10" height=${HEIGHT} />
        <rect x=${i * 10 + 1} width="8" y=${HEIGHT - (bar.n / most) * (HEIGHT - 6)} height=${(bar.n / most) * (HEIGHT - 6)} /></g>`)}
    </svg>
    <p class="hours" aria-hidden="true">${[0, 1, 2, 3].map((quarter) => html`<span>${format.dayAndClock(bars[quarter * 12].from, language)}</span>`)}<span>${format.dayAndClock(Date.now(), language)}</span></p>
    <p class="pane-tools">
      <label>${t.timeline.from} <input type="datetime-local" .value=${local(desk.from)} @change=${set("from")} /></label>
      <label>${t.timeline.to} <input type="datetime-local" .value=${local(desk.to)} @change=${set("to")} /></label>
      ${since ? html`<small class="since">${t.timeline.since(format.dayAndClock(since, language))}</small>` : nothing}
      ${desk.from || desk.to ? html`<button type="button" @click=${() => desk.between(null, null)}>${t.timeline.clear}</button>` : nothing}
    </p>
  </section>`;
}
