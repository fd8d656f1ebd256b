import { count, make } from './make.js';
import { drawDifference, drawMistakes } from './mistakes.js';
import { drawParts } from './parts.js';

/** Everything about one item. `say` tells what a click would do. */
export function drawItem(item, say) {
  return [
    make('h2', { id: 'title', tabindex: '-1' }, item.title),
    make('p', { class: 'file' }, make('code', {}, item.file)),
    item.mistakes.length > 0 && make('section', { class: 'notice bad-notice' },
      make('h3', {}, count(item.mistakes.length, 'mistake', 'mistakes')), drawMistakes(item.mistakes)),
    item.why && make('section', { class: 'notice', 'data-testid': 'why' }, make('h3', {}, 'Not in use yet'), make('p', {}, item.why),
      item.differences.length > 0 && make('div', { 'data-testid': 'differences' }, item.differences.map(drawDifference))),
    shown(item, say),
    item.hints.length > 0 && make('section', {}, make('h3', {}, 'Hints'), make('ul', {}, item.hints.map(hint => make('li', {}, hint)))),
  ].filter(Boolean);
}

function shown(item, say) {
  const now = make('div', { class: 'stage', 'data-testid': 'shown' }, drawParts(item.shown, say));
  if (item.showsEarlier) {
    return make('div', {}, make('h3', {}, 'The earlier version, which customers see'), now);
  }
  if (!item.earlier) return now;
  return make('div', { class: 'both' },
    make('div', {}, make('h3', {}, 'As the files are now'), now),
    make('div', {}, make('h3', {}, 'What customers see meanwhile'), make('div', { class: 'stage', 'data-testid': 'earlier' }, drawParts(item.earlier, say))));
}
