// When a column makes itself heard.
import { html, nothing } from "../lit.js";

export function alertsForm(desk, close) {
  const { t, settings } = desk;
  const { column } = desk.dialog;
  const mine = settings.alerts[column.name] ?? { on: false, least: 3 };
  const set = (what) => desk.set({ alerts: { ...settings.alerts, [column.name]: { ...mine, ...what } } });
  const quiet = (what) => desk.set({ quiet: { ...settings.quiet, ...what } });
  const permission = "Notification" in window ? Notification.permission : "denied";
  const turn = async (on) => {
    set({ on });
    // Asked for in answer to a click, as browsers want it; without it the sound remains.
    if (on && permission === "default") {
      await Notification.requestPermission();
      desk.change(() => {});
    }
  };
  return html`
    <h2 id="dialog-title">${t.alerts.title}: <bdi>${desk.nameOf(column)}</bdi></h2>
    <label class="check"><input type="checkbox" .checked=${mine.on} @change=${(change) => turn(change.target.checked)} /> ${t.alerts.on}</label>
    <label>${t.alerts.least}
      <select @change=${(change) => set({ least: Number(change.target.value) })}>
        ${[1, 2, 3, 4, 5].map((n) => html`<option value=${n} ?selected=${n === mine.least}>${t.severity(n)}</option>`)}
      </select></label>
    <label class="check"><input type="checkbox" .checked=${settings.sound} @change=${(change) => desk.set({ sound: change.target.checked })} /> ${t.alerts.sound}</label>
    ${mine.on && permission === "denied" ? html`<p class="problem">${t.alerts.denied}</p>` : nothing}
    <fieldset><legend>${t.alerts.quiet}</legend>
      <label>${t.alerts.from} <input type="time" .value=${settings.quiet.from} @change=${(change) => quiet({ from: change.target.value })} /></label>
      <label>${t.alerts.to} <input type="time" .value=${settings.quiet.to} @change=${(change) => quiet({ to: change.target.value })} /></label>
    </fieldset>
    <p class="actions"><button type="button" @click=${close}>${t.help.close}</button></p>`;
}
