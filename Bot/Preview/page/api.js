const language = () => localStorage.getItem('csbot.preview.language') ?? '';

async function read(path) {
  const answer = await fetch(path, { cache: 'no-store' });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`The bot answered ${answer.status}.`);
  return answer.text();
}

/** The list as the text that it was sent as, so that two of them can be compared. */
export const readList = () => read(`/preview/data?language=${encodeURIComponent(language())}`);

/** Null for an item that is gone. */
export const readItem = id => read(`/preview/item?id=${encodeURIComponent(id)}&language=${encodeURIComponent(language())}`);

export const chooseLanguage = code => localStorage.setItem('csbot.preview.language', code);

export async function ask(text, step) {
  const answer = await fetch('/preview/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text, step, language: language() || 'en' }),
  });
  if (!answer.ok) throw new Error(answer.status === 400 ? 'A message has at most 4,000 characters.' : `The bot answered ${answer.status}.`);
  return answer.json();
}

/** Calls `changed` now and whenever files have changed; `lost(true)` while the bot cannot be reached. */
export function follow(changed, lost) {
  const stream = new EventSource('/preview/changes');
  stream.onopen = () => lost(false);
  stream.onerror = () => lost(true);
  stream.onmessage = changed;
}
