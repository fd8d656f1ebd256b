import { shortDay } from './words.js';

const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const column = (table, name) => table.rows.map(row => row[table.columns.indexOf(name)]);

/** Which columns of a table are drawn, and how. A series is the name of its column, its color and, where bars stand on each other, its pile. */
const kinds = {
  bars: table => bars(table, table.columns[0], [
    ...table.columns.includes('Overdue')
      ? [['In time', '--series-1', table.rows.map(row => row[1] - row[2])], ['Overdue', '--series-bad', column(table, 'Overdue')]]
      : [['Times', '--series-1', column(table, 'Times')]],
  ]),
  answers: table => bars({ ...table, rows: table.rows.slice(0, 10) }, 'Answer', [
    ['Given', '--series-1', column(table, 'Given').slice(0, 10), 'given'],
    ['Helped', '--series-good', column(table, 'Helped').slice(0, 10), 'rated'],
    ['Did not help', '--series-bad', column(table, 'Did not help').slice(0, 10), 'rated'],
  ]),
  funnel: table => bars(table, 'Step', [
    ['Done', '--series-good', column(table, 'Done'), 'people'],
    ['On the way', '--series-1', table.rows.map(row => row[2] - row[3] - row[4]), 'people'],
    ['Stuck', '--series-bad', column(table, 'Stuck'), 'people'],
    ['Asked a person', '--series-2', column(table, 'Asked a person'), 'asked'],
  ], table.rows.map(row => `${row[0]}. ${row[1]}`)),
  weeks: table => lines(table, ['Started', 'Signed in', 'Stuck', 'Asked a person'], ['--series-1', '--series-good', '--series-bad', '--series-2']),
  hours: table => lines(table, ['First answer, median hours', 'Solved, median hours'], ['--series-1', '--series-good']),
};

/** The chart's settings, in the colors of the theme; how many bars there are says how high it is. */
export function configOf(kind, table) {
  const config = kinds[kind](table);
  config.options = { ...common(config.data.datasets.length > 1), ...config.options };
  config.options.scales = scales(config.type === 'bar', config.stacked, kind === 'hours' ? 'Hours' : '');
  return config;
}

function bars(table, labelColumn, series, labels = column(table, labelColumn).map(String)) {
  return {
    type: 'bar',
    stacked: true,
    rows: labels.length * (new Set(series.map(([, , , pile]) => pile)).size > 1 ? 1.5 : 1),
    data: {
      labels: labels.map(shorten),
      datasets: series.map(([label, name, data, stack]) => ({
        label, data, stack: stack ?? 'one', backgroundColor: color(name), maxBarThickness: 18, borderRadius: 2,
      })),
    },
    options: { indexAxis: 'y' },
  };
}

/** A long name would leave no room for its bar; the table has it whole. */
function shorten(name) {
  const max = window.innerWidth < 600 ? 16 : 36;
  return name.length > max ? `${name.slice(0, max - 1).trimEnd()}…` : name;
}

function lines(table, columns, names) {
  return {
    type: 'line',
    stacked: false,
    data: {
      labels: column(table, 'Week from').map(shortDay),
      datasets: columns.map((name, index) => ({
        label: name.replace(', median hours', ''),
        data: column(table, name),
        borderColor: color(names[index]),
        backgroundColor: color(names[index]),
        pointStyle: ['circle', 'rect', 'triangle', 'rectRot'][index],
        pointRadius: 4,
        borderWidth: 2,
        borderDash: index === 0 ? [] : [[6, 3], [2, 3], [8, 3, 2, 3]][index - 1],
      })),
    },
  };
}

function common(hasLegend) {
  return {
    animation: false,
    maintainAspectRatio: false,
    responsive: true,
    color: color('--text'),
    font: { family: getComputedStyle(document.body).fontFamily },
    interaction: { mode: 'index', intersect: false, axis: 'xy' },
    plugins: { legend: { display: hasLegend, position: 'bottom', align: 'start', labels: { color: color('--text'), usePointStyle: true, boxHeight: 8, padding: 16 } } },
  };
}

function scales(isBar, stacked, unit) {
  const title = { display: unit !== '', text: unit, color: color('--subtle') };
  const numbers = { title, beginAtZero: true, stacked, grid: { color: color('--line') }, border: { display: false }, ticks: { color: color('--subtle'), precision: 0 } };
  const names = { stacked, grid: { display: false }, border: { color: color('--line') }, ticks: { color: color('--text'), autoSkip: !isBar, maxRotation: 0 } };
  return isBar ? { x: numbers, y: names } : { x: names, y: numbers };
}
