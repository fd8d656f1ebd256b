// Draws every card of Cards/templates with its sample data, as the local chat page draws it, into artifacts/cards/:
// NAME-THEME-WIDTH.png, light and dark, 320, 360 and 640 px wide, and contact-360.png and contact-640.png with all cards of that width.
//   node render-cards.mjs [--open] [NAME...]    --open shows what is hidden until a button is pressed
// Ends with 1 when something is wider than its card. Needs chromium (CSBOT_CHROMIUM, else /usr/bin/chromium) and npm ci in this folder.
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import templating from 'adaptivecards-templating';
import yaml from 'js-yaml';
import { chromium } from 'playwright-core';
import { contactSheet, sheetWidths } from './contact-sheet.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const templates = join(root, 'Cards', 'templates');
const output = join(root, 'artifacts', 'cards');
const origin = 'http://cards.localhost';
const themes = ['light', 'dark'];
const widths = [320, ...sheetWidths];

const open = process.argv.includes('--open');
const wanted = process.argv.slice(2).filter((argument) => argument !== '--open');

// Where each file of the page comes from; a card's pictures are those of Cards/images, by name.
const folders = [
  join(root, 'Bot', 'LocalChat', 'page'),
  join(here, 'node_modules', 'adaptivecards', 'dist'),
  join(here, 'node_modules', 'markdown-it', 'dist', 'browser'),
  join(root, 'Cards', 'images'),
  output,
];

const page = `<!doctype html><html lang="en"><meta charset="utf-8">
  <link rel="stylesheet" href="adaptivecards.css"><link rel="stylesheet" href="page.css"><link rel="stylesheet" href="cards.css">
  <style>
    body { font-family: "Liberation Sans", sans-serif; display: block; height: auto; margin: 0; padding: 8px; overflow: visible; }
    .card { max-width: none; }
    figure { margin: 0 0 16px; break-inside: avoid; white-space: nowrap; } figcaption { font-size: 13px; } figure img { vertical-align: top; }
  </style>
  <script src="adaptivecards.min.js"></script><script src="markdown-it.umd.min.js"></script><body></body></html>`;

// The labels that templates read as $host.
const labels = { language: 'en', ...yaml.load(readFileSync(join(root, 'Cards', 'strings', 'en.yaml'), 'utf8')) };

function read(name) {
  const parse = (ending) => JSON.parse(readFileSync(join(templates, name + ending), 'utf8'));
  const card = new templating.Template(parse('.template.json')).expand({ $root: parse('.data.json'), $host: labels });
  return open ? JSON.parse(JSON.stringify(card), (key, value) => (key === 'isVisible' ? undefined : value)) : card;
}

async function answer(route) {
  const name = basename(new URL(route.request().url()).pathname);
  const file = folders.map((folder) => join(folder, name)).find((path) => name && existsSync(path));
  if (file) return route.fulfill({ path: file });
  return route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: page }) : route.abort();
}

async function draw(tab, card, theme, width) {
  await tab.setViewportSize({ width: width + 16, height: 600 });
  const tooWide = await tab.evaluate(async ({ card, theme, width }) => {
    const { drawCard } = await import('./cards.js');
    document.documentElement.dataset.theme = theme;
    const box = document.createElement('div');
    box.className = 'card';
    box.style.width = `${width}px`;
    box.append(drawCard(card, async () => {}));
    document.body.replaceChildren(box);
    await Promise.all([...box.querySelectorAll('img')].map((image) => image.decode().catch(() => {})));
    const right = box.getBoundingClientRect().right;
    return [...box.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > right + 1)
      .map((element) => element.textContent.trim().slice(0, 60));
  }, { card, theme, width });
  return tooWide;
}

const names = readdirSync(templates).filter((file) => file.endsWith('.template.json')).map((file) => basename(file, '.template.json'))
  .filter((name) => wanted.length === 0 || wanted.includes(name)).sort();
mkdirSync(output, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CSBOT_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
try {
  const tab = await browser.newPage();
  await tab.route('**/*', answer);
  await tab.goto(`${origin}/`);
  for (const theme of themes) {
    for (const name of names) {
      for (const width of widths) {
        for (const text of await draw(tab, read(name), theme, width)) {
          console.error(`${name} at ${width} px: wider than the card: ${text}`);
          process.exitCode = 1;
        }
        await tab.locator('.card').screenshot({ path: join(output, `${name}-${theme}-${width}.png`) });
      }
    }
  }
  for (const width of sheetWidths) await contactSheet(tab, names, themes, width, output);
} finally {
  await browser.close();
}
console.log(`${names.length} cards and their contact sheets are in ${output}`);
