// Events counted by the hour. Pure.

export const HOUR_MS = 3_600_000;

/** Hours on the timeline. */
const HOURS = 48;

/** The beginning of the first hour on the timeline. */
export const firstHour = (now) => new Date((Math.floor(now / HOUR_MS) - HOURS + 1) * HOUR_MS);

/** Bars `{from, n, severity}` without holes, oldest first, up to the hour of `now`. */
export function perHour(events, now) {
  const first = firstHour(now).getTime();
  const bars = Array.from({ length: HOURS }, (_, i) => ({ from: new Date(first + i * HOUR_MS), n: 0, severity: 0 }));
  for (const event of events) {
    const bar = bars[Math.floor((new Date(event.updatedAt) - first) / HOUR_MS)];
    if (bar) {
      bar.n += 1;
      bar.severity = Math.max(bar.severity, event.severity);
    }
  }
  return bars;
}
