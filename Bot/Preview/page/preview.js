import { chooseLanguage, follow, readItem, readList } from './api.js';
import { drawAsk } from './ask.js';
import { drawItem } from './item.js';
import { drawList, markCurrent } from './list.js';
import { count } from './make.js';
import { drawOverview } from './overview.js';
import { canDraw } from './parts.js';

const view = document.getElementById('view');
const use = document.getElementById('use');
const total = document.getElementById('total');
const trouble = document.getElementById('trouble');
const announcer = document.getElementById('announcer');
const language = document.getElementById('language');
let data;
let drawn = '';

document.getElementById('missing').hidden = canDraw;

const here = () => decodeURIComponent(location.hash.slice(1));
const say = text => { announcer.textContent = text; };

async function readAll() {
  const text = await readList();
  data = JSON.parse(text);
  drawList(data);
  use.dataset.kind = data.use.kind;
  if (use.textContent !== data.use.text) use.textContent = data.use.text;
  total.hidden = data.mistakes.length === 0;
  total.textContent = count(data.mistakes.length, 'mistake', 'mistakes');
  language.replaceChildren(...data.languages.map(code => new Option(nameOf(code), code, false, code === data.language)));
  await show(text);
}

/** Draws what the address says, and leaves alone what has not changed. */
async function show(list = JSON.stringify(data)) {
  const id = here();
  document.body.dataset.view = id ? 'item' : 'list';
  markCurrent();
  if (id === 'ask') return put(`ask ${data.language}`, () => drawAsk(data.steps));
  if (id === '' || id === 'overview') return put(list, () => drawOverview(data));
  const item = await readItem(id);
  if (here() !== id) return undefined;
  return put(`${id} ${item}`, () => item ? drawItem(JSON.parse(item), say) : gone());
}

function put(key, draw) {
  if (key === drawn) return false;
  drawn = key;
  view.replaceChildren(...draw());
  return true;
}

function gone() {
  const text = document.createElement('p');
  text.textContent = 'This is no longer in the files, or not in this language.';
  return [text];
}

async function guarded(work) {
  try {
    await work();
    trouble.hidden = true;
  } catch (error) {
    trouble.textContent = error.message;
    trouble.hidden = false;
  }
}

addEventListener('hashchange', () => guarded(async () => {
  if (location.hash === '#main' || !data) return;
  await show();
  document.getElementById('main').scrollTop = 0;
  if (here()) document.getElementById('title')?.focus();
}));
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});
language.addEventListener('change', () => {
  chooseLanguage(language.value);
  guarded(readAll);
});
for (const width of document.querySelectorAll('[name=width]')) {
  width.checked = width.value === (localStorage.getItem('csbot.preview.width') ?? 'phone');
  if (width.checked) document.body.dataset.width = width.value;
  width.addEventListener('change', () => {
    localStorage.setItem('csbot.preview.width', width.value);
    document.body.dataset.width = width.value;
  });
}

const nameOf = code => {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
};

let isFirst = true;
follow(() => guarded(async () => {
  await readAll();
  if (!isFirst) say('The files have changed. What is shown is up to date.');
  isFirst = false;
}), isLost => {
  trouble.textContent = 'The bot cannot be reached. The page goes on by itself when it is back.';
  trouble.hidden = !isLost;
});
