// The panel of the open event: its history, who says what, the sentences that prove it, and what lies around it.
import { Detail } from "../desk/detail.js";
import { differences, tell } from "../desk/differences.js";
import * as format from "../format.js";
import { html, nothing, shown } from "../lit.js";
import { statusBadge, tolls, writer } from "./card.js";
import { editing } from "./editing.js";
import { articleText } from "./evidence.js";
import { icon } from "./icon.js";

let detail = null;

function detailOf(desk) {
  if (detail?.eventId !== desk.open) {
    detail = new Detail(desk.open, () => desk.change(() => {}));
    desk.onOpenChanged = () => detail.load();
  }
  return detail;
}

const opener = (desk, eventId) => (click) => {
  click.preventDefault();
  desk.change(() => (desk.open = eventId));
};

const title = (event, language) => event.title[language] || event.title[language === "ar" ? "en" : "ar"];

function names(actors, language) {
  return actors.map((actor, i) => html`${i > 0 ? (language === "ar" ? "، " : ", ") : nothing}<bdi>${actor.names?.[language] ?? actor.name}</bdi>`);
}

function facts(event, desk) {
  const { t, language } = desk;
  const rows = [
    [t.event.actors, event.actors.length > 0 ? names(event.actors, language) : null],
    [t.event.recipients, event.recipients.length > 0 ? names(event.recipients, language) : null],
    [t.filter.place, event.place ? html`<bdi>${format.place(event.place, language)}</bdi> <small>${t.precision[event.place.precision] ?? ""}</small>` : null],
    [t.event.slots.date, format.days(event.date, language)],
    [t.event.topics, event.topics?.length > 0 ? event.topics.map((topic) => topic.names?.[language] ?? topic.id).join(" · ") : null],
    [t.event.first, html`<time datetime=${event.firstReportedAt}>${format.exact(event.firstReportedAt, language)}</time>`],
    [t.event.last, html`<time datetime=${event.updatedAt}>${format.exact(event.updatedAt, language)}</time>`],
  ];
  return html`<dl class="slots">${rows.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function history(desk) {
  const { t, language } = desk;
  const write = writer(desk);
  const lines = detail.versions.map((update, i) => {
    const found = differences(detail.versions[i - 1]?.event, update.event);
    const told = found.length > 0 ? found.map((each) => tell(each, t, write)).join(" · ") : t.changes[update.change] ?? update.change;
    return html`<li><time datetime=${update.at} title=${format.exact(update.at, language)}>${format.dayAndClock(update.at, language)}</time>
      <span>${told}</span> <small>${t.event.version(update.version)}</small></li>`;
  });
  return html`<ol class="history">${lines.reverse()}</ol>`;
}

/** Leads to the reports or claims that the event does not list. */
function rest(what, words) {
  const path = detail.rest(what);
  const show = (click) => {
    click.preventDefault();
    detail.showAll(what);
  };
  return path ? html`<p class="rest"><a href=${path} @click=${show}>${words}</a></p>` : nothing;
}

function claims(desk) {
  const { t, language } = desk;
  const told = detail.shown("claims");
  if (told.length === 0) return html`<p class="quiet">${t.event.noClaims}</p>`;
  const sources = [...new Set(told.map((claim) => claim.source ?? claim.outlet ?? t.own))];
  return html`<table class="claims">
    <tbody>${sources.map((source) => html`<tr><th scope="row"><bdi>${source}</bdi></th><td>
      ${told.filter((claim) => (claim.source ?? claim.outlet ?? t.own) === source).map((claim) => html`
        <p class=${claim.superseded ? "superseded" : ""} title=${claim.superseded ? t.event.supersededBy : ""}>
          ${claim.fact === "denial" ? t.denial : html`${t.toll[claim.fact]} <b>${format.range(claim.count, t, language) ?? "?"}</b>`}
          <small>${claim.outlet && claim.outlet !== source ? html`<bdi>${claim.outlet}</bdi>, ` : nothing}${format.dayAndClock(claim.at, language)}${claim.superseded ? html` · ${t.event.supersededBy}` : nothing}</small></p>`)}
    </td></tr>`)}</tbody></table>${rest("claims", t.event.allClaims)}`;
}

function evidence(event, desk) {
  const { t, language } = desk;
  return html`<ul class="evidence">${detail.shown("reports").map((report) => {
    const link = report.url ? format.safeLink(report.url) : null;
    const read = detail.articles.get(report.articleId);
    return html`<li>
      <p class="top"><label class="check"><input type="checkbox" aria-label=${t.edit.chosen} .checked=${detail.chosen.has(report.reportId)}
          @change=${(change) => desk.change(() => detail.chosen[change.target.checked ? "add" : "delete"](report.reportId))} /><bdi>${report.outlet ?? ""}</bdi></label>
        ${report.publishedAt ? html`<time>${String(report.publishedAt).length > 10 ? format.dayAndClock(report.publishedAt, language) : format.days({ start: report.publishedAt }, language)}</time>` : nothing}
        ${report.syndicationId ? html`<small>${t.event.copies}</small>` : nothing}</p>
      <blockquote lang=${report.language} dir="auto">${report.evidence}</blockquote>
      <p class="links">
        ${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${t.event.original}: <bdi>${report.title ?? link}</bdi></a>` : html`<bdi>${report.title ?? ""}</bdi>`}
        <button type="button" @click=${() => detail.read(report.articleId)}>${t.event.loadArticle}</button></p>
      ${read?.article ? articleText(read, event.eventId, t) : read?.problem ? html`<p class="problem">${read.problem}</p>` : nothing}
    </li>`;
  })}</ul>${rest("reports", t.event.allReports(event.counts.reports))}`;
}

function around(desk) {
  const { t, language } = desk;
  const events = detail.story?.events ?? detail.related;
  if (events.length === 0) return nothing;
  return html`<section><h3>${detail.story ? t.event.story : t.event.related}</h3>
    <ul class="around">${events.filter(({ eventId }) => eventId !== desk.open).map((event) => html`<li data-severity=${event.severity}>
      <a href=${`?event=${event.eventId}`} @click=${opener(desk, event.eventId)}><bdi>${title(event, language)}</bdi></a>
      <small>${format.days(event.date, language) ?? ""}</small></li>`)}</ul></section>`;
}

export function eventPanel(desk) {
  const { t, language } = desk;
  detailOf(desk);
  const { event } = detail;
  const close = () => desk.change(() => (desk.open = null));
  const focusOnce = (element) => {
    if (element.dataset.event !== desk.open) {
      element.dataset.event = desk.open;
      element.focus();
    }
  };
  return html`
    <aside class="event" aria-labelledby="event-title">
      <header>
        <button type="button" class="icon" aria-label=${t.event.close} title=${t.event.close} @click=${close}>${icon("close")}</button>
        <h2 id="event-title" tabindex="-1" lang=${language} dir="auto" ${shown(focusOnce)}>${event ? title(event, language) : detail.state === "failed" ? t.event.failed : t.column.loading}</h2>
      </header>
      ${detail.state === "failed" ? html`<p class="problem" role="alert">${detail.problem}</p>` : nothing}
      ${event ? html`
        <p class="top">${statusBadge(event, t)} <span>${t.types[event.type] ?? event.type}</span> <span>${t.severity(event.severity)}</span></p>
        <p class="numbers">${tolls(event, desk)}</p>
        <p class="other" lang=${language === "ar" ? "en" : "ar"} dir="auto">${event.title[language === "ar" ? "en" : "ar"]}</p>
        ${facts(event, desk)}
        <section><h3>${t.event.claims}</h3>${claims(desk)}</section>
        <section><h3>${t.event.history}</h3>${history(desk)}</section>
        <section><h3>${t.event.sentences}</h3>${evidence(event, desk)}</section>
        ${around(desk)}
        ${editing(desk, detail)}
        <details class="raw"><summary>${t.event.raw}</summary>
          <pre dir="ltr" tabindex="0">${JSON.stringify(event, null, 2)}</pre></details>` : nothing}
    </aside>`;
}
