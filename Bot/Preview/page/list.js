import { count, make } from './make.js';

const groups = document.getElementById('groups');
const search = document.getElementById('search');
const none = document.getElementById('none');
const nav = document.getElementById('list');
const open = new Map();
let shown = [];

/** Draws the list, and keeps what is open and what has the focus. */
export function drawList(data) {
  const focused = document.activeElement?.closest('#groups a')?.getAttribute('href');
  shown = data.groups;
  groups.replaceChildren(...shown.map(group));
  find();
  markCurrent();
  if (focused) groups.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
}

/** Marks the item of the address, and opens its group. */
export function markCurrent() {
  const here = decodeURIComponent(location.hash) || '#overview';
  for (const link of nav.querySelectorAll('a')) {
    const isHere = decodeURIComponent(link.getAttribute('href')) === here;
    link.ariaCurrent = isHere ? 'page' : null;
    if (!isHere) continue;
    if (link.closest('details')) link.closest('details').open = true;
    if (getComputedStyle(groups).overflowY === 'auto') link.scrollIntoView({ block: 'nearest' });
  }
}

function group({ title, items }, place) {
  const mistakes = items.reduce((sum, item) => sum + item.mistakes, 0);
  const details = make('details', { open: open.get(title) ?? place === 0 },
    make('summary', {}, make('span', { class: 'name' }, title), make('span', { class: 'count' }, String(items.length)), marks(mistakes, items.some(item => item.changed))),
    make('ul', {}, items.map(entry)));
  details.addEventListener('toggle', () => { if (!search.value) open.set(title, details.open); });
  return details;
}

const entry = item => make('li', { 'data-words': `${item.title} ${item.id} ${item.file}`.toLowerCase() },
  make('a', { href: `#${encodeURIComponent(item.id)}` }, make('span', { class: 'name' }, item.title), marks(item.mistakes, item.changed)));

const marks = (mistakes, changed) => [
  mistakes > 0 && make('span', { class: 'bad', title: count(mistakes, 'mistake', 'mistakes') }, String(mistakes), make('span', { class: 'hidden' }, mistakes === 1 ? ' mistake' : ' mistakes')),
  changed && make('span', { class: 'changed', title: 'Edited, not in use yet' }, make('span', { class: 'hidden' }, 'edited')),
];

function find() {
  const words = search.value.trim().toLowerCase();
  let found = 0;
  for (const [place, details] of [...groups.children].entries()) {
    const items = [...details.querySelectorAll('li')];
    for (const item of items) item.hidden = !item.dataset.words.includes(words);
    const left = items.filter(item => !item.hidden).length;
    found += left;
    details.hidden = left === 0;
    details.open = words ? left > 0 : open.get(shown[place].title) ?? place === 0;
  }
  none.hidden = found > 0;
  if (!words) markCurrent();
}

search.addEventListener('input', find);

// Up and down go through everything that can be reached, as Tab does, but without leaving the list.
nav.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const stops = [...nav.querySelectorAll('input, summary, a')].filter(stop => stop.checkVisibility());
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
