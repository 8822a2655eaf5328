// Makes the messages of all languages into modules: locales/<part>.<language>.json into src/strings/*.generated.ts.
// A page gets plain functions and no interpreter of patterns (docs/decisions/0053). Fails on faults of a translation.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compilePart } from './tools/compile-messages.mjs';
import { messageFaults } from './tools/message-faults.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('src/strings/generated');
const parts = ['display', 'trainer', 'trigger'];
const read = (part, language) =>
  JSON.parse(readFileSync(here(`locales/${part}.${language}.json`), 'utf8'));

const english = Object.fromEntries(parts.map((part) => [part, read(part, 'en')]));
const languages = readdirSync(here('locales'))
  .flatMap((name) => /^display\.([\w-]+)\.json$/.exec(name)?.[1] ?? [])
  .filter((language) => language !== 'en')
  .sort();

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const faults = [];
const backgroundNames = [english.display.background, english.display.somethingElse];
for (const part of parts) write(`${part}-en`, compilePart(part, english, english[part], 'en'));
for (const language of languages) {
  for (const part of parts) {
    const texts = read(part, language);
    const found = messageFaults(language, texts, english[part]);
    faults.push(...found.map((fault) => `locales/${part}.${language}.json: ${fault}`));
    if (part === 'display') backgroundNames.push(texts.background, texts.somethingElse);
    if (found.length === 0) {
      write(`${language}-${part}`, compilePart(part, english, texts, language));
    }
  }
}
write('background-names', namesModule());
write('language-files', filesModule());
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

function write(name, code) {
  writeFileSync(`${out}/${name}.generated.ts`, code);
}

/** "Background" and "Something else" in all languages, since a page loads only one of these. */
function namesModule() {
  const names = JSON.stringify([...new Set(backgroundNames)]);
  return `export const backgroundNames: readonly string[] = ${names};\n`;
}

/** What loads a language's parts, by its BCP 47 tag. */
function filesModule() {
  const load = (language, part) =>
    `${part}: () => loadCode(() => import('./${language}-${part}.generated.ts'))`;
  const entries = languages.map(
    (language) => `'${language}': { ${parts.map((part) => load(language, part)).join(', ')} },`,
  );
  return `import { loadCode } from '@tl-elements/core/base';
import type { LanguageFiles } from '../languages/translation.ts';
export const languageFiles: Readonly<Record<string, LanguageFiles>> = {\n${entries.join('\n')}\n};\n`;
}
