import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder on an origin of its own.
 *
 * @param headers those of each answer, besides its type.
 * @param pages HTML by path, in place of files.
 * @param rewrite from the path in an address to that in the folder.
 */
export async function serve(folder, { headers = {}, pages = {}, rewrite = (path) => path } = {}) {
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = rewrite(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const body = pages[pathname] ?? (await readFile(join(folder, path)));
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        ...headers,
      });
      response.end(body);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () => server.close(),
  };
}
