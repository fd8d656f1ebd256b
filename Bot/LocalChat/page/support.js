import { runAction } from './actions.js';
import { announce, toast } from './announce.js';
import { follow, openSupport, Refusal, say } from './api.js';
import { setUpComposer } from './composer.js';
import { searchRequests } from './extension.js';
import { keepFocus } from './focus.js';
import { drawMessage, fillMessage, isFromBot, isVisible, replaceCard, spokenLine } from './messages.js';
import { ScrollKeeper } from './scroll.js';

/** The support team's channel: posts, each with its replies and a box to reply in. */
export class SupportPane {
  #pane = document.getElementById('support');
  #log = this.#pane.querySelector('.log');
  #scroll = new ScrollKeeper(this.#log);
  #items = new Map();
  #threads = new Map();
  #channel = null;
  #who = document.getElementById('support-person');
  #onTrouble;
  #onNews;

  constructor(onTrouble, onNews) {
    this.#onTrouble = onTrouble;
    this.#onNews = onNews;
    document.getElementById('support-search').addEventListener('click', () => searchRequests(this.#channel.conversationId, { id: this.#who.value }));
    setUpComposer(this.#pane.querySelector('form'), text => this.#send(this.#channel.conversationId, text));
  }

  async open() {
    while (!this.#channel) {
      try {
        this.#channel = await openSupport();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.#onTrouble(error);
        await new Promise(resolve => setTimeout(resolve, 2000));
      }
    }
    this.#who.replaceChildren(...this.#channel.people.map(person => new Option(person.name, person.id)));
    this.#showEmpty();
    follow(this.#channel.conversationId, {
      signal: new AbortController().signal,
      onActivities: (activities, isFirst) => activities.forEach(activity => this.#show(activity, isFirst)),
      onTrouble: this.#onTrouble,
      onLost: async () => false,
    });
  }

  #show(activity, isReplay) {
    const item = this.#items.get(activity.id);
    if (item) this.#change(item, () => fillMessage(item, activity, this.#act));
    else if (isVisible(activity)) this.#add(activity, isReplay);
  }

  #add(activity, isReplay) {
    const item = drawMessage(activity, this.#act);
    this.#items.set(activity.id, item);
    const thread = this.#threadOf(activity);
    const isRoot = activity.conversation.id.endsWith(`;messageid=${activity.id}`);
    if (isRoot) thread.querySelector('.replies').before(wrap(item));
    else thread.querySelector('.replies').append(item);
    if (isRoot) this.#scroll.added(thread, !isReplay && !isFromBot(activity));
    else if (thread === this.#log.lastElementChild || !isFromBot(activity)) thread.lastElementChild.scrollIntoView({ block: 'nearest' });
    if (isReplay || !isFromBot(activity)) return;
    announce(`Support channel. ${spokenLine(activity)}`);
    this.#onNews();
  }

  #threadOf(activity) {
    const id = activity.conversation.id;
    const known = this.#threads.get(id);
    if (known) return known;
    this.#pane.querySelector('.empty')?.remove();
    const thread = document.createElement('li');
    thread.className = 'thread';
    thread.dataset.testid = 'support-thread';
    thread.dataset.threadId = id;
    thread.append(replies(), this.#replyForm(id));
    this.#threads.set(id, thread);
    this.#log.append(thread);
    return thread;
  }

  #replyForm(threadId) {
    const form = document.createElement('form');
    form.className = 'composer reply';
    form.innerHTML = `
      <textarea rows="1" placeholder="Reply to @CsBot" aria-label="Reply in this thread, sent to CsBot" data-testid="support-reply"></textarea>
      <button type="submit" class="icon" data-testid="support-reply-send" aria-label="Send reply">
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m3 17 15-7L3 3l2 7-2 7Zm2-7h7"/></svg>
      </button>`;
    setUpComposer(form, text => this.#send(threadId, text));
    return form;
  }

  #act = async (activity, action) => {
    const item = this.#items.get(activity.id);
    await runAction(activity.conversation.id, activity, action, card =>
      this.#change(item, () => replaceCard(item, card, this.#act)), { id: this.#who.value });
  };

  #change(item, change) {
    keepFocus(item, change, item.closest('.thread').querySelector('.reply textarea'));
  }

  // Teams delivers a channel message only to a bot it mentions.
  async #send(conversationId, text) {
    const { bot } = this.#channel;
    const mention = `<at>${bot.name}</at>`;
    const words = text.trimStart().toLowerCase().startsWith(`@${bot.name.toLowerCase()} `) ? text.trimStart().slice(bot.name.length + 2) : text;
    try {
      await say(conversationId, { from: { id: this.#who.value }, text: `${mention} ${words}`, entities: [{ type: 'mention', text: mention, mentioned: bot }] });
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      toast(`The post did not reach the bot. ${error.message}`, true);
      return error.status === 502;
    }
  }

  #showEmpty() {
    const line = document.createElement('li');
    line.className = 'empty';
    line.textContent = 'When a customer asks for a person, the request appears here.';
    this.#log.append(line);
  }
}

function replies() {
  const list = document.createElement('ol');
  list.className = 'replies';
  list.setAttribute('aria-label', 'Replies');
  return list;
}

function wrap(item) {
  const root = document.createElement('ol');
  root.className = 'root';
  root.append(item);
  return root;
}
