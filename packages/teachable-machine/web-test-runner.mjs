import { readFile } from 'node:fs/promises';
import { normalize } from 'node:path';

/** Models that others have exported; the project's tests pass where they are not. */
const data = new URL('../../../shared/data/teachable-machine/', import.meta.url);

/** Serves the data folder's exports under `/exports/`. */
async function exportsOfOthers(context, next) {
  const [, path] = /^\/exports\/(.+)$/.exec(context.path) ?? [];
  if (!path || normalize(path).startsWith('..')) return next();
  try {
    context.body = await readFile(new URL(path, data));
    context.type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  } catch {
    context.status = 404;
  }
  return undefined;
}

/** These bring other copies of TensorFlow.js, of which a page can hold one, or layers of the same names. */
const alone = [
  'src/parity.browser.test.ts',
  'src/save/save-model.browser.test.ts',
  'src/save/save-opened.browser.test.ts',
  'src/save/save-sounds.browser.test.ts',
];

export default { middleware: [exportsOfOthers], alone };
