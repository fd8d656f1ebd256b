const near = 160;

/** Keeps a log at its end unless the person has scrolled up to read. A long card is shown from its top. */
export class ScrollKeeper {
  #log;
  #atEnd = true;
  #sizes = new ResizeObserver(entries => this.#resized(entries));

  constructor(log) {
    this.#log = log;
    log.addEventListener('scroll', () => {
      this.#atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < near;
    }, { passive: true });
    this.#sizes.observe(log);
  }

  /** Follows a new item, even from further up when `always`, as what the person has said: the answer comes below it. */
  added(item, always = false) {
    this.#sizes.observe(item);
    if (!this.#atEnd && !always) return;
    if (item.offsetHeight > this.#log.clientHeight && !always) item.scrollIntoView({ block: 'start' });
    else this.#toEnd();
  }

  // Pictures load late and windows turn. What the person unfolds under their own hand must stay where it is.
  #resized(entries) {
    const isOwnDoing = entries.some(({ target }) => target !== this.#log && target.contains(document.activeElement));
    const isLong = entries.some(({ target }) => target !== this.#log && target.offsetHeight > this.#log.clientHeight);
    if (this.#atEnd && !isOwnDoing && !isLong) this.#toEnd();
  }

  #toEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}
