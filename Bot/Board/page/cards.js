import { configOf } from './charts.js';
import { Refusal, ask } from './session.js';
import { drawTable } from './tables.js';

const rowHeight = 30;
const drawn = new Map();

/** Fills one card: a chart with its table behind it, or the table alone. */
export function fillCard(card, table, { weeks, action }) {
  const title = card.querySelector('h3').textContent;
  drawn.get(card)?.destroy();
  drawn.delete(card);
  const wasOpen = card.querySelector('details')?.open ?? false;
  card.querySelectorAll('.body, .save').forEach(old => old.remove());
  const body = document.createElement('div');
  body.className = 'body';
  card.append(body);
  const isEmpty = !table.rows.some(row => row.slice(1).some(value => typeof value === 'number' && value > 0));
  if (isEmpty) {
    body.append(emptyText(card, table));
    return;
  }
  card.querySelector('h3').after(saveButton(title, table.name, weeks));
  if (!card.dataset.chart) {
    body.append(drawTable(title, table, action));
    return;
  }
  if (window.Chart) drawChart(card, body, title, table);
  body.append(behind(title, table, wasOpen || !window.Chart));
}

/** The colors of a chart are drawn, so another theme draws it anew. */
export function redraw() {
  for (const [card, chart] of drawn) {
    const table = chart.table;
    const config = configOf(card.dataset.chart, table);
    Object.assign(chart.data, config.data);
    chart.options = config.options;
    chart.update('none');
  }
}

function emptyText(card, table) {
  const text = document.createElement('p');
  text.className = 'empty';
  text.textContent = table.tooFew ? 'Shown when five people or more took part.' : card.dataset.empty ?? 'Nothing in these weeks.';
  return text;
}

function drawChart(card, body, title, table) {
  const config = configOf(card.dataset.chart, table);
  const frame = document.createElement('div');
  frame.className = 'chart';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `Chart: ${title}. The table below has the same figures.`);
  frame.append(canvas);
  if (config.rows) frame.style.height = `${Math.max(config.rows * rowHeight + 80, 150)}px`;
  body.append(frame);
  const chart = new window.Chart(canvas, config);
  chart.table = table;
  drawn.set(card, chart);
}

function behind(title, table, isOpen) {
  const details = document.createElement('details');
  details.open = isOpen;
  const summary = document.createElement('summary');
  summary.textContent = 'Show as a table';
  details.append(summary, drawTable(title, table));
  return details;
}

function saveButton(title, name, weeks) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'save';
  button.textContent = 'CSV';
  button.setAttribute('aria-label', `Save as CSV: ${title}`);
  button.addEventListener('click', async () => {
    try {
      const answer = await ask(`files/${name}.csv?weeks=${weeks}`);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await answer.blob());
      link.download = `${name}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      document.dispatchEvent(new CustomEvent('refusal', { detail: error.message }));
    }
  });
  return button;
}
