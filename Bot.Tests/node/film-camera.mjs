// Acts on a page as a person with a mouse does, and keeps a picture of every change with the time in ms that it is shown.
import { pointer, prepare } from './film-page.mjs';

const wayThere = [0.3, 0.75, 1];

export class Camera {
  frames = [];
  #page;
  #at = { x: 0, y: 0 };

  constructor(page) {
    this.#page = page;
  }

  static async open(page, address) {
    page.setDefaultTimeout(20_000);
    await page.goto(address);
    await page.evaluate(prepare, pointer);
    return new Camera(page);
  }

  /** Waits until the text is there and nothing moves any more, and shows that for a time. */
  async hold(text, time) {
    await this.#settle(text);
    await this.#take(time);
  }

  /** Scrolls to the message with the text, so that it stands at the top or at the end of its pane. */
  async scroll(text, block, time) {
    await this.#settle(text);
    await text.evaluate((element, edge) => element.closest('.message').scrollIntoView({ block: edge }), block);
    await this.#take(time);
  }

  async click(target) {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    const from = this.#at;
    const to = { x: box.x + Math.min(box.width * 0.6, 90), y: box.y + box.height * 0.6 };
    for (const part of wayThere) {
      await this.#point({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      await this.#take(60);
    }
    await this.#point(to, true);
    await this.#take(300);
    await this.#point(to);
    await target.click();
  }

  async type(field, text) {
    await this.#enter(field);
    for (const word of text.split(/(?<= )/)) {
      await field.pressSequentially(word);
      await this.#take(90);
    }
    await this.#take(250);
  }

  async say(field, text) {
    await this.type(field, text);
    await field.press('Enter');
  }

  async paste(field, text) {
    await this.#enter(field);
    await field.fill(text);
    await field.evaluate((box) => { box.scrollTop = 0; });
    await this.#take(1200);
    await field.press('Enter');
  }

  async #settle(text) {
    await text.waitFor();
    await this.#page.waitForFunction(() => performance.now() - window.changed > 500 && !document.querySelector('.typing:not([hidden]), .running'));
    await this.#rest();
  }

  // Between the panes, where the pointer hides nothing that is read.
  async #rest() {
    await this.#point({ x: this.#page.viewportSize().width / 2 - 4, y: this.#at.y || 560 });
  }

  async #enter(field) {
    if (!await field.evaluate((element) => element === document.activeElement)) await this.click(field);
  }

  async #point(at, isPressed = false) {
    this.#at = at;
    await this.#page.mouse.move(at.x, at.y);
    await this.#page.evaluate(([place, pressed]) => window.pointTo(place, pressed), [at, isPressed]);
  }

  async #take(time) {
    const png = await this.#page.screenshot({ caret: 'initial' });
    const last = this.frames.at(-1);
    if (last?.png.equals(png)) last.time += time;
    else this.frames.push({ png, time });
  }
}
