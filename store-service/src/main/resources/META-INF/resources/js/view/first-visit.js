// What stands on an empty store: what will appear, and two ways to make it so.
import { get, send } from "../net/api.js";
import { html, nothing } from "../lit.js";

let said = "";

export function firstVisit(desk) {
  const { t } = desk;
  const samples = async () => {
    try {
      const { articles } = await get("/samples/articles.json");
      const publishedAt = new Date().toISOString();
      await send("POST", "/dashboard/articles", articles.map((article) => ({ ...article, publishedAt })));
      said = t.first.loading;
    } catch {
      said = t.first.failed;
    }
    desk.change(() => {});
  };
  return html`<section class="first">
    <h3>${t.first.title}</h3>
    <p>${t.first.what}</p>
    <p class="actions">
      <button type="button" class="primary" @click=${() => desk.change(() => (desk.page = "sources"))}>${t.first.add}</button>
      <button type="button" @click=${samples}>${t.first.samples}</button>
    </p>
    ${said ? html`<p role="status">${said}</p>` : nothing}
  </section>`;
}
