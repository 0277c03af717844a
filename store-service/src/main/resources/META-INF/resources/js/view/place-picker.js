// A circle on a small map, for the rule of a place: a click sets its middle, a slider its radius.
import { html, ref } from "../lit.js";
import { css, leaflet, worldMap } from "./leaflet.js";

const START = { center: [27, 38], zoom: 4 };
const KM = { least: 5, most: 500, first: 50 };

let map = null;
let circle = null;
let current = null;

/** One function for all drawings: a new one each time would take the map down and up again. */
const attach = (node) => (node ? mount(node) : unmount());

/** "33.51,36.29,50" as numbers; null for what is no circle. */
export function circleOf(text) {
  const numbers = text.split(",").map(Number);
  return numbers.length === 3 && text.trim() !== "" && numbers.every(Number.isFinite) ? numbers : null;
}

const near = (draft) => circleOf((draft.conditions.near ?? [])[0] ?? "");

const set = (draft, lat, lon, km) => draft.set("near", [`${lat.toFixed(3)},${lon.toFixed(3)},${km}`]);

async function mount(node) {
  const loaded = await leaflet();
  if (!node.isConnected) return;
  const known = near(current);
  ({ map } = worldMap(loaded, node, known ? { center: known.slice(0, 2), zoom: 6 } : START));
  map.on("click", ({ latlng: { lat, lng } }) => set(current, lat, ((lng + 540) % 360) - 180, near(current)?.[2] ?? KM.first));
  paint(current);
}

function unmount() {
  map?.remove();
  map = circle = null;
}

function paint(draft) {
  const wanted = map && near(draft);
  if (!wanted) {
    circle?.remove();
    circle = null;
    return;
  }
  const [lat, lon, km] = wanted;
  circle ??= window.L.circle([lat, lon], { radius: 1, color: css("--brand"), weight: 2, fillOpacity: 0.15 }).addTo(map);
  circle.setLatLng([lat, lon]).setRadius(km * 1000);
}

export function placePicker(draft, desk) {
  const { t } = desk;
  const known = near(draft);
  current = draft;
  queueMicrotask(() => paint(draft));
  return html`<details class="picker" ?open=${draft.picking} @toggle=${(toggle) => draft.pick(toggle.target.open)}>
    <summary>${t.rule.pick}</summary>
    ${draft.picking ? html`<div class="map" ${ref(attach)} dir="ltr" aria-label=${t.rule.pick}></div>
      <label>${t.rule.radius(known?.[2] ?? KM.first)}
        <input name="radius" type="range" min=${KM.least} max=${KM.most} step="5" .value=${String(known?.[2] ?? KM.first)} ?disabled=${!known}
          @input=${(input) => set(draft, known[0], known[1], Number(input.target.value))} /></label>` : ""}
  </details>`;
}
