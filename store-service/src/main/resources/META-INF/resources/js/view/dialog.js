// Whatever is asked or told in front of the desk. The browser keeps the focus inside a modal dialog.
import { html, shown } from "../lit.js";
import { alertsForm } from "./alerts.js";
import { helpSheet } from "./help.js";
import { ruleForm } from "./rule.js";

const KINDS = { rule: ruleForm, help: helpSheet, alerts: alertsForm };

export function dialog(desk) {
  const close = () => desk.change(() => (desk.dialog = null));
  const show = (element) => element.open || element.showModal();
  return html`<dialog ${shown(show)} class=${desk.dialog.kind} aria-labelledby="dialog-title" @close=${close} @cancel=${close}>
    ${KINDS[desk.dialog.kind](desk, close)}
  </dialog>`;
}
