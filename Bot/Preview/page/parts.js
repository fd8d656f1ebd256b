import { canDraw, drawCard } from '/localchat/page/cards.js';
import { toHtml } from '/localchat/page/markdown.js';
import { make } from './make.js';

export { canDraw };

/** The pieces of an item, one below the other. */
export const drawParts = (parts, say) => parts.map(part => make('section', { class: 'part' }, part.title && make('h3', {}, part.title), piece(part, say)));

function piece(part, say) {
  if (part.card) return card(part.card, say);
  if (part.page) return page(part.page);
  if (part.svg) return picture(part.svg);
  if (part.rows) return make('dl', { class: 'rows' }, part.rows.map(row));
  return text('div', part.message ?? '', 'said');
}

function card(content, say) {
  const box = make('div', { class: 'card' });
  box.append(drawCard(content, async action => say(`In the chat, \u201c${action.title}\u201d sends ${action.verb ?? JSON.stringify(action.data)}. Here it does nothing.`)));
  return box;
}

const row = ({ name, text: value, item }) => [
  make('dt', {}, item ? make('a', { href: `#${encodeURIComponent(item)}` }, name) : name),
  text('dd', value, ''),
];

function text(tag, markdown, kind) {
  const element = make(tag, { class: kind || null });
  element.innerHTML = toHtml(markdown);
  return element;
}

// The bot has made it of files of this machine, and has encoded their texts.
function picture(svg) {
  const box = make('div', { class: 'picture' });
  box.innerHTML = svg;
  return box;
}

// A page of its own, as a browser shows it: without scripts, as high as it is, its links switched off.
function page(html) {
  const frame = make('iframe', { title: 'The page', sandbox: 'allow-same-origin', srcdoc: html });
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    const fit = () => { frame.style.height = `${inside.documentElement.scrollHeight}px`; };
    new ResizeObserver(fit).observe(inside.body);
    inside.addEventListener('click', event => event.preventDefault());
  });
  return frame;
}
