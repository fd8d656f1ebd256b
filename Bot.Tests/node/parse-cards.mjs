// Reads {"name": card, ...} on standard input and prints what the official renderer reports about the cards, as a JSON array of texts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The package's ES modules lack file extensions, which Node.js asks for; its bundle is CommonJS.
const AC = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

const teams = new AC.HostConfig({ actions: { maxActions: 6 }, supportsInteractivity: true });

// The renderer checks "lang" with a regular expression that keeps its position, so every second card's is refused: left out.
// Teams draws them, and this renderer what stands in its place; that there is something is checked beside the other rules.
const partsOfTeams = ['Chart.HorizontalBar', 'ProgressBar', 'Badge', 'Icon', 'CompoundButton'].map(type => `Unknown element type "${type}". Fallback will be used if present.`);

function problemsOf(name, { lang, ...json }) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = teams;
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const validated = card.validateProperties().validationEvents;
  return [...parsed, ...validated].filter(({ message }) => !partsOfTeams.includes(message)).map(({ source, message }) => `${name}: ${source?.getJsonTypeName?.() ?? 'card'}: ${message}`);
}

const cards = Object.entries(JSON.parse(readFileSync(0, 'utf8')));
console.log(JSON.stringify(cards.flatMap(([name, json]) => problemsOf(name, json))));
