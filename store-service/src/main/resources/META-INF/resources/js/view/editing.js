// What an editor may do with the open event; every action carries who and why, and is kept.
import * as format from "../format.js";
import { html, nothing } from "../lit.js";

export function editing(desk, detail) {
  const { t, language, settings } = desk;
  const { event } = detail;
  const act = (submit) => {
    submit.preventDefault();
    const action = submit.submitter.value;
    const form = Object.fromEntries(new FormData(submit.target));
    desk.set({ editor: form.by });
    const about = {
      merge: { events: form.with.split(/[\s,]+/).filter(Boolean) },
      split: { reports: [...detail.chosen] },
      retitle: { title: { ar: form.ar, en: form.en } },
      undo: { actionId: submit.submitter.dataset.action },
    }[action] ?? {};
    detail.act({ action, by: form.by, why: form.why, ifVersion: event.version, ...about });
  };
  return html`<details class="editing"><summary>${t.edit.title}</summary>
    <form id="editing" @submit=${act}>
      <label>${t.edit.by}<input name="by" required maxlength="100" dir="auto" .value=${settings.editor} /></label>
      <label>${t.edit.why}<input name="why" required maxlength="500" dir="auto" /></label>
      <p class="actions">
        ${event.editorial?.verified ? html`<button name="action" value="unverify">${t.edit.unverify}</button>` : html`<button name="action" value="verify">${t.edit.verify}</button>`}
        ${event.editorial?.retracted ? html`<button name="action" value="restore">${t.edit.restore}</button>` : html`<button name="action" value="retract">${t.edit.retract}</button>`}
      </p>
      <label>${t.edit.with}<input name="with" maxlength="64" dir="ltr" /></label>
      <p class="actions"><button name="action" value="merge">${t.edit.merge}</button></p>
      <p>${t.edit.chosen}: ${format.number(detail.chosen.size, language)}</p>
      <p class="actions"><button name="action" value="split" ?disabled=${detail.chosen.size === 0}>${t.edit.split}</button></p>
      <label>${t.edit.titleAr}<input name="ar" maxlength="300" dir="rtl" lang="ar" .value=${event.title.ar} /></label>
      <label>${t.edit.titleEn}<input name="en" maxlength="300" dir="ltr" lang="en" .value=${event.title.en} /></label>
      <p class="actions"><button name="action" value="retitle">${t.edit.retitle}</button></p>
      ${detail.answer ? html`<p role="status" class=${detail.answer === "done" ? "" : "problem"}>${detail.answer === "done" ? t.edit.done : `${t.edit.refused}: ${detail.answer}`}</p>` : nothing}
    </form>
    ${detail.actions.length > 0 ? html`<h4>${t.edit.log}</h4><ul>${detail.actions.map((action) => html`<li>
      <time>${format.dayAndClock(action.at, language)}</time> <b>${t.edit[action.action] ?? action.action}</b> <bdi>${action.by}</bdi> <bdi>${action.why}</bdi>
      ${action.undoneBy || action.action === "undo" ? nothing : html`<button form="editing" name="action" value="undo" data-action=${action.actionId}>${t.edit.undo}</button>`}</li>`)}</ul>` : nothing}
  </details>`;
}
