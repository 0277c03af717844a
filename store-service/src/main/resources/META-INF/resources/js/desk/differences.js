// What one version of an event says that the one before did not. Pure.

export const TOLLS = ["killed", "injured", "missing", "displaced", "detained"];

const low = (count) => count?.min ?? count?.max ?? null;
const same = (one, other) =>
  (one?.min ?? null) === (other?.min ?? null) && (one?.max ?? null) === (other?.max ?? null);

/** Who says the number that moved it: the newest claim that the version before did not have. */
function source(before, after, fact) {
  const isKnown = (claim) => before.claims.some((old) => old.fact === fact && old.source === claim.source && same(old.count, claim.count));
  const current = after.claims.filter((claim) => claim.fact === fact && !claim.superseded);
  const claim = current.find((each) => !isKnown(each)) ?? current.find((each) => same(each.count, after[fact]));
  return claim?.source ?? claim?.outlet ?? null;
}

/** A list of `{what, from, to, source}`, the gravest first; empty for the first version. */
export function differences(before, after) {
  if (!before) return [];
  const found = [];
  if (before.status !== after.status) found.push({ what: "status", from: before.status, to: after.status });
  for (const toll of TOLLS) {
    if (same(before[toll], after[toll])) continue;
    const from = before[toll] ?? null;
    const to = after[toll] ?? null;
    const direction = from && to ? (low(to) >= low(from) ? "raised" : "lowered") : to ? "stated" : "withdrawn";
    found.push({ what: toll, direction, from, to, source: to ? source(before, after, toll) : null });
  }
  if (before.type !== after.type) found.push({ what: "type", from: before.type, to: after.type });
  if (before.place?.name !== after.place?.name) found.push({ what: "place", from: before.place, to: after.place });
  if (before.date?.start !== after.date?.start || before.date?.end !== after.date?.end) {
    found.push({ what: "date", from: before.date, to: after.date });
  }
  if (before.severity !== after.severity) found.push({ what: "severity", from: before.severity, to: after.severity });
  if (before.counts.outlets !== after.counts.outlets) found.push({ what: "outlets", to: after.counts.outlets });
  else if (before.counts.reports !== after.counts.reports) found.push({ what: "reports", to: after.counts.reports });
  if (found.length === 0 && (before.title.ar !== after.title.ar || before.title.en !== after.title.en)) {
    found.push({ what: "title" });
  }
  return found;
}

/** One of them as a sentence: "killed raised from 20 to 25, White Helmets". `write` has number ranges, places and days. */
export function tell(difference, t, write) {
  const { what, direction, from, to, source } = difference;
  switch (what) {
    case "status": return t.diff.status(t.status[from] ?? from, t.status[to] ?? to);
    case "type": return t.diff.type(t.types[to] ?? to);
    case "place": return t.diff.place(write.place(to) ?? t.noPlace);
    case "date": return t.diff.date(write.days(to) ?? t.undated);
    case "severity": return t.diff.severity(from, to);
    case "outlets": return t.diff.outlets(to);
    case "reports": return t.diff.reports(to);
    case "title": return t.diff.title;
    default: {
      const name = t.toll[what];
      const told = {
        raised: () => t.diff.raised(name, write.range(from), write.range(to)),
        lowered: () => t.diff.lowered(name, write.range(from), write.range(to)),
        stated: () => t.diff.stated(name, write.range(to)),
        withdrawn: () => t.diff.withdrawn(name, write.range(from)),
      }[direction]();
      return source ? told + t.diff.by(source) : told;
    }
  }
}
