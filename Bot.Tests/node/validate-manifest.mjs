// Reads {"manifest": {...}, "languages": {"de.json": {...}}} on standard input and prints what is wrong with the files after the schemas that
// @microsoft/app-manifest brings along, as a JSON array of texts. Nothing is fetched.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;

function problemsOf(name, json, version, file) {
  const schema = JSON.parse(readFileSync(require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${file}`), 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.validate(schema, json) ? [] : ajv.errors.map(({ instancePath, message, params }) => `${name}${instancePath} ${message} ${JSON.stringify(params)}`);
}

const { manifest, languages } = JSON.parse(readFileSync(0, 'utf8'));
const version = manifest.manifestVersion;
console.log(JSON.stringify([
  ...problemsOf('manifest.json', manifest, version, 'MicrosoftTeams.schema.json'),
  ...Object.entries(languages).flatMap(([name, json]) => problemsOf(name, json, version, 'MicrosoftTeams.Localization.schema.json')),
]));
