// How values are written for a reader: numbers, ranges, times, places. Pure.

/** The locale of an interface language; Latin digits in both, as the composed titles have them. */
const locale = (language) => (language === "ar" ? "ar-u-nu-latn" : "en-GB");

const made = new Map();
function intl(kind, language, options) {
  const key = `${kind.name}${language}${JSON.stringify(options)}`;
  if (!made.has(key)) made.set(key, new kind(locale(language), options));
  return made.get(key);
}

export const number = (n, language) => intl(Intl.NumberFormat, language, {}).format(n);

/** A count as readers write it: 5, 5–7, at least 25, about 40; null where nothing is stated. */
export function range(count, t, language) {
  if (!count) return null;
  const min = count.min ?? null;
  const max = count.max ?? null;
  if (min === null && max === null) return null;
  const written = (n) => number(n, language);
  const text =
    max === null ? t.atLeast(written(min))
    : min === null ? t.atMost(written(max))
    : min === max ? written(max)
    : `${written(min)}–${written(max)}`;
  return count.approx ? t.about(text) : text;
}

const STEPS = [["second", 60], ["minute", 60], ["hour", 24], ["day", 7], ["week", 5], ["month", 12], ["year", Infinity]];

/** "3 min ago" on the way from `now`. */
export function ago(time, now, language) {
  let amount = Math.min(0, (new Date(time) - now) / 1000);
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) {
      return intl(Intl.RelativeTimeFormat, language, { style: "short", numeric: "auto" }).format(Math.round(amount), unit);
    }
    amount /= size;
  }
  return "";
}

/** Day, time to the second and zone, in the reader's own time zone. */
export const exact = (time, language) =>
  intl(Intl.DateTimeFormat, language, { dateStyle: "full", timeStyle: "long" }).format(new Date(time));

export const clock = (time, language) =>
  intl(Intl.DateTimeFormat, language, { hour: "2-digit", minute: "2-digit" }).format(new Date(time));

export const dayAndClock = (time, language) =>
  intl(Intl.DateTimeFormat, language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(new Date(time));

/** The day or days of an event; they are calendar days where it happened, so no zone moves them. */
export function days(date, language) {
  if (!date?.start) return null;
  const format = intl(Intl.DateTimeFormat, language, { dateStyle: "medium", timeZone: "UTC" });
  const start = new Date(date.start);
  const end = new Date(date.end ?? date.start);
  return start.getTime() === end.getTime() ? format.format(start) : format.formatRange(start, end);
}

export function country(code, language) {
  try {
    return new Intl.DisplayNames([locale(language)], { type: "region" }).of(code);
  } catch {
    return code;
  }
}

/** "al-Bab, Syria"; the country alone where no more is known. */
export function place(where, language) {
  if (!where) return null;
  const land = where.country ? country(where.country, language) : null;
  if (where.precision === "country" && land) return land;
  const name = where.names?.[language] ?? where.name;
  return land && land !== name ? `${name}${language === "ar" ? "، " : ", "}${land}` : name;
}

/** Only addresses that a browser may open from an article: never javascript: or data:. */
export function safeLink(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
