// A column's list: only the cards in sight are in the page, so that thousands scroll like ten.
import { css, html, ref, repeat } from "../lit.js";
import { card } from "./card.js";

/** As --card-step in desk.css: a card and the gap behind it. */
const STEP_REM = 10.4;
const BEYOND = 4;

/** By column: the scrolling element, how far it is scrolled, whether the pointer is over it. */
const lists = new WeakMap();

function listOf(column) {
  if (!lists.has(column)) lists.set(column, { element: null, top: 0, height: 800, isUnderPointer: false });
  return lists.get(column);
}

const step = () => STEP_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Whether the reader is at the list, so that nothing on it may move. */
export function isHeld(column) {
  const list = listOf(column);
  return list.top > 4 || list.isUnderPointer || (list.element?.contains(document.activeElement) ?? false);
}

/** Scrolls as little as needed for a card to be in sight, and gives it the focus. */
export function reveal(column, position) {
  const { element } = listOf(column);
  if (!element) return;
  const size = step();
  const top = position * size;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + size > element.scrollTop + element.clientHeight) element.scrollTop = top + size - element.clientHeight;
  element.closest(".column").scrollIntoView({ block: "nearest", inline: "nearest" });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    // Unless the reader has gone on to the event or a dialog meanwhile.
    if (!document.activeElement?.closest(".event, dialog")) element.querySelector(".chosen")?.focus({ preventScroll: true });
  }));
}

/** Back to the top, where the new ones are. */
export function toTop(column) {
  const { element } = listOf(column);
  if (element) element.scrollTop = 0;
}

export function cardList(desk, column, entries, behind) {
  const list = listOf(column);
  const size = step();
  const first = Math.max(0, Math.floor(list.top / size) - BEYOND);
  const last = Math.min(entries.length, Math.ceil((list.top + list.height) / size) + BEYOND);
  const scrolled = () => {
    list.top = list.element.scrollTop;
    if (list.element.scrollHeight - list.top < 2 * list.element.clientHeight) desk.older(column);
    desk.change(() => {});
  };
  const attach = (element) => {
    list.element = element ?? null;
    if (element) list.height = element.clientHeight || list.height;
  };
  return html`
    <div class="list" tabindex="-1" ${ref(attach)} @scroll=${scrolled}
      @pointerenter=${() => (list.isUnderPointer = true)} @pointerleave=${() => (list.isUnderPointer = false)}>
      ${entries.length === 0 ? "" : html`
        <div class="runway" role="feed" aria-label=${desk.nameOf(column)} ${css({ "block-size": `${entries.length * size}px` })}>
          ${repeat(
            entries.slice(first, last),
            ({ event }) => event.eventId,
            (entry, i) => html`<div class="place" role="presentation" ${css({ "inset-block-start": `${(first + i) * size}px` })}>
              ${card(desk, column, entry, first + i + 1, entries.length)}</div>`,
          )}
        </div>`}
      ${behind}
    </div>`;
}
