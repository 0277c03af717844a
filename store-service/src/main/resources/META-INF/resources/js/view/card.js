// An event as a compact card of one height, whatever it holds.
import { TOLLS, tell } from "../desk/differences.js";
import * as format from "../format.js";
import { html, nothing } from "../lit.js";

/** How values are written in the desk's language. */
export const writer = ({ t, language }) => ({
  range: (count) => format.range(count, t, language),
  place: (where) => format.place(where, language),
  days: (date) => format.days(date, language),
});

export const statusBadge = (event, t) => html`<span class="badge" data-status=${event.status}>${t.status[event.status] ?? event.status}</span>`;

/** "killed 12–14", for every toll that is told. */
export function tolls(event, desk) {
  const { t, language } = desk;
  return TOLLS.flatMap((toll) => {
    const text = format.range(event[toll], t, language);
    return text ? [html`<span class="toll" data-toll=${toll}><b>${text}</b> ${t.toll[toll]}</span>`] : [];
  });
}

/** Who says which number, where sources differ or one is named. */
function sayings(event, desk) {
  const { t, language } = desk;
  const told = event.claims.filter((claim) => claim.count || claim.fact === "denial").slice(0, 3);
  return told.map((claim) => html`<span class="saying">${claim.fact === "denial" ? t.denial : format.range(claim.count, t, language)} <bdi>${claim.source ?? claim.outlet ?? t.own}</bdi></span>`);
}

export function card(desk, column, entry, position, size) {
  const { t, language } = desk;
  const { event, change, differences, meanwhile } = entry;
  const other = language === "ar" ? "en" : "ar";
  const chosen = desk.at.eventId === event.eventId && desk.columns[desk.at.column] === column;
  const open = () => desk.change(() => {
    desk.at = { column: desk.columns.indexOf(column), eventId: event.eventId };
    desk.open = event.eventId;
  });
  const where = format.place(event.place, language);
  const said = sayings(event, desk);
  return html`
    <article
      class=${["card", chosen ? "chosen" : "", entry.leaves ? "leaves" : "", meanwhile ? "meanwhile" : ""].join(" ")}
      data-event=${event.eventId} data-severity=${event.severity} data-status=${event.status}
      data-flash=${entry.flash === 0 ? nothing : entry.flash % 2 ? "odd" : "even"}
      aria-posinset=${position} aria-setsize=${size} aria-labelledby=${`${column.id}-${event.eventId}`}
      tabindex="0" @click=${open} @keydown=${(press) => press.key === "Enter" && open()}>
      <p class="top">
        ${statusBadge(event, t)}
        ${event.verified ? html`<span class="badge verified">${t.edit.verified}</span>` : nothing}
        <span>${t.types[event.type] ?? event.type}</span>
        ${change ? html`<span class="change" data-change=${change}>${t.changes[change] ?? change}</span>` : nothing}
        ${meanwhile ? html`<span class="change">${t.meanwhile}</span>` : nothing}
        <span class="visually-hidden">${t.severity(event.severity)}</span>
        <time datetime=${event.updatedAt} title=${format.exact(event.updatedAt, language)}>${format.ago(event.updatedAt, Date.now(), language)}</time>
      </p>
      <h3 id=${`${column.id}-${event.eventId}`} lang=${language} dir="auto">${event.title[language] || event.title[other]}</h3>
      <p class="numbers">${tolls(event, desk)}${said}</p>
      <p class="facts">
        <span title=${event.place ? t.precision[event.place.precision] ?? "" : ""}><bdi>${where ?? t.noPlace}</bdi></span>
        <span>${format.days(event.date, language) ?? t.undated}</span>
        <span title=${event.outlets.join(", ")}>${t.outlets(event.counts.outlets, event.counts.independentOutlets)}</span>
        <span class="languages">${event.counts.languages.join(" ")}</span>
      </p>
      ${differences.length > 0
        ? html`<p class="differences">${differences.slice(0, 2).map((each) => html`<span>${tell(each, t, writer(desk))}</span>`)}</p>`
        : event.snippet
          ? html`<p class="snippet" lang=${event.snippet.language} dir="auto">${event.snippet.text}</p>`
          : nothing}
    </article>`;
}
