// What the film adds to the page: a mouse pointer, and the time of the last change.

export const pointer = `<svg viewBox="0 0 24 24"
  style="position: fixed; left: 0; top: 0; width: 26px; height: 26px; overflow: visible; z-index: 99; pointer-events: none">
  <circle cx="4" cy="3" r="18" fill="none" stroke="#d13438" stroke-width="3"/>
  <path d="M4 3v17l4.6-4 2.8 6.3 3-1.3-2.8-6.2H18z" fill="#111" stroke="#fff" stroke-width="1.5"/></svg>`;

/** Runs in the page. Its font is the same on every machine, and about as wide as the one that most people see. */
export function prepare(html) {
  document.body.style.fontFamily = '"Liberation Sans", Arial, sans-serif';
  document.documentElement.insertAdjacentHTML('beforeend', html);
  const drawn = document.documentElement.lastElementChild;
  window.pointTo = ({ x, y }, pressed) => {
    drawn.style.transform = `translate(${x}px, ${y}px)`;
    drawn.querySelector('circle').style.display = pressed ? '' : 'none';
  };
  window.changed = performance.now();
  new MutationObserver(() => { window.changed = performance.now(); }).observe(document.body, { subtree: true, childList: true, attributes: true });
}
