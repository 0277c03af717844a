// One report as a card.

function el(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export function reportCard(report, explanation, w, language, onPick) {
  const card = el('li', `report s${report.severity ?? 1}`);
  card.append(heading(report, w, onPick), slots(report, w, language));
  if (explanation) card.append(why(explanation, w));
  return card;
}

function heading(report, w, onPick) {
  const button = el('button', 'pick');
  button.type = 'button';
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', onPick);
  button.append(el('strong', '', w.types[report.type] ?? report.type));
  const badges = [w.modality[report.modality], report.background ? w.background : ''];
  badges.filter(Boolean).forEach((text) => button.append(el('span', 'badge', text)));
  const details = [
    [report.type, report.mode].filter(Boolean).join(' · '),
    `${w.severity} ${report.severity ?? '–'}`,
    `${w.confidence} ${report.confidence}`,
  ];
  button.append(el('small', '', details.join(' — ')));
  return button;
}

function slots(report, w, language) {
  const list = el('dl', 'slots');
  const add = (slot, values) => {
    if (values.length === 0) return;
    list.append(el('dt', '', w.slots[slot]));
    const cell = el('dd');
    values.forEach(([text, note], i) => {
      if (i > 0) cell.append(' ');
      const value = el('span', slot, text);
      value.dir = 'auto';
      cell.append(value);
      if (note) cell.append(' ', el('small', '', note));
    });
    list.append(cell);
  };
  const named = (thing) => thing.names?.[language] ?? thing.name;
  const notes = (...parts) => parts.filter(Boolean).join(' · ');
  add('actor', report.actors.map((a) => [named(a), notes(a.sector, a.country)]));
  add('recipient', report.recipients.map((a) => [named(a), notes(a.sector, a.country)]));
  if (report.place) {
    const p = report.place;
    const at = p.lat == null ? '' : `${p.lat}, ${p.lon}`;
    add('place', [[named(p), notes(p.country, p.precision, at)]]);
  }
  if (report.date) {
    const { start, end } = report.date;
    add('date', [[start === end ? start : `${start} – ${end}`, '']]);
  }
  for (const kind of ['killed', 'injured', 'missing', 'displaced', 'detained']) {
    if (report[kind]) add(kind, [count(report[kind], w)]);
  }
  add('attribution', report.attribution.map((a) => [a.source, a.via ? `${w.via} ${a.via}` : '']));
  return list;
}

function count(c, w) {
  const parts = (c.groups ?? []).map((g) => `${g.group} ${range(g, w)}`);
  const scope = c.scope === 'event' ? '' : c.scope;
  return [`${c.approx ? `${w.approx} ` : ''}${range(c, w)}`, [...parts, scope].filter(Boolean).join(' · ')];
}

function range({ min, max }, w) {
  const open = max == null;
  if (min === 0 && max === 0) return w.none_;
  if (min == null) return open ? '?' : `≤ ${max}`;
  if (open) return `${min}+`;
  return min === max ? String(min) : `${min}–${max}`;
}

function why(explanation, w) {
  const details = el('details');
  details.append(el('summary', '', w.why));
  const rule = el('p', '', `${w.rule}: `);
  const name = el('code', '', explanation.rule);
  name.dir = 'ltr';
  rule.append(name);
  details.append(rule);
  if (explanation.placeBy && explanation.placeBy !== 'listed') {
    details.append(el('p', '', `${w.slots.place}: ${w.placeBy[explanation.placeBy]}`));
  }
  if (explanation.rejected.length === 0) {
    details.append(el('p', 'empty', w.nothingRejected));
    return details;
  }
  const list = el('ul', 'why');
  for (const r of explanation.rejected) {
    const item = el('li');
    const words = el('b', '', r.text);
    words.dir = 'auto';
    const stands = r.name === r.text ? r.country : [r.name, r.country].filter(Boolean).join(', ');
    item.append(el('span', `slot ${r.slot}`, w.slots[r.slot]), ' ', words);
    if (stands) item.append(` (${stands})`);
    item.append(` — ${w.reasons[r.why] ?? r.why}`);
    list.append(item);
  }
  details.append(list);
  return details;
}

/** What was made of the article as a whole: its kind, and the words that make no report. */
export function storyOf({ genre, tellsNoEvents, untold }, w) {
  const details = el('details', 'story');
  details.append(el('summary', '', `${w.untold} (${untold.length})`));
  const points = Object.entries(genre.points).map(([cue, n]) => `${w.cues[cue] ?? cue} ${signed(n)}`);
  const sum = `${signed(genre.total)} / ${genre.bar}`;
  details.append(el('p', '', `${genre.news ? w.news : w.noNews}: ${[...points, sum].join(' · ')}`));
  if (tellsNoEvents) details.append(el('p', '', w.tellsNoEvents));
  const list = el('ul', 'why');
  for (const u of untold) {
    const item = el('li');
    const words = el('b', 'trigger', u.text);
    words.dir = 'auto';
    const wanted = u.missing.map((slots) => slots.map((slot) => w.slots[slot]).join(w.or)).join(' + ');
    item.append(words, ` (${w.types[u.type] ?? u.type}) — ${w.left[u.why] ?? u.why}`);
    if (wanted) item.append(`: ${wanted}`);
    list.append(item);
  }
  details.append(list);
  return details;
}

function signed(n) {
  return n > 0 ? `+${n}` : String(n).replace('-', '−');
}
