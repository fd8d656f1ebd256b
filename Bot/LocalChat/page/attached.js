import { toast } from './announce.js';

const largest = 4 * 1024 * 1024;

/** The file that goes along with the next message. It is shown by its name and can be taken away again. */
export class AttachedFile {
  held = null;
  #line;

  constructor(line, input, button) {
    this.#line = line;
    line.querySelector('button').addEventListener('click', () => {
      this.drop();
      button.focus();
    });
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      this.#take(input.files[0]);
      input.value = '';
    });
  }

  drop() {
    this.held = null;
    this.#line.hidden = true;
  }

  #take(file) {
    if (!file) return;
    if (file.size > largest) {
      toast(`${file.name} is too large: 4 MB at most.`, true);
      return;
    }
    this.held = file;
    this.#line.querySelector('span').textContent = file.name;
    this.#line.hidden = false;
    this.#line.closest('form').querySelector('textarea').focus();
  }
}
