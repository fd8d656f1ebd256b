import { count, plural, span } from './words.js';

/** The single figures above everything else: what it is, how much, and what belongs to it. */
export function showFigures(figures) {
  const tiles = [
    ['Open requests', count(figures.open), figures.waiting > 0 ? `${count(figures.waiting)} without a channel` : 'in your channels'],
    ['Overdue', count(figures.overdue), figures.overdue > 0 ? 'waiting too long for an answer' : 'everybody was answered in time', figures.overdue > 0],
    ['First answer', span(figures.firstAnswer), within(figures.firstAnswerP90)],
    ['Solved', span(figures.solved), within(figures.solvedP90)],
    ['Started the guide', count(figures.started), signedIn(figures)],
    ['Not delivered', count(figures.givenUp), figures.givenUp > 0 ? 'see the end of this page' : 'every message arrived', figures.givenUp > 0],
  ];
  document.getElementById('figures').replaceChildren(...tiles.map(tile));
}

function tile([name, value, more, warns = false]) {
  const box = document.createElement('div');
  box.className = warns ? 'figure warns' : 'figure';
  for (const [tag, text, kind] of [['dt', name, ''], ['dd', value, 'value'], ['dd', more, 'more']]) {
    const part = document.createElement(tag);
    part.textContent = text;
    part.className = kind;
    box.append(part);
  }
  return box;
}

const within = hours => hours === null ? 'from five customers on' : `median; 90% within ${span(hours)}`;

function signedIn({ started, signedIn: signed }) {
  if (started === 0) return 'nobody yet';
  return signed === null ? 'divided from five people on' : `${plural(signed, 'person', 'people')} signed in so far`;
}
