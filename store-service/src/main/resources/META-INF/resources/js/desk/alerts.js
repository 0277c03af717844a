// Sound and browser notification: once per event and rule, and again only when severity, toll or status changes.
import { TOLLS } from "./differences.js";

const REMEMBERED = 5_000;
const GRAVE = new Set(["status", "severity", ...TOLLS]);

/** Whether the time of day lies in quiet hours "22:00" to "06:30", which may span midnight. Pure. */
export function isQuiet(now, quiet) {
  if (!quiet?.from || !quiet?.to || quiet.from === quiet.to) return false;
  const clock = `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
  return quiet.from < quiet.to
    ? clock >= quiet.from && clock < quiet.to
    : clock >= quiet.from || clock < quiet.to;
}

/** Whether an update is worth an alert under `settings` {on, least}; remembers in `told` what was. Pure but for `told`. */
export function isDue(told, columnId, taken, settings) {
  const { entry, isNew, differences } = taken;
  if (!settings?.on || entry.event.severity < (settings.least ?? 1)) return false;
  const key = `${columnId} ${entry.event.eventId}`;
  const due = !told.has(key) ? isNew || differences.some(({ what }) => GRAVE.has(what)) : differences.some(({ what }) => GRAVE.has(what));
  if (due) {
    told.delete(key);
    told.add(key);
    if (told.size > REMEMBERED) told.delete(told.values().next().value);
  }
  return due;
}

let audio = null;

/** Two short notes, made here: no file, no request. */
export function chime() {
  audio ??= new AudioContext();
  const start = audio.currentTime;
  for (const [at, pitch] of [[0, 660], [0.16, 880]]) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.001, start + at);
    loudness.gain.exponentialRampToValueAtTime(0.2, start + at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + at + 0.15);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start + at);
    tone.stop(start + at + 0.16);
  }
}

export function notify(title, body, eventId, open) {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const notification = new Notification(title, { body, tag: eventId });
  notification.onclick = () => {
    window.focus();
    open();
  };
}
