// What the plugin's zip holds.
import { filesUnder } from '@tl-elements/tools/files-under';
import { zipFiles } from '@tl-elements/tools/zip-files';
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { translationTemplate } from './translations.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const slug = 'transfer-learning-elements';

/**
 * @param cdn the built folder of the elements.
 * @param networks as networksOf().
 * @returns the contents of the files, by path, all in the folder that WordPress installs.
 */
export async function pluginFiles(cdn, networks, version) {
  const files = new Map(filesUnder(here('../plugin')));
  stamp(files, `${slug}.php`, /^( \* Version: +)\S+$/m, version);
  stamp(files, `${slug}.php`, /(define\( 'TL_ELEMENTS_VERSION', ')[^']+/, version);
  stamp(files, 'readme.txt', /^(Stable tag: )\S+$/m, version);
  files.set('blocks/editor.js', await editorScript());
  files.set(`languages/${slug}.pot`, translationTemplate(here('../plugin'), here('../editor')));
  files.set('networks.json', JSON.stringify(facts(networks), null, 1));
  files.set('tl/LICENSE', readFileSync(here('../../../LICENSE')));
  files.set('tl/NOTICE', readFileSync(here('../../../NOTICE')));
  for (const [path, content] of elementFiles(cdn, networks)) files.set(`tl/${path}`, content);
  return new Map([...files].map(([path, content]) => [`${slug}/${path}`, bytesOf(content)]));
}

/** The elements without source maps, and with those networks alone that ship with the plugin. */
function elementFiles(cdn, networks) {
  const isWanted = (path) => {
    const network = Object.values(networks).find(({ contents }) => contents.has(path));
    return !path.endsWith('.map') && (!network || network.bundled);
  };
  return [...filesUnder(cdn)]
    .filter(([path]) => isWanted(path))
    .map(([path, content]) => [path, path.endsWith('.js') ? withoutMap(content) : content]);
}

/** A script that names a map which isn't there makes browsers ask for it. */
function withoutMap(content) {
  return content.toString().replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
}

/** Readable, as the plugin directory asks for. */
async function editorScript() {
  const { outputFiles } = await build({
    entryPoints: [here('../editor/index.js')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** What includes/networks.php reads. */
function facts(networks) {
  return Object.fromEntries(
    Object.entries(networks).map(([sense, network]) => [
      sense,
      {
        bundled: network.bundled,
        zip: network.zip,
        bytes: zipFiles(network.contents).length,
        files: network.files,
      },
    ]),
  );
}

function stamp(files, path, pattern, version) {
  const text = files.get(path).toString();
  if (!pattern.test(text)) throw new Error(`${path} has no version at ${pattern}.`);
  files.set(path, text.replace(pattern, `$1${version}`));
}

const bytesOf = (content) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
