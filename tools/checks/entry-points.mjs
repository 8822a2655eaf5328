// Imports every entry point of every published package in Node, without a page or a bundler. An import
// must have no side effects, so that packages work on a server and bundlers can drop what is unused.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publishedPackages } from './published-packages.mjs';

/**
 * Globals that TensorFlow.js and Lit use to find other copies of themselves, and the shim of the tag
 * registry that Lit adds in Node.
 */
const marksOfLibraries =
  /^(_tf(engine|Globals)|(reactiveElement|litHtml|litElement)Versions|lit(ServerRoot|PropertyMetadata)|customElements)$/;

/** The scripts that a package's `exports` name; weights and JSON are not imported. */
function scriptsOf({ folder, manifest }) {
  return Object.entries(manifest.exports)
    .map(([entry, target]) => [entry, typeof target === 'string' ? target : target.default])
    .filter(([, path]) => path.endsWith('.js'))
    .map(([entry, path]) => ({
      name: `${manifest.name}${entry.slice(1)}`,
      url: pathToFileURL(resolve(folder, path)).href,
    }));
}

const entries = publishedPackages().flatMap(scriptsOf);
if (entries.length === 0) throw new Error('No entry points found: the check itself does not work.');

let hasFailed = false;
for (const { name, url } of entries) {
  const before = new Set(Reflect.ownKeys(globalThis));
  try {
    const exported = Object.keys(await import(url));
    const added = Reflect.ownKeys(globalThis).filter(
      (key) => !before.has(key) && !marksOfLibraries.test(String(key)),
    );
    if (added.length > 0) throw new Error(`it adds global ${added.map(String).join(', ')}`);
    console.log(`${name}: ${exported.length} exports`);
  } catch (failure) {
    hasFailed = true;
    console.log(`${name}: ${failure.stack}`);
  }
}
process.exit(hasFailed ? 1 : 0);
