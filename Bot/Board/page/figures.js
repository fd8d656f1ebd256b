import { count, span } from './words.js';

/** The single figures above everything else: what it is, how much, and what belongs to it. */
export function showFigures(figures) {
  const tiles = [
    ['Open requests', count(figures.open), figures.waiting > 0 ? `${count(figures.waiting)} without a channel` : 'in your channels'],
    ['Overdue', count(figures.overdue), figures.overdue > 0 ? 'waiting too long for an answer' : 'nothing is late', figures.overdue > 0],
    ['Time to first answer', span(figures.firstAnswer), within(figures.firstAnswerP90)],
    ['Time to solved', span(figures.solved), within(figures.solvedP90)],
    ['Started the guide', count(figures.started), signedIn(figures)],
    ['Not delivered', count(figures.givenUp), figures.givenUp > 0 ? 'see the messages' : 'no message was given up', figures.givenUp > 0, '#deliveries-title'],
  ];
  document.getElementById('figures').replaceChildren(...tiles.map(tile));
}

function tile([name, value, more, warns = false, place = null]) {
  const box = document.createElement('div');
  box.className = warns ? 'figure warns' : 'figure';
  for (const [tag, text, kind] of [['dt', name, ''], ['dd', value, 'value'], ['dd', more, 'more']]) {
    const part = document.createElement(tag);
    part.append(kind === 'more' && warns && place ? link(text, place) : text);
    part.className = kind;
    box.append(part);
  }
  return box;
}

function link(text, place) {
  const made = document.createElement('a');
  made.href = place;
  made.textContent = text;
  return made;
}

const within = hours => hours === null ? 'shown from five customers on' : `median; 90% within ${span(hours)}`;

function signedIn({ started, signedIn: signed }) {
  if (started === 0) return 'nobody yet';
  return signed === null ? 'more from five people on' : `${count(signed)} signed in so far`;
}
