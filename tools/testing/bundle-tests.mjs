// A plugin that bundles all tests of a run together: module by module, each page would fetch hundreds of files, and
// the server would look up what each of them imports. A page runs the tests of several files, one after the other: it
// loads the elements, and what computes networks, once.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unneededImports } from '../build/unneeded-imports.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

const options = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  logLevel: 'warning',
  // As a browser that loads the modules themselves: also those that are imported for what they do.
  ignoreAnnotations: true,
  // What the test server adds itself.
  external: ['/__web*'],
};

/**
 * Serves the tests of `pages` at the address of the first file of each. What several of them import is in files that
 * they share: a page has one copy of each module. Other TypeScript that a test asks for, such as a worker, comes with
 * all that it imports.
 *
 * @param pages the files of each page.
 */
export async function bundleTests(pages) {
  const { outputFiles } = await build({
    ...options,
    entryPoints: pages.map(([first], index) => ({
      in: `page:${index}`,
      out: relative(rootDir, resolve(first)).replace(/\.ts$/, ''),
    })),
    outdir: rootDir,
    outbase: rootDir,
    chunkNames: 'test-chunks/[hash]',
    splitting: true,
    sourcemap: 'linked',
    plugins: [modulesOf(pages), unneededImports, ownAddresses],
  });
  const bundles = new Map(
    outputFiles.map(({ path, contents }) => [addressOf(path), Buffer.from(contents)]),
  );
  return {
    name: 'bundle-tests',
    async serve({ path }) {
      const body = bundles.get(path.replace(/\.ts$/, '.js'));
      if (!body) return bundleAlone(path);
      // The names of shared files change with their content: the browser may keep what it has compiled.
      const isShared = path.startsWith('/test-chunks/');
      return {
        body,
        type: path.endsWith('.map') ? 'json' : 'js',
        ...(isShared && { headers: { 'cache-control': 'max-age=86400, immutable' } }),
      };
    },
  };
}

/** A module for each page, which imports its files. The suites of a file are known by its name. */
const modulesOf = (pages) => ({
  name: 'modules-of-pages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^page:/ }, ({ path }) => ({ path, namespace: 'page' }));
    onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => ({
      contents: pages[Number(path.slice('page:'.length))].map(importOf).join('\n'),
      resolveDir: rootDir,
    }));
  },
});

function importOf(file) {
  const path = resolve(file);
  return `{
    const { suites } = mocha.suite;
    const before = suites.length;
    await import(${JSON.stringify(path)});
    for (const suite of suites.slice(before)) suite.title = ${JSON.stringify(titleOf(path))} + suite.title;
  }`;
}

/** What the title of a suite begins with. */
const titleOf = (path) => `${relative(rootDir, path).split(sep).join('/')}: `;

async function bundleAlone(path) {
  const file = join(rootDir, path);
  if (!path.endsWith('.ts') || !existsSync(file)) return undefined;
  const { outputFiles } = await build({
    ...options,
    entryPoints: [file],
    sourcemap: 'inline',
    plugins: [unneededImports],
  });
  return { body: outputFiles[0].text, type: 'js' };
}

/** The path at which the test server has a file. */
const addressOf = (file) => `/${relative(rootDir, file).split(sep).join('/')}`;

/** In a shared bundle, too, a module names what lies beside it by its own address. */
const ownAddresses = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const address = `new URL(${JSON.stringify(addressOf(path))}, location.href).href`;
      return {
        contents: text.replaceAll('import.meta.url', address),
        loader: extname(path).slice(1),
      };
    });
  },
};
