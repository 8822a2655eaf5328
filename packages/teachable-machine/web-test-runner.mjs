import { bundleTest } from '@tl-elements/tools/bundle-test';
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

/** Only the test of TensorFlow.js beside ours: its wasm backend is not read module by module. */
const bundle = bundleTest();

export default {
  middleware: [exportsOfOthers],
  plugins: [
    {
      ...bundle,
      serve: (context) =>
        context.path.endsWith('/layers-reference.browser.test.ts')
          ? bundle.serve(context)
          : undefined,
    },
  ],
};
