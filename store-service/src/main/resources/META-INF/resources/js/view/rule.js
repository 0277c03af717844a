// The form behind a column: every condition of a rule, and what it would have shown in the last 24 hours.
import { Draft } from "../desk/draft.js";
import * as format from "../format.js";
import { html, nothing } from "../lit.js";
import { frame } from "./map.js";
import { placePicker } from "./place-picker.js";

const STATUSES = ["single-source", "corroborated", "disputed", "denied", "retracted"];
const LANGUAGES = ["ar", "en"];

/** ISO 3166-1 countries; their names are the browser's. */
const COUNTRIES = (
  "AE AF AL AM AO AR AT AU AZ BA BD BE BF BG BH BI BJ BN BO BR BT BW BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DJ DK DO DZ EC EE EG EH ER ES ET FI FJ FR GA GB GE GH GM GN GR GT GW "
  + "HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LT LU LV LY MA MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA "
  + "RO RS RU RW SA SD SE SG SI SK SL SN SO SS SV SY TD TG TH TJ TL TM TN TR TT TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW"
).split(" ");

const drafts = new WeakMap();

function draftOf(desk) {
  if (!drafts.has(desk.dialog)) drafts.set(desk.dialog, new Draft(desk.dialog.column, () => desk.change(() => {})));
  return drafts.get(desk.dialog);
}

function chips(draft, field, values, nameOf) {
  return html`<div class="chips">${values.map((value) => html`
    <label class="chip"><input type="checkbox" name=${field} value=${value} .checked=${(draft.conditions[field] ?? []).includes(value)}
      @change=${() => draft.toggle(field, value)} /><span>${nameOf(value)}</span></label>`)}</div>`;
}

const one = (draft, field) => (draft.conditions[field] ?? [])[0] ?? "";

const text = (draft, field, label, more = nothing) => html`
  <label>${label}<input name=${field} dir="auto" maxlength="200" .value=${one(draft, field)} @input=${(input) => draft.set(field, [input.target.value])} />${more}</label>`;

function countries(draft, desk) {
  const named = COUNTRIES.map((code) => [code, format.country(code, desk.language)]).sort(([, a], [, b]) => a.localeCompare(b, desk.language));
  const chosen = draft.conditions.country ?? [];
  const add = (choice) => {
    if (choice.target.value) draft.toggle("country", choice.target.value);
    choice.target.value = "";
  };
  return html`<label>${desk.t.filter.country}
      <select name="country" @change=${add}><option value="">${chosen.length === 0 ? desk.t.rule.anyCountry : "+"}</option>
        ${named.filter(([code]) => !chosen.includes(code)).map(([code, name]) => html`<option value=${code}>${name}</option>`)}</select></label>
    ${chosen.length > 0 ? chips(draft, "country", chosen, (code) => format.country(code, desk.language)) : nothing}`;
}

/** The IPTC tree, as deep as it goes; a topic takes its narrower ones with it. */
function topics(draft, desk, nodes) {
  return html`<ul class="tree">${nodes.map((node) => html`<li>
    <label class="check"><input type="checkbox" name="topic" value=${node.id} .checked=${(draft.conditions.topic ?? []).includes(node.id)}
      @change=${() => draft.toggle("topic", node.id)} />${node.names[desk.language] ?? node.names.en ?? node.id}</label>
    ${node.narrower ? topics(draft, desk, node.narrower) : nothing}</li>`)}</ul>`;
}

function preview(draft, desk) {
  const { t, language } = desk;
  if (draft.problem) return html`<p class="problem" role="alert">${draft.problem}</p>`;
  if (!draft.preview) return html`<p class="quiet">${t.column.loading}</p>`;
  if (draft.preview.total === 0) return html`<p class="quiet">${t.rule.none}</p>`;
  const n = t.events(draft.preview.total);
  return html`<p><b>${draft.preview.more ? t.rule.atLeast(n) : n}</b></p>
    <ul class="preview">${draft.preview.events.map((event) => html`<li data-severity=${event.severity}>
      <bdi lang=${language}>${event.title[language]}</bdi> <time>${format.ago(event.updatedAt, Date.now(), language)}</time></li>`)}</ul>`;
}

export function ruleForm(desk, close) {
  const { t } = desk;
  const { column } = desk.dialog;
  const draft = draftOf(desk);
  const save = (submit) => {
    submit.preventDefault();
    const { rule } = draft;
    close();
    if (column) desk.revise(column, rule);
    else desk.add(rule);
  };
  return html`
    <form class="rule" @submit=${save}>
      <h2 id="dialog-title">${t.rule.title}</h2>
      <p class="quiet">${t.rule.hint}</p>
      <div class="halves">
        <div>
          <label>${t.rule.name}<input name="name" dir="auto" maxlength="80" .value=${draft.name} @input=${(input) => (draft.name = input.target.value)} /></label>
          ${draft.choices.rules.length > 0 ? html`<fieldset><legend>${t.rule.named}</legend>
            ${chips(draft, "rule", draft.choices.rules.map(({ id }) => id), (id) => draft.choices.rules.find((rule) => rule.id === id)?.name ?? id)}</fieldset>` : nothing}
          <fieldset><legend>${t.filter.type}</legend>${chips(draft, "type", Object.keys(t.types), (type) => t.types[type])}</fieldset>
          ${countries(draft, desk)}
          ${text(draft, "place", t.filter.place)}
          ${text(draft, "near", t.filter.near)}
          ${placePicker(draft, desk)}
          <label class="check"><input type="checkbox" name="bbox" .checked=${one(draft, "bbox") !== ""} ?disabled=${!frame() && one(draft, "bbox") === ""}
            @change=${(change) => draft.set("bbox", change.target.checked && frame() ? [frame().map((n) => n.toFixed(2)).join(",")] : [])} />${t.rule.useMap}</label>
          ${text(draft, "actor", t.filter.actor)}
          ${text(draft, "outlet", t.filter.outlet)}
          ${text(draft, "q", t.filter.q)}
        </div>
        <div>
          <label>${t.filter.minKilled}<input name="minKilled" type="number" min="0" max="1000000" .value=${one(draft, "minKilled")} @input=${(input) => draft.set("minKilled", [input.target.value])} /></label>
          <label>${t.filter.severity}
            <select name="severity" @change=${(change) => draft.set("severity", [change.target.value])}>
              <option value=""></option>
              ${[2, 3, 4, 5].map((n) => html`<option value=${n} ?selected=${one(draft, "severity") === String(n)}>${n}</option>`)}</select></label>
          <fieldset><legend>${t.filter.status}</legend>${chips(draft, "status", STATUSES, (status) => t.status[status])}</fieldset>
          <fieldset><legend>${t.filter.lang}</legend>${chips(draft, "lang", LANGUAGES, (tag) => t.languages[tag])}</fieldset>
          ${draft.choices.topics.length > 0 ? html`<fieldset class="topics"><legend>${t.rule.topics}</legend>${topics(draft, desk, draft.choices.topics)}</fieldset>` : nothing}
          <section aria-live="polite"><h3>${t.rule.preview}</h3>${preview(draft, desk)}</section>
        </div>
      </div>
      <p class="actions">
        <button type="submit" class="primary">${t.rule.save}</button>
        <button type="button" ?disabled=${draft.name.trim() === ""} @click=${() => draft.share()}>${draft.saved ? t.rule.saved : t.rule.share}</button>
        <button type="button" @click=${close}>${t.rule.cancel}</button>
      </p>
    </form>`;
}
