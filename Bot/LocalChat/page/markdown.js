const markdown = window.markdownit?.({ html: false, linkify: true, breaks: true });

if (markdown) {
  markdown.renderer.rules.link_open = (tokens, index, options, _, self) => {
    tokens[index].attrSet('target', '_blank');
    tokens[index].attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
}

const open = '\uE000';
const close = '\uE001';
const bold = '\uE002';
const normal = '\uE003';

/** HTML of a bot's text; without the library the text as it is. Mentions become spans, all other HTML is shown as text. */
export function toHtml(text) {
  const marked = mark(text);
  return mentions(markdown ? markdown.render(marked) : `<p>${escape(marked)}</p>`);
}

/** HTML of what a person typed, which is plain text with mentions. */
export const plainToHtml = text => mentions(`<p>${escape(mark(text))}</p>`);

/** HTML of a bot's text of the format "xml": mentions, bold words and line breaks; everything else is shown as text. */
export function xmlToHtml(text) {
  const marked = mark(text).replace(/<b>(.*?)<\/b>/g, `${bold}$1${normal}`).replace(/<br\/>/g, '\n');
  const words = escape(marked.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
  return mentions(`<p>${words.replaceAll(bold, '<strong>').replaceAll(normal, '</strong>')}</p>`);
}

export function toPlain(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return parsed.body.textContent.replace(/\s+/g, ' ').trim();
}

const escape = text => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
const mark = text => text.replace(/<at>(.*?)<\/at>/g, `${open}$1${close}`);
const mentions = html => html.replaceAll(open, '<span class="mention">').replaceAll(close, '</span>');
