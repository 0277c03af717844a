// What a reader has set up on this browser. The view itself is in the address, so that a link shares it.

const KEY = "naba.settings";

const DEFAULTS = {
  language: null,
  theme: "auto",
  editor: "",
  sound: true,
  quiet: { from: "", to: "" },
  /** By a column's name: `{on, least}`. */
  alerts: {},
};

export function load() {
  let stored = {};
  try {
    stored = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    // Nothing that can be read is nothing stored.
  }
  const settings = { ...DEFAULTS, ...stored };
  settings.language ??= navigator.languages.some((tag) => tag.startsWith("ar")) ? "ar" : "en";
  return settings;
}

export function store(settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
