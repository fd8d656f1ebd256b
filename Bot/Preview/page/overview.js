import { count, make } from './make.js';
import { drawMistakes } from './mistakes.js';

/** What an admin wants to know first: mistakes, and edits that are not in use. */
export function drawOverview(data) {
  const items = new Map(data.groups.flatMap(group => group.items).map(item => [item.file, item.id]));
  return [
    make('h2', { id: 'title', tabindex: '-1' }, 'Overview'),
    make('p', {}, 'See every step, answer, card, page and text as the files are now, before customers see them. The page follows your edits by itself.'),
    make('h3', {}, data.mistakes.length === 0 ? 'No mistakes' : count(data.mistakes.length, 'mistake', 'mistakes')),
    data.mistakes.length > 0 && drawMistakes(data.mistakes),
    data.use.changed.length > 0 && make('h3', {}, 'Edited, not in use yet'),
    data.use.changed.length > 0 && make('ul', { class: 'files' }, data.use.changed.map(file => make('li', {},
      items.has(file) ? make('a', { href: `#${encodeURIComponent(items.get(file))}` }, make('code', {}, file)) : make('code', {}, file)))),
    make('h3', {}, 'What there is'),
    make('dl', { class: 'rows counts' }, data.groups.flatMap(group => [make('dt', {}, group.title), make('dd', {}, String(group.items.length))])),
  ].filter(Boolean);
}
