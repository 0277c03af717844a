// The whole page, from top to bottom.
import { html, nothing } from "../lit.js";
import { bar } from "./bar.js";
import { columnView } from "./column.js";
import { dialog } from "./dialog.js";
import { eventPanel } from "./event.js";
import { isHeld } from "./list.js";
import { mapPane } from "./map.js";
import { opsStrip } from "./ops.js";
import { sourcesPage } from "./sources.js";
import { timelinePane } from "./timeline.js";

function deskPage(desk) {
  desk.isHeld = isHeld;
  return html`
    <main id="desk" class=${desk.open ? "desk with-event" : "desk"} tabindex="-1">
      ${desk.timeline ? timelinePane(desk) : nothing}
      ${desk.map ? mapPane(desk) : nothing}
      <div class="columns">
        ${desk.columns.map((column) => columnView(desk, column))}
      </div>
      ${desk.open ? eventPanel(desk) : nothing}
    </main>`;
}

export const screen = (desk) => html`
  <a class="skip" href="#desk">${desk.t.skip}</a>
  ${bar(desk)}
  ${desk.page === "sources" ? sourcesPage(desk) : deskPage(desk)}
  ${opsStrip(desk)}
  ${desk.dialog ? dialog(desk) : nothing}`;
