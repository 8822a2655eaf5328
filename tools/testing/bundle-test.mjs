// A plugin for tests with dependencies that a browser can't load module by module.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { unneededImports } from '../build/unneeded-imports.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** Serves each browser test, and each worker of tests, as one bundle with everything it imports. */
export function bundleTest() {
  return {
    name: 'bundle-test',
    async serve({ path }) {
      if (!/\.browser\.test\.ts$|\/testing\/[^/]+-worker\.ts$/.test(path)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [rootDir + path],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        sourcemap: 'inline',
        write: false,
        logLevel: 'warning',
        plugins: [unneededImports],
      });
      return { body: outputFiles[0].text, type: 'js' };
    },
  };
}
