// The bar at the top: where we are, search, what is shown, and how the connection does.
import { filter } from "../desk/filter.js";
import * as format from "../format.js";
import { html } from "../lit.js";

const THEMES = ["auto", "light", "dark"];

export function bar(desk) {
  const { t, language, connection } = desk;
  const search = (submit) => {
    submit.preventDefault();
    const words = new FormData(submit.target).get("q").trim();
    if (!words) return;
    submit.target.reset();
    desk.add({ name: t.searchFor(words), sort: "newest", filter: filter({ q: words }) });
  };
  const go = (page) => (click) => {
    click.preventDefault();
    desk.change(() => Object.assign(desk, { page, open: null }));
  };
  const state = connection.state === "lost" ? t.connection.lost(format.clock(connection.since, language)) : t.connection[connection.state];
  return html`
    <header class="bar">
      <h1><span lang="ar">نبأ</span> <span class="latin" lang="en">Naba</span></h1>
      <nav>
        ${["desk", "sources"].map((page) => html`
          <a href=${page === "desk" ? "?" : `?page=${page}`} aria-current=${desk.page === page ? "page" : "false"} @click=${go(page)}>${t.pages[page]}</a>`)}
      </nav>
      <form role="search" @submit=${search}>
        <input id="search" name="q" type="search" maxlength="200" dir="auto" aria-label=${t.search} placeholder=${t.search} />
      </form>
      <p class="state" id="state" role="status" data-state=${connection.state}>${state}</p>
      <div class="tools">
        <button type="button" aria-pressed=${desk.timeline} @click=${() => desk.change(() => (desk.timeline = !desk.timeline))}>${t.timeline.show}</button>
        <button type="button" aria-pressed=${desk.map} @click=${() => desk.change(() => (desk.map = !desk.map))}>${t.map.show}</button>
        <button type="button" id="add-column" @click=${() => desk.change(() => (desk.dialog = { kind: "rule", column: null }))}>${t.column.add}</button>
        <button type="button" @click=${() => desk.set({ theme: THEMES[(THEMES.indexOf(desk.settings.theme) + 1) % THEMES.length] })}>${t.theme[desk.settings.theme]}</button>
        <button type="button" id="language" lang=${language === "ar" ? "en" : "ar"} @click=${() => desk.set({ language: language === "ar" ? "en" : "ar" })}>${t.otherLanguage}</button>
        <button type="button" aria-label=${t.help.title} title=${t.help.title} @click=${() => desk.change(() => (desk.dialog = { kind: "help" }))}>?</button>
      </div>
    </header>`;
}
