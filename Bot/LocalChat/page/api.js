import { language } from './language.js';

const directLine = '/v3/directline/conversations/';
const heldSeconds = 25;

/** A refusal of the server, with what it said. Status 0: it did not answer at all. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export const client = () => ({
  locale: language(),
  localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const openCustomer = id => post('/localchat/conversations', { id, ...client() });
export const languages = () => send('/localchat/languages');

export const openSupport = () => post('/localchat/support', client());

export const say = (conversationId, activity) =>
  post(`${directLine}${encodeURIComponent(conversationId)}/activities`, { type: 'message', ...client(), ...activity });

export const invoke = (conversationId, replyToId, action, from) =>
  post(`/localchat/conversations/${encodeURIComponent(conversationId)}/invoke`, { replyToId, action, from, ...client() });

export const extend = (conversationId, invoke) =>
  post(`/localchat/conversations/${encodeURIComponent(conversationId)}/extension`, { ...invoke, ...client() });

export const rate = (conversationId, replyToId, reaction) =>
  post(`/localchat/conversations/${encodeURIComponent(conversationId)}/rating`, { replyToId, reaction, ...client() });

export function upload(conversationId, activity, file) {
  const form = new FormData();
  const message = JSON.stringify({ type: 'message', ...client(), ...activity });
  form.append('activity', new Blob([message], { type: 'application/vnd.microsoft.activity' }), 'activity');
  form.append('file', file, file.name);
  return send(`${directLine}${encodeURIComponent(conversationId)}/upload`, { method: 'POST', body: form });
}

/** Reads a conversation until the signal stops it. The server holds each request, so news arrives at once. */
export async function follow(conversationId, { signal, onActivities, onTrouble, onLost }) {
  let watermark = '';
  let failures = 0;
  while (!signal.aborted) {
    try {
      await visible(signal);
      const wait = watermark && failures === 0 ? heldSeconds : 0;
      const set = await send(`${directLine}${encodeURIComponent(conversationId)}/activities?watermark=${watermark}&wait=${wait}`, { signal });
      failures = 0;
      onTrouble(null);
      onActivities(set.activities, watermark === '');
      watermark = set.watermark;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal)) throw error;
      failures++;
      onTrouble(error);
      if (error.status === 404 && await onLost()) return;
      await new Promise(resolve => setTimeout(resolve, Math.min(5000, 250 * 2 ** failures)));
    }
  }
}

// A browser opens few connections to a server: a hidden tab holds none of them, or the third tab could not send.
async function visible(signal) {
  while (document.hidden && !signal.aborted) {
    await new Promise(resolve => {
      document.addEventListener('visibilitychange', resolve, { once: true });
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
}

const post = (path, body) =>
  send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function send(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Refusal(0, 'The server does not answer.');
  }
  const text = await answer.text().catch(() => '');
  const body = parse(text);
  if (!answer.ok) throw new Refusal(answer.status, body?.error?.message ?? `The server answered ${answer.status}.`);
  return body;
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
