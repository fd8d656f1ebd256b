// One picture of all cards of one width, each light and dark side by side, with its name and height.
import { join } from 'node:path';

const scale = 0.6;
const gap = 20;
const columns = { 360: 3, 640: 2 };

/** The widths that a sheet is made of. */
export const sheetWidths = Object.keys(columns).map(Number);

/** @param tab a page at an address below which the pictures NAME-THEME-WIDTH.png are found. */
export async function contactSheet(tab, names, themes, width, folder) {
  const column = Math.ceil(themes.length * (width * scale + 6));
  await tab.setViewportSize({ width: columns[width] * (column + gap) + gap, height: 600 });
  await tab.evaluate(async ({ names, themes, width, size, column, gap }) => {
    const picture = (name, theme) => `<img src="${name}-${theme}-${width}.png?${Date.now()}" width="${size}" alt="">`;
    const figure = (name) => `<figure><figcaption></figcaption>${themes.map((theme) => picture(name, theme)).join(' ')}</figure>`;
    document.documentElement.dataset.theme = 'light';
    document.body.innerHTML = `<main style="columns: ${column}px; column-gap: ${gap}px">${names.map(figure).join('')}</main>`;
    await Promise.all([...document.images].map((image) => image.decode()));
    document.querySelectorAll('figcaption').forEach((caption, place) => {
      caption.textContent = `${names[place]}, ${caption.nextElementSibling.naturalHeight} px high`;
    });
  }, { names, themes, width, size: width * scale, column, gap });
  await tab.screenshot({ path: join(folder, `contact-${width}.png`), fullPage: true });
}
