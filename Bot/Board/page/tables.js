import { cell } from './words.js';

/** A table of figures, as wide as it needs; on a narrow screen it scrolls inside its own box. */
export function drawTable(title, { columns, rows }, action) {
  const table = document.createElement('table');
  const caption = table.createCaption();
  caption.className = 'hidden';
  caption.textContent = title;
  const head = table.createTHead().insertRow();
  const isNumber = columns.map((_, index) => rows.some(row => typeof row[index] === 'number') && columns[index] !== 'Message');
  columns.forEach((name, index) => head.append(part('th', name, isNumber[index], 'col')));
  if (action) head.append(part('th', 'Action', false, 'col'));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((value, index) => line.append(
      index === 0 ? part('th', cell(value, columns[0]), isNumber[0], 'row') : part('td', cell(value, columns[index]), isNumber[index])));
    if (action) line.insertCell().append(action(row));
  }
  const box = document.createElement('div');
  box.className = 'scroll';
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', `${title}, table`);
  box.append(table);
  return box;
}

function part(tag, text, isNumber, scope) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (isNumber) made.className = 'number';
  if (scope) made.scope = scope;
  return made;
}
