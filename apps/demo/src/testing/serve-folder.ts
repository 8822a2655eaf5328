import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
};

/** A static host on an origin of its own. */
export interface Host extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a folder from a new origin, as any static host would that allows other origins to read.
 *
 * @param own files that are not in the folder, by path: `/page.html`.
 * @param at the path under which the folder is.
 */
export async function serveFolder(
  folder: string,
  own: ReadonlyMap<string, string | Uint8Array> = new Map(),
  at = '/',
): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const headers = {
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      'Access-Control-Allow-Origin': '*',
    };
    const body = own.get(name);
    if (body !== undefined) return response.writeHead(200, headers).end(body);
    const file = normalize(join(folder, name.slice(at.length)));
    const size =
      name.startsWith(at) && file.startsWith(folder) && statSync(file, { throwIfNoEntry: false });
    if (!size || !size.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { ...headers, 'Content-Length': size.size });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}
