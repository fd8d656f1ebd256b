import { languages } from './api.js';

const key = 'csbot.language';

/** Teams tells the bot in which language a person works; here it is the browser's, until another one is chosen. */
export const language = () => localStorage.getItem(key) ?? navigator.language;

/** Offers the languages that there is content in. */
export async function offerLanguages(select, onChange) {
  const codes = await languages();
  select.replaceChildren(...codes.map(code => new Option(nameOf(code), code)));
  select.value = codes.find(code => language().toLowerCase().startsWith(code)) ?? codes[0];
  select.addEventListener('change', () => {
    localStorage.setItem(key, select.value);
    onChange();
  });
}

function nameOf(code) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
