import { ask } from './api.js';
import { make } from './make.js';

const certainties = { sure: 'sure', possible: 'possible', doubtful: 'doubtful', far: 'far off' };

/** A box for a message, and what the bot would do with it. */
export function drawAsk(steps) {
  const text = make('textarea', { id: 'ask-text', rows: '3', maxlength: '4000', 'data-testid': 'ask-text', placeholder: 'For example: the link does not work' });
  const step = make('select', { id: 'ask-step', 'data-testid': 'ask-step' }, make('option', { value: '' }, 'None: no guide runs'),
    steps.map(one => make('option', { value: one.id }, one.title)));
  const answer = make('div', { 'data-testid': 'ask-answer', 'aria-live': 'polite' });
  const form = make('form', { class: 'ask', 'data-testid': 'ask-form' },
    make('label', { for: 'ask-text' }, 'Message'), text,
    make('label', { for: 'ask-step' }, 'Step in front of the person'), step,
    make('p', {}, make('button', { type: 'submit', class: 'strong', 'data-testid': 'ask-send' }, 'See what the bot would do')));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (!text.value.trim()) return text.focus();
    form.ariaBusy = 'true';
    try {
      answer.replaceChildren(...drawAnswer(await ask(text.value, step.value), text.value));
    } catch (error) {
      answer.replaceChildren(make('p', { class: 'message' }, error.message));
    } finally {
      form.ariaBusy = 'false';
    }
  });
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  return [
    make('h2', { id: 'title', tabindex: '-1' }, 'Ask the bot'),
    make('p', { class: 'file' }, 'Nothing is sent or kept. The bot reads the message by the content that it uses.'),
    form, answer,
  ];
}

const drawAnswer = (result, text) => [
  make('h3', { class: 'verdict' }, result.verdict),
  topics(result.topics),
  result.others.length > 0 && make('h3', {}, 'Offered below the answer'),
  topics(result.others),
  make('h3', {}, 'Why'),
  make('ul', { class: 'why' }, result.why.map(line => make('li', {}, line))),
  result.candidates?.length > 0 && make('h3', {}, 'What it was compared with'),
  result.candidates?.length > 0 && make('ol', { class: 'candidates' }, result.candidates.map(one => candidate(one, text))),
].filter(Boolean);

const topics = list => list.length > 0 && make('ul', { class: 'topics' }, list.map(topic => make('li', {}, link(topic.id, topic.title), score(topic.score))));

const candidate = one => make('li', {},
  make('p', {}, one.item ? link(one.item, one.name) : one.name, score(one.score), make('span', { class: `certainty ${one.certainty}` }, certainties[one.certainty])),
  one.nearest && make('p', { class: 'nearest' }, 'Nearest: ', ...marked(one.nearest, new Set(one.shared))));

// What the message and the phrasing have in common stands out.
const marked = (phrasing, shared) => phrasing.split(/(\s+)/).map(word =>
  shared.has(plain(word)) ? make('mark', {}, word) : word);
const plain = word => word.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

const link = (id, title) => make('a', { href: `#${encodeURIComponent(id)}` }, title);
const score = value => make('span', { class: 'score' }, value.toFixed(2), make('meter', { min: '0', max: '1', value: String(value), 'aria-hidden': 'true' }));
