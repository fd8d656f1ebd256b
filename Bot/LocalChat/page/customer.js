import { runAction } from './actions.js';
import { announce, toast } from './announce.js';
import { follow, openCustomer, Refusal, say, upload } from './api.js';
import { AttachedFile } from './attached.js';
import { setUpComposer } from './composer.js';
import { explain } from './extension.js';
import { FocusKeeper, keepFocus } from './focus.js';
import { drawMessage, fillMessage, isFromBot, isVisible, replaceCard, spokenLine } from './messages.js';
import { ScrollKeeper } from './scroll.js';

const key = 'csbot.conversation';
const typingShown = 6000;

/** The customer's personal chat. */
export class CustomerPane {
  #pane = document.getElementById('customer');
  #log = this.#pane.querySelector('.log');
  #typing = this.#pane.querySelector('.typing');
  #focus = new FocusKeeper(this.#log, document.getElementById('customer-text'));
  #scroll = new ScrollKeeper(this.#log);
  #items = new Map();
  #file = new AttachedFile(document.getElementById('customer-attached'), document.getElementById('customer-file'), document.getElementById('customer-attach'));
  #following = new AbortController();
  #id = null;
  #opened = Promise.withResolvers();
  #hasClicked = false;
  #typingTimer;
  #onTrouble;

  constructor(onTrouble) {
    this.#onTrouble = onTrouble;
    setUpComposer(this.#pane.querySelector('form'), text => this.#sayAll(text), () => this.#file.held !== null);
  }

  /** Opens the stored conversation or a new one, again and again until the server is there. */
  async open(id = localStorage.getItem(key)) {
    this.#following.abort();
    const following = this.#following = new AbortController();
    const opened = await this.#tryOpen(id, following.signal);
    if (!opened) return;
    this.#id = opened.conversationId;
    this.#opened.resolve();
    localStorage.setItem(key, this.#id);
    document.getElementById('customer-who').textContent = `You are ${opened.user.name}, the customer`;
    if (opened.error) toast(opened.error, true);
    if (!opened.known) this.#clear();
    follow(this.#id, {
      signal: following.signal,
      onActivities: (activities, isFirst) => this.#show(activities, isFirst && opened.known),
      onTrouble: this.#onTrouble,
      onLost: () => this.open(this.#id).then(() => true),
    });
  }

  openNew() {
    localStorage.removeItem(key);
    this.#clear();
    return this.open(null);
  }

  async #tryOpen(id, signal) {
    for (let pause = 500; !signal.aborted; pause = Math.min(5000, pause * 2)) {
      try {
        return await openCustomer(id ?? undefined);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.#onTrouble(error);
      }
      await new Promise(resolve => setTimeout(resolve, pause));
    }
    return null;
  }

  #clear() {
    this.#items.clear();
    this.#log.replaceChildren();
    this.#showTyping(false);
  }

  #show(activities, isReplay) {
    for (const activity of activities) this.#showOne(activity, isReplay);
    if (isReplay && activities.length) announce('The conversation so far is shown.');
  }

  #showOne(activity, isReplay) {
    if (activity.type === 'typing') {
      if (!isReplay && isFromBot(activity)) this.#showTyping(true);
      return;
    }
    const item = this.#items.get(activity.id);
    if (item) {
      keepFocus(item, () => fillMessage(item, activity, this.#act));
    } else if (isVisible(activity)) {
      this.#add(activity, isReplay);
    }
  }

  #add(activity, isReplay) {
    const item = drawMessage(activity, this.#act);
    item.classList.toggle('continued', this.#log.lastElementChild?.activity.from?.id === activity.from?.id);
    this.#items.set(activity.id, item);
    this.#log.append(item);
    if (!isFromBot(activity)) item.querySelector('.heading').append(this.#menu(activity));
    this.#scroll.added(item, !isFromBot(activity) || isReplay || this.#hasClicked);
    this.#hasClicked = false;
    if (!isFromBot(activity)) return;
    this.#showTyping(false);
    if (!isReplay) announce(spokenLine(activity));
    if (item.querySelector('.card')) this.#focus.cardArrived();
  }

  // What Teams has in the menu of every message.
  #menu(activity) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'explain';
    button.textContent = 'Explain with CsBot';
    button.addEventListener('click', () => explain(this.#id, activity));
    return button;
  }

  #act = async (activity, action) => {
    if (action.type === 'imBack') return this.#send(() => say(this.#id, { text: action.data }));
    const item = this.#items.get(activity.id);
    this.#focus.clicked(item);
    this.#hasClicked = true;
    await runAction(this.#id, activity, action, card => keepFocus(item, () => replaceCard(item, card, this.#act)));
    this.#focus.answered();
  };

  async #send(post) {
    try {
      await post();
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.status === 502) toast(`The bot could not answer. ${error.message}`, true);
      else toast(`The message was not sent. ${error.message}`, true);
      return error.status === 502;
    }
  }

  // As in Teams, a file goes with the words that are written beside it.
  async #sayAll(text) {
    await this.#opened.promise;
    const file = this.#file.held;
    const sent = await this.#send(() => file ? upload(this.#id, text.trim() ? { text } : {}, file) : say(this.#id, { text }));
    if (sent) this.#file.drop();
    return sent;
  }

  #showTyping(isTyping) {
    clearTimeout(this.#typingTimer);
    this.#typing.hidden = !isTyping;
    if (isTyping) this.#typingTimer = setTimeout(() => this.#showTyping(false), typingShown);
  }
}
