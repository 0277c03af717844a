// The article as elements: every stretch that a report was read from is marked.

/** Of two slots on the same words the one further to the front is shown. */
const ORDER = [
  'killed', 'injured', 'missing', 'displaced', 'detained', 'date', 'trigger', 'actor', 'recipient',
  'place', 'attribution',
];

export function articleOf(answer) {
  const { title, text } = answer.article;
  const parts = [];
  if (title) {
    const heading = document.createElement('h3');
    heading.textContent = title;
    parts.push(heading);
  }
  const spans = spansOf(answer);
  let start = 0;
  for (const block of text.split('\n\n')) {
    const paragraph = document.createElement('p');
    paragraph.append(...stretches(text, start, start + block.length, spans));
    parts.push(paragraph);
    start += block.length + 2;
  }
  return parts;
}

/** What stands where: of which report, and in which slot; evidence has none. */
function spansOf(answer) {
  const spans = [];
  answer.reports.forEach((report, i) => {
    for (const e of report.evidence) {
      if (e.field === 'text') spans.push({ start: e.start, end: e.end, report: i, slot: null });
    }
    for (const s of answer.explanations?.[i]?.spans ?? []) {
      spans.push({ start: s.start, end: s.end, report: i, slot: s.slot });
    }
  });
  return spans;
}

function stretches(text, from, to, spans) {
  const inside = spans.filter((s) => s.start < to && s.end > from);
  const cuts = new Set([from, to]);
  for (const s of inside) {
    cuts.add(Math.max(from, s.start));
    cuts.add(Math.min(to, s.end));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1];
    return stretch(
      text.slice(start, end),
      inside.filter((s) => s.start <= start && s.end >= end),
    );
  });
}

function stretch(words, spans) {
  if (spans.length === 0) return document.createTextNode(words);
  const slots = spans.map((s) => s.slot).filter(Boolean);
  const slot = ORDER.find((s) => slots.includes(s));
  const element = document.createElement(slot ? 'mark' : 'span');
  element.className = slot ?? 'told';
  const own = slot ? spans.filter((s) => s.slot) : spans;
  element.dataset.reports = [...new Set(own.map((s) => s.report))].join(' ');
  element.textContent = words;
  return element;
}
