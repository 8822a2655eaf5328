// Serves the built cdn folder and a page with elements on it.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { basename, extname } from 'node:path';

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.map': 'application/json',
};

/**
 * Serves a page whose body is `html`. It answers to localhost and to 127.0.0.1.
 *
 * @param replaced scripts to serve instead of those of the build, by file name without its hash.
 * @param port that of an earlier page, to open what is stored under its origin.
 * @param headers of the page and all files, as a host sends them.
 * @returns `{address, port, show, close}`; `show(other)` puts another page in its place.
 */
export async function servePage({ html, style = '', replaced = {}, port = 0, headers = {} }) {
  const usual = { headers: {}, script: '/cdn/tl-elements.js', isShared: () => true };
  let shown = { ...usual, html, style, headers };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // Frames without an origin may load it too.
    if (shown.isShared(pathname)) response.setHeader('access-control-allow-origin', '*');
    for (const [name, value] of Object.entries(shown.headers)) response.setHeader(name, value);
    if (pathname === '/favicon.ico') {
      response.statusCode = 204;
      response.end();
      return;
    }
    const script = replaced[basename(pathname).replace(/-[0-9a-f]{10}\./, '.')];
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
      return;
    }
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Elements</title>` +
          `${shown.style && `<style>${shown.style}</style>`}<script type="module" src="${shown.script}">` +
          `</script><body>${shown.html}`,
      );
      return;
    }
    try {
      const body = await readFile(new URL(`..${pathname}`, import.meta.url));
      response.setHeader('content-type', types[extname(pathname)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: found } = server.address();
  return {
    address: `http://localhost:${found}/`,
    port: found,
    show(other) {
      shown = { ...shown, ...usual, ...other };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
