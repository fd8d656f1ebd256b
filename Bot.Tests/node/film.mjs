// Films a chat on the local chat page into docs/images/chat.png, an animated PNG: the guide, a question, an invitation, a request and its answer.
//   node film.mjs [ADDRESS]    films the bot at the address, where nobody has written yet; without one it starts the bot that `dotnet build` made
// Needs chromium (CSBOT_CHROMIUM, else /usr/bin/chromium) and npm ci in this folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import UPNG from 'upng-js';
import { startBot } from './film-bot.mjs';
import { Camera } from './film-camera.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const output = path('../../docs/images/chat.png');
const size = { width: 1100, height: 800 };
const colours = 256;

// From a year when CustomerSource was open.
const invitation = readFileSync(path('../Invitations/mails/01-outlook-english.txt'), 'utf8')
  .replace('Monday, February 16, 2026', 'Wednesday, September 16, 2020').replace('Robin Sample <robin@', 'Ana Berg <ana@');

async function guide(camera, customer) {
  await camera.hold(customer.text('Hello, I am CsBot'), 2200);
  await camera.click(customer.button('Start the guide'));
  await camera.hold(customer.text('What have you done so far?'), 1000);
  await camera.click(customer.button('Begin at step 1'));
  await camera.hold(customer.text('Step 1 of 14'), 2200);
  await camera.click(customer.button('Done'));
  await camera.hold(customer.text('Step 2 of 14'), 1800);
}

async function question(camera, customer) {
  await camera.say(customer.box, 'Do I have to pay for it?');
  await camera.hold(customer.text('What does it cost?'), 2800);
}

async function verdict(camera, customer) {
  await camera.paste(customer.box, invitation);
  await camera.hold(customer.text('This is your invitation'), 3200);
}

async function request(camera, customer, team) {
  await camera.click(customer.button('Ask a person'));
  await camera.hold(customer.text('What is going wrong?'), 600);
  await camera.type(customer.field('What is going wrong?'), 'It says that my address is taken');
  await camera.click(customer.button('Send to support'));
  await camera.scroll(customer.text('Sent to support'), 'start', 2000);
}

async function answer(camera, customer, team) {
  await camera.click(team.button('Take'));
  await camera.hold(team.text('Sam Rivers took CS-1001'), 1000);
  await camera.say(team.reply, 'Then you have an account already. Sign in with it.');
  await camera.hold(team.text('Send this to Ana Berg?'), 1200);
  await camera.click(team.button('Send'));
  await camera.hold(team.text('Sent to Ana Berg'), 900);
  await camera.scroll(customer.text('(support, CS-1001)'), 'end', 3000);
}

const pane = (page, name) => {
  const log = page.getByTestId(`${name}-log`);
  return {
    text: (words) => log.getByText(words).filter({ visible: true }).last(),
    button: (label) => log.getByRole('button', { name: label, exact: true }).last(),
    field: (label) => log.getByRole('textbox', { name: label }).last(),
    box: page.getByTestId(`${name}-composer`),
    reply: log.getByTestId('support-reply').last(),
  };
};

async function film(address) {
  const browser = await chromium.launch({
    executablePath: process.env.CSBOT_CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
    const camera = await Camera.open(page, address);
    for (const scene of [guide, question, verdict, request, answer]) await scene(camera, pane(page, 'customer'), pane(page, 'support'));
    return camera.frames;
  } finally {
    await browser.close();
  }
}

const bot = process.argv[2] ? { address: process.argv[2], stop: async () => {} } : await startBot();
try {
  const frames = await film(bot.address);
  const pictures = frames.map(({ png }) => UPNG.toRGBA8(UPNG.decode(png))[0]);
  const times = frames.map(({ time }) => time);
  const animation = Buffer.from(UPNG.encode(pictures, size.width, size.height, colours, times));
  writeFileSync(output, animation);
  console.log(`${output}: ${frames.length} frames, ${times.reduce((sum, time) => sum + time) / 1000} s, ${Math.round(animation.length / 1000)} kB`);
} finally {
  await bot.stop();
}
