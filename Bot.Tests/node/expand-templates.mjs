// Expands the template cases of JSON files ({"data": shared by all, "cases": [{name, template, data, host, expected}]})
// with the official JavaScript engine.
//   node expand-templates.mjs FILE...           prints {"expanded"} or {"error"} for each case, as one JSON array
//   node expand-templates.mjs --update FILE...  writes what it expands to into the files as each case's "expected"
import { readFileSync, writeFileSync } from 'node:fs';
import templating from 'adaptivecards-templating';

const update = process.argv[2] === '--update';
const files = process.argv.slice(update ? 3 : 2);

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function expand({ template, data, host }, shared) {
  try {
    const $root = data === undefined ? shared : data;
    return { expanded: new templating.Template(template).expand({ $root, $host: host }) ?? null };
  } catch (error) {
    return { error: error.message };
  }
}

function rewrite(file) {
  const { data, cases } = read(file);
  const lines = cases.map(({ expected, ...known }) => {
    const { expanded, error } = expand(known, data);
    if (error) throw new Error(`${file}: ${JSON.stringify(known)}: ${error}`);
    return `    ${JSON.stringify({ ...known, expected: expanded })}`;
  });
  writeFileSync(file, `{\n  "data": ${JSON.stringify(data)},\n  "cases": [\n${lines.join(',\n')}\n  ]\n}\n`);
}

if (update) {
  files.forEach(rewrite);
} else {
  const all = files.map(read).flatMap(({ data, cases }) => cases.map((known) => expand(known, data)));
  console.log(JSON.stringify(all));
}
