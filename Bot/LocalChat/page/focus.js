const controls = 'button, a[href], input:not([type=hidden]), select, textarea';
const patience = 1500;

/** Changes what an item shows. A focus that was in it stays on the control of the same name, else goes to the fallback if there is one. */
export function keepFocus(item, change, fallback) {
  const focused = item.contains(document.activeElement) ? document.activeElement : null;
  change();
  if (!focused || item.contains(document.activeElement)) return;
  const same = [...item.querySelectorAll(controls)].find(control => nameOf(control) === nameOf(focused));
  (same ?? fallback)?.focus({ preventScroll: true });
}

const nameOf = control => `${control.tagName} ${control.ariaLabel ?? ''} ${control.textContent} ${control.name ?? ''}`;

/**
 * After a click its card may collapse and take the focus with it. The focus then goes to the first control of the newest card; when no
 * new card comes soon after the answer, it goes to the message box.
 */
export class FocusKeeper {
  #log;
  #fallback;
  #clicked = null;
  #timer;

  constructor(log, fallback) {
    this.#log = log;
    this.#fallback = fallback;
  }

  /** Called when a click begins. On a touch screen there is no focus to keep, and moving it would open the keyboard. */
  clicked(item) {
    clearTimeout(this.#timer);
    this.#clicked = matchMedia('(pointer: coarse)').matches ? null : item;
  }

  /** Called when the click was answered. */
  answered() {
    if (this.#clicked) this.#timer = setTimeout(() => this.#settle(), patience);
  }

  /** Called when a new card was drawn. */
  cardArrived() {
    if (this.#clicked) this.#settle();
  }

  #settle() {
    clearTimeout(this.#timer);
    const clicked = this.#clicked;
    this.#clicked = null;
    const active = document.activeElement;
    const isLost = !active || active === document.body;
    if (!isLost && !clicked.contains(active)) return;
    const next = this.#newestAfter(clicked);
    if (next) next.focus({ preventScroll: true });
    else if (isLost) this.#fallback.focus({ preventScroll: true });
  }

  #newestAfter(clicked) {
    const cards = [...this.#log.querySelectorAll('.card')];
    const isAfter = card => clicked.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING && !clicked.contains(card);
    return cards.filter(isAfter).reverse().map(card => card.querySelector(controls)).find(Boolean);
  }
}
