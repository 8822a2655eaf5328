// Opens a page in a browser with other switches, for tests that the shared test browser can't run,
// since it grants every device.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { launchBrowser } from './launch-browser.mjs';

/**
 * Bundles `entry`, starts a server and a browser for it. Every page of the server has the entry's
 * exports as `globalThis.entry`; `?frame=URL&allow=FEATURES` puts an iframe into it, `?policy=` sets
 * its Permissions-Policy header and `?csp=` its Content-Security-Policy. `beside` are scripts that the
 * entry starts from its own folder, as paths by name.
 */
export async function openBrowser({ entry, switches = [], beside = {} }) {
  const bundle = await build({
    stdin: {
      contents: `import * as entry from ${JSON.stringify(entry)}; globalThis.entry = entry;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const entryScript = bundle.outputFiles[0].text;
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (pathname === '/entry.js') {
      response.setHeader('content-type', 'text/javascript');
      response.end(entryScript);
      return;
    }
    const script = beside[pathname.slice(1)];
    if (script) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(script));
      return;
    }
    response.setHeader('content-type', 'text/html');
    const csp = searchParams.get('csp');
    if (csp) response.setHeader('content-security-policy', csp);
    const policy = searchParams.get('policy');
    if (policy) response.setHeader('permissions-policy', policy);
    const frame = searchParams.get('frame');
    const inner = frame
      ? `<iframe src="${frame}" allow="${searchParams.get('allow') ?? ''}"></iframe>`
      : '';
    response.end(
      `<!doctype html><title>Test</title><script type="module" src="/entry.js"></script>${inner}`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchBrowser(switches);
  return {
    browser,
    port: server.address().port,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
