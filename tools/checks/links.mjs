// What the documentation names exists: the file that a link leads to, the name that stands before a link in that file,
// and every other name and path in code type somewhere in the project. Decisions tell of their day: of them, the links.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { committedFiles } from './committed-files.mjs';
import { linkedNames, namesIn, pathsIn } from './documented-names.mjs';

const relativeLink = /\[([^\]]*)\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
const files = committedFiles();
const sources = files.filter((file) => /\.(ts|tsx|mjs|js|html|php|json|vue|svelte)$/.test(file));
const known = new Set(sources.flatMap((file) => read(file).match(/[A-Za-z_$][\w$]*/g) ?? []));
let linkCount = 0;
let nameCount = 0;
const faults = files.filter((file) => file.endsWith('.md')).flatMap(faultsOf);

for (const fault of faults) console.log(fault);
const isIdle = linkCount === 0 || nameCount === 0;
if (isIdle) console.log('No links or no names found: the check itself does not work.');
process.exit(faults.length > 0 || isIdle ? 1 : 0);

function read(file) {
  return readFileSync(file, 'utf8');
}

function faultsOf(document) {
  const text = read(document);
  const links = [...text.matchAll(relativeLink)].flatMap(([, label, target]) =>
    linkFaults(document, label, join(dirname(document), decodeURIComponent(target))),
  );
  if (/decisions\/|CHANGELOG|\.changeset/.test(document)) return links;
  const names = namesIn(text);
  nameCount += names.length;
  const unknown = names.filter((name) => !known.has(name));
  const missing = pathsIn(text).filter((path) => !existsSync(path));
  return [
    ...links,
    ...unknown.map((name) => `${document}: nothing is named ${name}`),
    ...missing.map((path) => `${document}: ${path} does not exist`),
  ];
}

function linkFaults(document, label, target) {
  linkCount++;
  if (!existsSync(target)) return [`${document}: ${target} does not exist`];
  if (!target.endsWith('.ts') || !statSync(target).isFile() || document.includes('decisions/')) {
    return [];
  }
  const words = new Set(read(target).match(/[A-Za-z_$][\w$]*/g));
  return linkedNames(label)
    .filter((name) => !words.has(name))
    .map((name) => `${document}: ${name} is not in ${target}`);
}
