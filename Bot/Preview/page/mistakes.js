import { make } from './make.js';

/** What is wrong, each with the lines where it stands. */
export const drawMistakes = mistakes => make('ul', { class: 'mistakes', 'data-testid': 'mistakes' }, mistakes.map(mistake => make('li', {},
  make('p', {}, make('code', {}, `${mistake.file}:${mistake.line}`), mistake.item && make('a', { href: `#${encodeURIComponent(mistake.item)}` }, 'Show it')),
  make('p', { class: 'message' }, mistake.message),
  mistake.source?.length > 0 && lines(mistake.source, `Lines around line ${mistake.line} of ${mistake.file}`))));

/** What an edit has changed in a file. */
export const drawDifference = ({ file, lines: changed }) => make('section', { class: 'difference' },
  make('h4', {}, make('code', {}, file)),
  changed === undefined || changed === null
    ? make('p', { class: 'remark' }, 'This file was edited before the preview was opened, so its earlier lines are not known.')
    : lines(changed, `What is different in ${file}`));

const signs = { added: '+', removed: '\u2212', wrong: '\u25b6', same: '' };
const words = { added: 'added: ', removed: 'removed: ', wrong: 'here: ', same: '' };

function lines(all, label) {
  return make('div', { class: 'lines', role: 'group', tabindex: '0', 'aria-label': label }, all.map(line => make('div', { class: `line ${line.kind}` },
    make('span', { class: 'number', 'aria-hidden': 'true' }, line.kind === 'removed' ? '' : String(line.number)),
    make('span', { class: 'sign', 'aria-hidden': 'true' }, signs[line.kind]),
    words[line.kind] && make('span', { class: 'hidden' }, words[line.kind]),
    make('code', {}, line.text || ' '))));
}
