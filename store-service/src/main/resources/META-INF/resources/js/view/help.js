// The keys.
import { html } from "../lit.js";

export const helpSheet = ({ t }, close) => html`
  <h2 id="dialog-title">${t.help.title}</h2>
  <dl class="keys">${t.help.keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
  <p class="actions"><button type="button" @click=${close}>${t.help.close}</button></p>`;
