import { fillCard, redraw } from './cards.js';
import { showFigures } from './figures.js';
import { Refusal, ask, showInTeams } from './session.js';
import { plural, shortDay, time } from './words.js';

const weeks = document.getElementById('weeks');
const refresh = document.getElementById('refresh');
const trouble = document.getElementById('trouble');
const status = document.getElementById('status');
const main = document.getElementById('main');

async function load() {
  refresh.disabled = true;
  try {
    show(await (await ask(`data?weeks=${weeks.value}`)).json());
    trouble.hidden = true;
    status.textContent = 'The figures are up to date.';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell(error.message);
  } finally {
    refresh.disabled = false;
    await showInTeams();
  }
}

function show(data) {
  main.hidden = false;
  document.getElementById('span').textContent = `Since ${shortDay(data.from)} · updated ${time(data.at)}`;
  showFigures(data.figures);
  for (const card of document.querySelectorAll('[data-table]')) {
    const table = data.tables.find(found => found.name === card.dataset.table);
    fillCard(card, table, { weeks: data.weeks, action: table.name === 'deliveries' ? againButton : undefined });
  }
  const parked = document.getElementById('parked');
  parked.hidden = data.figures.parked === 0;
  parked.textContent = `${plural(data.figures.parked, 'message waits', 'messages wait')} for people who have removed or blocked the bot, and will be delivered when they are back.`;
}

function againButton([number]) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Send again';
  button.setAttribute('aria-label', `Send again: message ${number}`);
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await ask(`deliveries/${number}`, 'POST');
      await load();
      status.textContent = `Message ${number} will be sent again within seconds.`;
      main.focus();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      button.disabled = false;
      tell(error.message);
    }
  });
  return button;
}

function tell(message) {
  trouble.textContent = message;
  trouble.hidden = false;
  if (main.hidden) document.getElementById('span').textContent = '';
}

weeks.addEventListener('change', load);
refresh.addEventListener('click', load);
document.addEventListener('themechange', redraw);
document.addEventListener('refusal', event => tell(event.detail));
await load();
