// The events on screen on a map drawn from a file of our own. Precision is shown honestly: a city is a dot, a region a
// dashed ring, and where only the country is known, the country is shaded; nothing is pinned on a capital.
import * as format from "../format.js";
import { html, ref } from "../lit.js";
import { css, leaflet, worldMap } from "./leaflet.js";

const MOST_DOTS = 1_000;
const START = { center: [25, 35], zoom: 3 };

let map = null;
let element = null;
let outlines = null;
let dots = null;
let drawn = "";
let current = null;

/** One function for all drawings: a new one each time would take the map down and up again. */
const attach = (node) => (node ? mount(node) : unmount());

/** What the map shows, as [west, south, east, north]; null while there is no map. */
export function frame() {
  if (!map) return null;
  const bounds = map.getBounds();
  return [Math.max(-180, bounds.getWest()), Math.max(-90, bounds.getSouth()), Math.min(180, bounds.getEast()), Math.min(90, bounds.getNorth())];
}

async function mount(node) {
  element = node;
  const loaded = await leaflet();
  if (element !== node || !node.isConnected) return;
  const { L } = loaded;
  ({ map, outlines } = worldMap(loaded, node, START));
  dots = L.layerGroup().addTo(map);
  drawn = "";
  map.on("moveend", () => current.box && current.change((desk) => (desk.box = frame())));
  paint(current);
}

function unmount() {
  map?.remove();
  map = element = outlines = dots = null;
}

/** The events of all columns, each once. */
export function eventsOnScreen(desk) {
  const events = new Map();
  for (const column of desk.columns) for (const { event } of desk.visible(column)) events.set(event.eventId, event);
  return [...events.values()];
}

function paint(desk) {
  if (!map) return;
  const events = eventsOnScreen(desk).slice(0, MOST_DOTS);
  const state = `${desk.language}${desk.settings.theme}${events.map(({ eventId, version }) => eventId + version).join()}`;
  if (state === drawn) return;
  drawn = state;
  const { L } = window;
  const { t, language } = desk;
  const byCountry = new Map();
  dots.clearLayers();
  for (const event of events) {
    const { place } = event;
    if (!place) continue;
    if (place.precision === "country" || place.lat == null) {
      if (place.country) byCountry.set(place.country, (byCountry.get(place.country) ?? 0) + 1);
      continue;
    }
    const color = css(`--s${event.severity}`);
    const isRegion = place.precision === "region";
    L.circleMarker([place.lat, place.lon], isRegion
      ? { radius: 16, color, weight: 1.5, dashArray: "4 4", fillOpacity: 0.06, fillColor: color }
      : { radius: 4 + event.severity, color: css("--card"), weight: 1, fillColor: color, fillOpacity: 0.85 })
      .bindTooltip(Object.assign(document.createElement("span"), { dir: "auto", textContent: event.title[language] }))
      .on("click", () => desk.change(() => (desk.open = event.eventId)))
      .addTo(dots);
  }
  outlines.setStyle(({ properties }) => {
    const n = byCountry.get(properties.country) ?? 0;
    return { color: css("--line"), weight: 0.7, fillColor: n > 0 ? css("--brand") : css("--land"), fillOpacity: n > 0 ? Math.min(0.6, 0.2 + n * 0.08) : 1 };
  });
  outlines.eachLayer((layer) => {
    const n = byCountry.get(layer.feature.properties.country) ?? 0;
    layer.unbindTooltip();
    if (n > 0) layer.bindTooltip(t.map.events(format.country(layer.feature.properties.country, language), n), { sticky: true });
  });
}

export function mapPane(desk) {
  const { t } = desk;
  current = desk;
  queueMicrotask(() => paint(desk));
  return html`<section class="pane map-pane" aria-label=${t.map.label}>
    <div class="map" ${ref(attach)} dir="ltr"></div>
    <p class="pane-tools">
      <label class="check"><input type="checkbox" .checked=${desk.box !== null} @change=${(change) => desk.change(() => (desk.box = change.target.checked ? frame() : null))} />${t.map.only}</label>
      <small>${t.map.legend}</small>
    </p>
  </section>`;
}
