import { avatar } from './avatars.js';
import { cardType, drawCard } from './cards.js';
import { plainToHtml, toHtml, toPlain, xmlToHtml } from './markdown.js';
import { drawRating } from './rating.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const fileType = 'application/vnd.microsoft.teams.file.download.info';

export const isFromBot = activity => activity.from?.id?.startsWith('28:') ?? false;

/** What of an activity can be seen; a click is an activity too and shows nothing. */
export const isVisible = activity =>
  activity.type === 'message' && Boolean(activity.text || visibleAttachments(activity).length || activity.suggestedActions);

/** A list item that shows an activity. `act(activity, action)` answers clicks on its cards. */
export function drawMessage(activity, act) {
  const item = document.createElement('li');
  item.className = `message ${isFromBot(activity) ? 'from-bot' : 'from-person'}`;
  item.dataset.activityId = activity.id;
  item.append(avatar(activity.from ?? {}), document.createElement('div'));
  item.lastChild.className = 'said';
  fillMessage(item, activity, act);
  return item;
}

/** Shows the new content of an activity in the item of the old one. */
export function fillMessage(item, activity, act) {
  const shown = JSON.stringify([activity.type, activity.text, activity.attachments]);
  if (item.shown === shown) return false;
  item.shown = shown;
  item.activity = activity;
  item.lastChild.replaceChildren(heading(activity), ...content(activity, act));
  return true;
}

/** Puts a card in place of the clicked one, for this page only. */
export function replaceCard(item, card, act) {
  const index = item.activity.attachments.findIndex(attachment => attachment.contentType === cardType);
  const attachments = item.activity.attachments.with(index, { contentType: cardType, content: card });
  return fillMessage(item, { ...item.activity, attachments }, act);
}

/** The line that is read aloud for an activity. */
export function spokenLine(activity) {
  const card = activity.attachments?.find(attachment => attachment.contentType === cardType)?.content;
  const text = activity.summary ?? (activity.text ? toPlain(htmlOf(activity)) : card?.speak ?? card?.fallbackText ?? 'A card');
  return `${activity.from?.name ?? 'CsBot'}: ${text}`;
}

function heading(activity) {
  const line = document.createElement('p');
  line.className = 'heading';
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = activity.from?.name ?? '';
  const time = document.createElement('time');
  time.dateTime = activity.timestamp;
  time.textContent = clock.format(new Date(activity.timestamp));
  line.append(name, ' ', time);
  return line;
}

function content(activity, act) {
  if (activity.type === 'messageDelete') return [bubble('<p class="gone">This message has been deleted.</p>')];
  const parts = [];
  if (activity.text) parts.push(bubble(htmlOf(activity)));
  for (const attachment of visibleAttachments(activity)) parts.push(drawAttachment(attachment, activity, act));
  if (activity.channelData?.feedbackLoop) parts.push(drawRating(activity, act));
  if (activity.suggestedActions?.actions?.length) parts.push(suggestions(activity, act));
  return parts;
}

const htmlOf = activity => {
  if (!isFromBot(activity) || activity.textFormat === 'plain') return plainToHtml(activity.text);
  return activity.textFormat === 'xml' ? xmlToHtml(activity.text) : toHtml(activity.text);
};

function bubble(html) {
  const box = document.createElement('div');
  box.className = 'bubble';
  box.innerHTML = html;
  return box;
}

// Teams adds the text once more as HTML.
const visibleAttachments = activity => (activity.attachments ?? []).filter(attachment => attachment.contentType !== 'text/html');

function drawAttachment(attachment, activity, act) {
  const box = document.createElement('div');
  if (attachment.contentType === cardType) {
    box.className = 'card';
    box.append(drawCard(attachment.content, action => act(activity, action)));
  } else if (attachment.contentType?.startsWith('image/')) {
    const picture = document.createElement('img');
    picture.src = attachment.contentUrl;
    picture.alt = attachment.name ?? 'Picture';
    box.className = 'bubble';
    box.append(picture);
  } else {
    box.className = 'bubble';
    box.append(fileLink(attachment));
  }
  return box;
}

function fileLink(attachment) {
  const link = document.createElement('a');
  const address = attachment.contentType === fileType ? attachment.content?.downloadUrl : attachment.contentUrl;
  if (/^https?:/.test(address ?? '')) link.href = address;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.className = 'file';
  link.textContent = attachment.name ?? attachment.contentType;
  return link;
}

// Teams shows three at most.
function suggestions(activity, act) {
  const row = document.createElement('div');
  row.className = 'suggestions';
  for (const suggested of activity.suggestedActions.actions.slice(0, 3)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = suggested.title;
    button.addEventListener('click', () => act(activity, { type: 'imBack', data: suggested.value }));
    row.append(button);
  }
  return row;
}
