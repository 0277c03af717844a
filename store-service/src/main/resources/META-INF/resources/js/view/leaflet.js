// The one place that names the addresses of Leaflet, and the world as it is drawn on every map: from a file of our own.

const LEAFLET = "/webjars/leaflet/1.9.4/dist";
const OUTLINES = "/map/world.geojson";

let loaded = null;

/** Leaflet and the outlines, as `{L, world}`; loaded when a map is first shown. */
export function leaflet() {
  loaded ??= Promise.all([
    new Promise((resolve, reject) => {
      const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${LEAFLET}/leaflet.css` });
      const script = Object.assign(document.createElement("script"), { src: `${LEAFLET}/leaflet.js`, onload: resolve, onerror: reject });
      document.head.append(style, script);
    }),
    fetch(OUTLINES).then((response) => response.json()),
  ]).then(([, world]) => ({ L: window.L, world }));
  return loaded;
}

/** The value of a property of the style sheet, where Leaflet wants a colour. */
export const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A map of the world in an element, as `{map, outlines}`. */
export function worldMap({ L, world }, node, { center, zoom }) {
  const map = L.map(node, { center, zoom, preferCanvas: true, worldCopyJump: true, attributionControl: false, minZoom: 2, maxZoom: 10 });
  const outlines = L.geoJSON(world, { style: { weight: 0.7, color: css("--line"), fillColor: css("--land"), fillOpacity: 1 }, interactive: false }).addTo(map);
  new ResizeObserver(() => node.isConnected && map.invalidateSize()).observe(node);
  return { map, outlines };
}
