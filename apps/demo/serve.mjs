// Serves the built site on this machine, for `npm start` and the tests.
import { preview } from 'vite';
import { fileURLToPath } from 'node:url';

/** Starts a server on a free port near 4173. */
export async function serve() {
  const server = await preview({
    configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
    logLevel: 'warn',
    preview: { host: '127.0.0.1' },
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}
