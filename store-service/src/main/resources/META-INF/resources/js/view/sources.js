// The sources page: what ingest-service says of its sources, through this service's own address.
import { get, send } from "../net/api.js";
import * as format from "../format.js";
import { html, nothing } from "../lit.js";

const EVERY_MS = 15_000;
const state = { sources: null, problem: "", onlyFailing: false, added: "", asked: 0 };

async function load(desk) {
  state.asked = Date.now();
  try {
    const page = await get("/dashboard/sources");
    state.sources = page.items ?? page;
    state.problem = "";
  } catch (error) {
    state.problem = error.message || desk.t.sources.failed;
  }
  desk.change(() => {});
}

async function add(desk, submit) {
  submit.preventDefault();
  const form = submit.target;
  const { url, outlet } = Object.fromEntries(new FormData(form));
  try {
    await send("POST", "/dashboard/sources", outlet ? { url, outlet } : { url });
    state.added = url;
    form.reset();
    await load(desk);
  } catch (error) {
    state.problem = error.message;
    desk.change(() => {});
  }
}

/** How old a source's newest item was when it was announced, in seconds; null where it does not say. */
function age(source) {
  const [item] = source.state?.lastItems ?? [];
  if (!item?.publishedAt || !item.announcedAt) return null;
  return Math.max(0, (new Date(item.announcedAt) - new Date(item.publishedAt)) / 1000);
}

function row(source, desk) {
  const { t, language } = desk;
  const { state: now = {} } = source;
  const health = source.paused ? "paused" : now.health ?? "new";
  const last = now.polls?.[0];
  const seconds = age(source);
  return html`<tr data-health=${health}>
    <th scope="row"><bdi>${source.outlet ?? source.name ?? source.url}</bdi><small><bdi dir="ltr">${source.url}</bdi></small></th>
    <td><span class="health" data-health=${health}>${t.sources.healths[health] ?? health}</span>${now.explanation ? html`<small>${now.explanation}</small>` : nothing}</td>
    <td>${now.lastPollAt ? html`<time datetime=${now.lastPollAt} title=${format.exact(now.lastPollAt, language)}>${format.ago(now.lastPollAt, Date.now(), language)}</time>` : t.sources.never}
      ${last ? html`<small>${last.outcome}${last.reason ? html` · ${last.reason}` : nothing}</small>` : nothing}</td>
    <td>${now.nextPollAt ? format.clock(now.nextPollAt, language) : ""}</td>
    <td>${format.number(now.itemsSeen ?? 0, language)}</td>
    <td>${seconds === null ? "–" : `${format.number(Math.round(seconds), language)} s`}</td>
  </tr>`;
}

export function sourcesPage(desk) {
  const { t } = desk;
  if (Date.now() - state.asked > EVERY_MS) load(desk);
  const shown = (state.sources ?? []).filter((source) => !state.onlyFailing || ["failing", "parked"].includes(source.state?.health));
  return html`<main class="sources" id="desk" tabindex="-1">
    <h2>${t.sources.title}</h2>
    <form @submit=${(submit) => add(desk, submit)}>
      <label>${t.sources.url}<input name="url" type="url" required maxlength="2000" dir="ltr" placeholder="https://" /></label>
      <label>${t.sources.outlet}<input name="outlet" maxlength="200" dir="auto" /></label>
      <button type="submit" class="primary">${t.sources.add}</button>
    </form>
    ${state.added ? html`<p role="status">${t.sources.added}: <bdi dir="ltr">${state.added}</bdi></p>` : nothing}
    ${state.problem ? html`<p class="problem" role="alert">${t.sources.failed}. ${state.problem}</p>` : nothing}
    <p class="pane-tools">
      <label class="check"><input type="checkbox" .checked=${state.onlyFailing} @change=${(change) => desk.change(() => (state.onlyFailing = change.target.checked))} />${t.sources.only}</label>
      <button type="button" @click=${() => load(desk)}>${t.sources.refresh}</button>
    </p>
    ${state.sources?.length === 0 ? html`<p class="quiet">${t.sources.none}</p>` : nothing}
    ${shown.length > 0 ? html`<div class="scroll" tabindex="0" role="region" aria-label=${t.sources.title}><table>
      <thead><tr><th scope="col">${t.sources.outlet}</th><th scope="col">${t.sources.health}</th><th scope="col">${t.sources.last}</th>
        <th scope="col">${t.sources.next}</th><th scope="col">${t.sources.items}</th><th scope="col">${t.sources.age}</th></tr></thead>
      <tbody>${shown.map((source) => row(source, desk))}</tbody></table></div>` : nothing}
  </main>`;
}
