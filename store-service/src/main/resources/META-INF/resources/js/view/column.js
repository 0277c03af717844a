// A column: its name, what waits to be shown, its list, and what can be done with it.
import { describe, query } from "../desk/filter.js";
import { SORTS } from "../desk/address.js";
import * as format from "../format.js";
import { html, nothing } from "../lit.js";
import { cardList, toTop } from "./list.js";
import { firstVisit } from "./first-visit.js";
import { icon } from "./icon.js";

/** A condition's value as a reader knows it. */
export const valueName = ({ t, language }) => (field, value) => {
  switch (field) {
    case "country": return format.country(value, language);
    case "type": return t.types[value] ?? value;
    case "status": return t.status[value] ?? value;
    case "lang": return t.languages[value] ?? value;
    default: return value;
  }
};

function menu(desk, column) {
  const { t } = desk;
  const asked = query(column.filter);
  const behind = asked ? `?${asked}` : "";
  const copy = async (press) => {
    await navigator.clipboard.writeText(location.href);
    press.target.textContent = t.export.copied;
  };
  return html`
    <details class="menu" @click=${(press) => press.target.closest("a, button") && press.currentTarget.removeAttribute("open")}>
      <summary aria-label=${t.column.export} title=${t.column.export}>${icon("more")}</summary>
      <div class="sheet">
        <label>${t.column.order}
          <select .value=${column.sort} @change=${(choice) => desk.reorder(column, choice.target.value)}>
            ${SORTS.map((sort) => html`<option value=${sort} ?selected=${sort === column.sort}>${t.sort[sort]}</option>`)}
          </select>
        </label>
        <button type="button" @click=${() => desk.change(() => (desk.dialog = { kind: "alerts", column }))}>${t.column.alerts}</button>
        <button type="button" @click=${() => desk.move(column, -1)}>${t.column.left}</button>
        <button type="button" @click=${() => desk.move(column, 1)}>${t.column.right}</button>
        <a href=${`/v1/events.csv${behind}`} download>${t.export.csv}</a>
        <a href=${`/v1/events.geojson${behind}`} download>${t.export.geojson}</a>
        <a href=${`/v1/events.atom${behind}`} target="_blank" rel="noopener">${t.export.atom}</a>
        <button type="button" @click=${copy}>${t.export.link}</button>
      </div>
    </details>`;
}

function footer(desk, column, entries) {
  const { t } = desk;
  if (column.state === "loading") return html`<p class="quiet" role="status">${t.column.loading}</p>`;
  if (column.state === "failed") {
    return html`<p class="problem" role="alert">${t.column.failed}. ${column.problem}
      <button type="button" @click=${() => desk.reload(column)}>${t.column.retry}</button></p>`;
  }
  if (entries.length === 0) {
    const isEmptyStore = desk.columns.length === 1 && Object.keys(column.filter).length === 0 && !desk.from && !desk.to && !desk.box;
    return isEmptyStore ? firstVisit(desk) : html`<p class="quiet">${t.column.empty}</p>`;
  }
  return column.next
    ? html`<button type="button" class="wide" @click=${() => desk.older(column)}>${t.column.more}</button>`
    : html`<p class="quiet">${t.column.end}</p>`;
}

export function columnView(desk, column) {
  const { t } = desk;
  const entries = desk.visible(column);
  const conditions = describe(column.filter, t, valueName(desk));
  const isAt = desk.columns[desk.at.column] === column;
  const meanwhile = entries.filter((entry) => entry.meanwhile).length;
  const show = () => {
    desk.settle(column);
    toTop(column);
  };
  const news = [column.fresh > 0 ? t.fresh(column.fresh) : "", column.moved > 0 ? t.moved(column.moved) : ""].filter(Boolean).join(" · ");
  return html`
    <section class=${isAt ? "column at" : "column"} aria-labelledby=${`${column.id}-name`} data-column=${column.id}>
      <header>
        <h2 id=${`${column.id}-name`}><bdi>${desk.nameOf(column)}</bdi></h2>
        <button type="button" class="icon" aria-label=${t.column.edit} title=${t.column.edit}
          @click=${() => desk.change(() => (desk.dialog = { kind: "rule", column }))}>${icon("edit")}</button>
        ${menu(desk, column)}
        <button type="button" class="icon" aria-label=${t.column.close} title=${t.column.close} @click=${() => desk.remove(column)}>${icon("close")}</button>
        ${conditions ? html`<p class="conditions">${conditions}</p>` : nothing}
      </header>
      ${news ? html`<button type="button" class="news" @click=${show}>${news}</button>` : nothing}
      ${column.gap ? html`<p class="problem" role="alert">${t.column.gap}
        <button type="button" @click=${() => desk.change(() => (column.gap = false))}>${t.seen}</button></p>` : nothing}
      ${meanwhile > 0 ? html`<button type="button" class="news away" @click=${() => desk.change(() => column.seen())}>
        ${t.fresh(meanwhile)}: ${t.meanwhile}. ${t.seen}</button>` : nothing}
      ${cardList(desk, column, entries, footer(desk, column, entries))}
    </section>`;
}
