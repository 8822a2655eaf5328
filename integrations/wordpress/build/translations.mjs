// The template for translators (.pot), from the strings of PHP, the editor's scripts and block.json.
import { filesUnder } from '@tl-elements/tools/files-under';

const domain = 'transfer-learning-elements';

/** Calls of WordPress's functions with one string: its text is the second group, or the third. */
const calls = new RegExp(
  String.raw`\b(?:__|_e|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),\s*'${domain}',?\s*\)`,
  'g',
);

/** What translators are told, in the line before the call. */
const hint = /\/\* translators: (.*?) \*\/\s*(?:return |.*?)$/;

/**
 * @param plugin the folder of the plugin's PHP, @param editor that of the editor's scripts.
 * @returns the template's text.
 */
export function translationTemplate(plugin, editor) {
  const entries = new Map();
  const add = (text, place, more = {}) => {
    const key = `${more.context ?? ''}\u0004${text}`;
    const entry = entries.get(key) ?? { text, places: [], ...more };
    entry.places.push(place);
    entries.set(key, entry);
  };
  for (const [path, content] of filesUnder(plugin)) {
    if (path.endsWith('.php')) addCalls(content.toString(), path, add);
    if (path.endsWith('block.json')) addBlock(JSON.parse(content), path, add);
  }
  for (const content of filesUnder(editor).values()) {
    // WordPress looks for translations of the script that it loads.
    addCalls(content.toString(), 'blocks/editor.js', add);
  }
  return `${head}\n${[...entries.values()].map(written).join('\n')}`;
}

function addCalls(source, place, add) {
  const found = [...source.matchAll(calls)];
  // A sentence that is put together, or a function that is new here, would stay untranslated.
  const expected = source.match(new RegExp(`'${domain}',?\\s*\\)`, 'g'))?.length ?? 0;
  if (found.length !== expected) throw new Error(`${place}: not every translated string is found.`);
  for (const match of found) {
    const text = (match[1] ?? match[2]).replace(/\\(['"])/g, '$1');
    const before = source.slice(0, match.index).split('\n').slice(-2).join('\n');
    const comment = hint.exec(before)?.[1];
    add(text, place, comment ? { comment } : {});
  }
}

function addBlock({ title, description, keywords }, place, add) {
  add(title, place, { context: 'block title' });
  add(description, place, { context: 'block description' });
  for (const keyword of keywords) add(keyword, place, { context: 'block keyword' });
}

const head = `# Copyright (C) the contributors to Transfer Learning Elements
# This file is distributed under the same license as the plugin Transfer Learning Elements.
msgid ""
msgstr ""
"Project-Id-Version: Transfer Learning Elements\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Domain: ${domain}\\n"
`;

function written({ text, places, comment, context }) {
  const quoted = (value) => JSON.stringify(value);
  return [
    ...(comment ? [`#. translators: ${comment}`] : []),
    ...[...new Set(places)].map((place) => `#: ${place}`),
    ...(context ? [`msgctxt ${quoted(context)}`] : []),
    `msgid ${quoted(text)}`,
    'msgstr ""',
    '',
  ].join('\n');
}
