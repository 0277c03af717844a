// Events counted by the hour. Pure.

export const HOUR_MS = 3_600_000;

/** Bars `{from, n, severity}` without holes, oldest first, over at most `most` hours up to `now`. */
export function perHour(events, now, most = 48) {
  const last = Math.floor(now / HOUR_MS);
  const bars = Array.from({ length: most }, (_, i) => ({ from: new Date((last - most + 1 + i) * HOUR_MS), n: 0, severity: 0 }));
  for (const event of events) {
    const bar = bars[Math.floor(new Date(event.updatedAt) / HOUR_MS) - (last - most + 1)];
    if (bar) {
      bar.n += 1;
      bar.severity = Math.max(bar.severity, event.severity);
    }
  }
  return bars;
}
