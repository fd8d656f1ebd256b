const region = document.getElementById('announcer');
const toasts = document.getElementById('toasts');

/** Says a line to screen readers, once. */
export function announce(text) {
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  while (region.childElementCount > 10) region.firstElementChild.remove();
}

/** A short notice at the foot of the page. */
export function toast(text, isError = false) {
  const notice = document.createElement('p');
  notice.className = isError ? 'toast error' : 'toast';
  notice.setAttribute('role', isError ? 'alert' : 'status');
  toasts.append(notice);
  notice.textContent = text;
  setTimeout(() => notice.remove(), isError ? 10000 : 6000);
}
