// The few drawings of the interface; each stands beside a label for those who do not see it.
import { html, svg } from "../lit.js";

const PATHS = {
  edit: "M3 17.2V21h3.8L17.9 9.9l-3.8-3.8zM20.7 7a1 1 0 0 0 0-1.4l-2.3-2.3a1 1 0 0 0-1.4 0l-1.8 1.8L19 8.9z",
  close: "M18.3 5.7 12 12l6.3 6.3-1.4 1.4L10.6 13.4 4.3 19.7l-1.4-1.4L9.2 12 2.9 5.7l1.4-1.4 6.3 6.3 6.3-6.3z",
  more: "M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4m0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4m0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
};

export const icon = (name) =>
  html`<svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">${svg`<path fill="currentColor" d=${PATHS[name]} />`}</svg>`;
