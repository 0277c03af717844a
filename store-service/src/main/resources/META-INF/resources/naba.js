// The first page: the newest events, then every update as it comes.
import { card } from "./card.js";
import { words } from "./words.js";

const MOST_CARDS = 100;
const TRY_AGAIN_MS = 3000;

const feed = document.getElementById("feed");
const state = document.getElementById("state");
const notice = document.getElementById("notice");
const empty = document.getElementById("empty");
const toggle = document.getElementById("language");

let language = localStorage.getItem("naba.language")
  ?? (navigator.languages.some((tag) => tag.startsWith("ar")) ? "ar" : "en");
let cursor = null;
let connection = "connecting";
let missed = false;
let loaded = false;

/** Event id to what is known of it; in the order of last update. */
const shown = new Map();

function draw(entry) {
  const fresh = card(entry.event, entry.change, language);
  // What a reader has unfolded stays unfolded.
  entry.node?.querySelectorAll("details").forEach((old, i) => {
    const now = fresh.querySelectorAll("details")[i];
    if (now) now.open = old.open;
  });
  entry.node?.replaceWith(fresh);
  entry.node = fresh;
}

function show(event, change) {
  const entry = shown.get(event.eventId) ?? { node: null };
  if (entry.event && entry.event.version >= event.version) return;
  shown.delete(event.eventId);
  if (event.mergedInto) {
    entry.node?.remove();
    return;
  }
  entry.event = event;
  entry.change = change;
  draw(entry);
  feed.prepend(entry.node);
  shown.set(event.eventId, entry);
  if (shown.size > MOST_CARDS) {
    const [oldest, last] = shown.entries().next().value;
    last.node.remove();
    shown.delete(oldest);
  }
}

function labels() {
  const t = words[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  toggle.textContent = t.other;
  toggle.lang = language === "ar" ? "en" : "ar";
  state.dataset.state = connection;
  state.textContent = t[connection];
  notice.textContent = t.gap;
  notice.hidden = !missed;
  empty.textContent = t.empty;
  empty.hidden = !loaded || shown.size > 0;
}

function say(next) {
  connection = next;
  labels();
}

async function load() {
  const response = await fetch("/v1/events?limit=30");
  if (!response.ok) throw new Error(`status ${response.status}`);
  const page = await response.json();
  for (const event of page.items.reverse()) show(event, null);
  cursor = page.cursor;
  loaded = true;
}

function follow() {
  const stream = new EventSource(`/v1/stream?after=${cursor}`);
  stream.addEventListener("position", () => say("live"));
  stream.addEventListener("gap", () => {
    missed = true;
    labels();
  });
  stream.onmessage = (message) => {
    const update = JSON.parse(message.data);
    cursor = update.sequence;
    show(update.event, update.change);
    labels();
  };
  stream.onerror = () => {
    say("lost");
    // The browser reconnects by itself, unless the server refused.
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, TRY_AGAIN_MS);
  };
}

async function start() {
  try {
    await load();
    labels();
    follow();
  } catch {
    say("lost");
    setTimeout(start, TRY_AGAIN_MS);
  }
}

toggle.addEventListener("click", () => {
  language = language === "ar" ? "en" : "ar";
  localStorage.setItem("naba.language", language);
  for (const entry of shown.values()) {
    entry.change = null;
    draw(entry);
  }
  labels();
});

labels();
start();
