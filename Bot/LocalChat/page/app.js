import { canDraw } from './cards.js';
import { CustomerPane } from './customer.js';
import { offerLanguages } from './language.js';
import { SupportPane } from './support.js';

const trouble = document.getElementById('trouble');
const badge = document.querySelector('.badge');
const tabs = [...document.querySelectorAll('[data-shows]')];
let unread = 0;

document.getElementById('missing').hidden = canDraw;

// One line for both panes: it goes when neither has trouble.
const troubles = new Map();

function showTrouble(pane, error) {
  troubles.set(pane, error ? `${error.message} Trying again.` : '');
  const text = [...troubles.values()].find(Boolean) ?? '';
  if (trouble.textContent !== text) trouble.textContent = text;
  trouble.hidden = !text;
}

function showPane(name) {
  document.body.dataset.pane = name;
  for (const tab of tabs) {
    if (tab.dataset.shows === name) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  if (name === 'support') countUnread(0);
}

function countUnread(count) {
  unread = count;
  badge.hidden = count === 0;
  badge.textContent = count;
  badge.setAttribute('aria-label', `${count} unread`);
}

for (const tab of tabs) tab.addEventListener('click', () => showPane(tab.dataset.shows));

const customer = new CustomerPane(error => showTrouble('customer', error));
const support = new SupportPane(error => showTrouble('support', error), () => {
  if (document.body.dataset.pane !== 'support') countUnread(unread + 1);
});

function openNew() {
  showPane('customer');
  customer.openNew();
}

document.getElementById('new-conversation').addEventListener('click', () => {
  openNew();
  document.getElementById('customer-text').focus();
});

// Somebody who has written is answered in what they wrote; another language begins with a conversation of its own.
offerLanguages(document.getElementById('language'), openNew).catch(error => showTrouble('language', error));

customer.open();
support.open();
