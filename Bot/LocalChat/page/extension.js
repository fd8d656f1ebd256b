import { extend, Refusal } from './api.js';
import { toast } from './announce.js';
import { drawCard } from './cards.js';

const frame = document.getElementById('window');
const title = frame.querySelector('h2');
const content = frame.querySelector('.content');

frame.querySelector('.close').addEventListener('click', () => frame.close());

/** "Explain with CsBot" in the menu of a message: the answer opens in a window that only this person sees. */
export async function explain(conversationId, activity) {
  const files = (activity.attachments ?? []).filter(attachment => attachment.contentType !== 'text/html');
  const answer = await ask(conversationId, 'composeExtension/fetchTask', {
    commandId: 'explain',
    commandContext: 'message',
    messagePayload: { id: activity.id, createdDateTime: activity.timestamp, body: { contentType: 'text', content: activity.text ?? '' }, attachments: files },
  });
  const task = answer?.task?.value;
  if (task) open(task.title, [drawn(task.card)]);
}

/** The search that the message extension opens from the box below a channel. */
export async function searchRequests(conversationId, from) {
  const box = document.createElement('input');
  box.type = 'search';
  box.placeholder = 'Number, name, words, open, mine or overdue';
  box.ariaLabel = 'Search requests';
  const results = document.createElement('div');
  box.addEventListener('change', () => find(box.value));
  open('Search requests', [box, results]);
  await find('');

  async function find(words) {
    const parameter = words ? { name: 'words', value: words } : { name: 'initialRun', value: 'true' };
    const answer = await ask(conversationId, 'composeExtension/query', { commandId: 'open', parameters: [parameter], queryOptions: { skip: 0, count: 25 } }, from);
    const found = answer?.composeExtension?.attachments ?? [];
    results.replaceChildren(...found.map(drawn));
    if (!found.length) results.textContent = answer?.composeExtension?.text ?? 'Nothing was found.';
  }
}

async function ask(conversationId, name, value, from) {
  try {
    return await extend(conversationId, { name, value, from });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    toast(`That did not work. ${error.message}`, true);
    return null;
  }
}

function open(name, parts) {
  title.textContent = name;
  content.replaceChildren(...parts);
  if (!frame.open) frame.showModal();
}

// Teams sends nothing back from the buttons of such a card that stand for the chat.
function drawn(attachment) {
  const box = document.createElement('div');
  box.className = 'card';
  box.append(drawCard(attachment?.content ?? attachment, async () => toast('In Teams, use the buttons in the chat.')));
  return box;
}

