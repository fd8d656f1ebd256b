const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const count = number => numbers.format(number);

/** "23 Nov" for a day of the calendar. */
export const shortDay = iso => day.format(new Date(`${iso}T00:00:00Z`));

export const time = iso => clock.format(new Date(iso));

/** Hours in the unit that people would say. */
export function span(hours) {
  if (hours === null || hours === undefined) return '–';
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  return hours < 48 ? `${count(hours)} h` : `${count(hours / 24)} days`;
}

export const plural = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

/** The cell as the page shows it. */
export function cell(value, column) {
  if (value === null) return '–';
  if (column === 'Week from') return shortDay(value);
  return typeof value === 'number' && column !== 'Message' ? count(value) : String(value);
}
