// Sends a text to /v1/extract and shows the article with its spans and the reports beside it.
// Everything that comes from outside is set as text, never as markup.
import { EXAMPLES, WORDS } from './words.js';
import { articleOf } from './article.js';
import { reportCard, storyOf } from './report.js';

const $ = (id) => document.getElementById(id);
const LANGUAGE_KEY = 'naba.language';

let language = stored() ?? (navigator.language.startsWith('ar') ? 'ar' : 'en');
let shown = null;
let picked = null;

function stored() {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null; // storage may be forbidden
  }
}

function speak() {
  const w = WORDS[language];
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  const texts = {
    language: w.other, tagline: w.tagline, 'kind-label': w.kind, 'kind-text': w.text,
    'kind-html': w.html, 'example-label': w.example, 'body-label': w.body, 'title-label': w.title,
    'published-label': w.published, 'text-language-label': w.language, submit: w.submit,
    'article-heading': w.article, 'reports-heading': w.reports, none: w.none,
  };
  Object.entries(texts).forEach(([id, text]) => ($(id).textContent = text));
  $('language').lang = language === 'ar' ? 'en' : 'ar';
  $('body').placeholder = w.paste;
  languages();
  if (shown) show(shown);
}

function languages() {
  const select = $('text-language');
  const chosen = select.value;
  const names = { '': WORDS[language].auto, ar: 'العربية', en: 'English', fr: 'Français' };
  select.replaceChildren(
    ...Object.entries(names).map(([value, name]) => new Option(name, value, false, value === chosen)),
  );
}

function el(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function legend() {
  const slots = ['trigger', 'actor', 'recipient', 'place', 'date', 'count', 'attribution'];
  $('legend').replaceChildren(...slots.map((slot) => el('li', slot, WORDS[language].slots[slot])));
}

function show(answer) {
  const w = WORDS[language];
  shown = answer;
  picked = null;
  legend();
  $('article').replaceChildren(...articleOf(answer));
  $('article').lang = answer.article.language;
  $('article').dir = answer.article.language.startsWith('ar') ? 'rtl' : 'ltr';
  $('article').classList.remove('focused');
  $('topics').replaceChildren(
    ...(answer.topics ?? []).map((t) => {
      const item = el('li', '', t.names[language] ?? t.names.en);
      item.title = t.id;
      return item;
    }),
  );
  $('none').hidden = answer.reports.length > 0;
  $('reports').replaceChildren(
    ...answer.reports.map((report, i) =>
      reportCard(report, answer.explanations?.[i], w, language, () => pick(i)),
    ),
  );
  $('story').replaceChildren(...(answer.explanation ? [storyOf(answer.explanation, w)] : []));
  $('result').hidden = false;
}

/** Shows one report's words in the article and fades the others; again: all of them. */
function pick(i) {
  picked = picked === i ? null : i;
  [...$('reports').children].forEach((card, k) => {
    card.classList.toggle('on', k === picked);
    card.querySelector('.pick').setAttribute('aria-pressed', String(k === picked));
  });
  $('article').classList.toggle('focused', picked !== null);
  let first = null;
  $('article').querySelectorAll('[data-reports]').forEach((part) => {
    const on = picked !== null && part.dataset.reports.split(' ').includes(String(picked));
    part.classList.toggle('on', on);
    if (on && !first) first = part;
  });
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  first?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

function complain(text) {
  $('notice').textContent = text;
  $('notice').hidden = false;
  $('status').textContent = '';
  $('result').hidden = true;
}

/** The sentence of a problem, with what it says of single fields. */
function problemText(problem, status) {
  const fields = (problem.errors ?? []).map((e) => `${e.field}: ${e.detail}`);
  return [problem.detail ?? problem.title ?? `HTTP ${status}`, ...fields].join(' ');
}

function request() {
  const kind = document.querySelector('input[name=kind]:checked').value;
  const asked = { [kind]: $('body').value };
  if ($('title').value) asked.title = $('title').value;
  if ($('published').value) asked.publishedAt = $('published').value;
  if ($('text-language').value) asked.language = $('text-language').value;
  return asked;
}

async function extract() {
  const w = WORDS[language];
  $('notice').hidden = true;
  $('status').textContent = w.working;
  $('submit').disabled = true;
  const began = performance.now();
  try {
    const response = await fetch('v1/extract?explain=true', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request()),
      signal: AbortSignal.timeout(30_000),
    });
    const answer = await response.json();
    if (!response.ok) {
      complain(problemText(answer, response.status));
      return;
    }
    show(answer);
    $('status').textContent = w.done(answer.reports.length, Math.round(performance.now() - began));
  } catch {
    complain(w.offline);
  } finally {
    $('submit').disabled = false;
  }
}

function example(of) {
  const chosen = EXAMPLES[of];
  document.querySelector('input[name=kind][value=text]').checked = true;
  $('body').value = chosen.text;
  $('title').value = chosen.title;
  $('published').value = chosen.published;
  $('text-language').value = '';
  extract();
}

$('form').addEventListener('submit', (event) => {
  event.preventDefault();
  extract();
});
$('body').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) extract();
});
$('example-ar').addEventListener('click', () => example('ar'));
$('example-en').addEventListener('click', () => example('en'));
$('language').addEventListener('click', () => {
  language = language === 'ar' ? 'en' : 'ar';
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // the choice lasts as long as the page
  }
  speak();
});
speak();
