// Serves the built demo on a free port of this machine.
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

/** Resolves to the address of the demo, and to what ends it. */
export async function serve() {
  const server = await preview({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    logLevel: 'warn',
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}
