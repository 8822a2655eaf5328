import { createReadStream, existsSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves the built elements under `tl/`, as the owner of a page would: a plain copy of the folder.
 *
 * @param folder `packages/elements/cdn`.
 */
export function elementsFolder(folder: string): Plugin {
  let destination = '';
  return {
    name: 'elements-folder',
    configResolved({ build }) {
      destination = join(build.outDir, 'tl');
    },
    configureServer({ middlewares }) {
      middlewares.use('/tl', (request, response, next) => {
        const path = new URL(request.url ?? '', 'http://localhost').pathname;
        const file = normalize(join(folder, decodeURIComponent(path)));
        if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
          return next();
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
    async closeBundle() {
      if (!existsSync(folder)) {
        this.error('packages/elements/cdn is missing. Run "npm run build" at the top first.');
      }
      await cp(folder, destination, { recursive: true });
    },
  };
}
