// Renders the page, and serves what `npm run build` has made: node server.js, then http://localhost:8000
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import './cups-and-cats.js';

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const page = async () => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Cups and cats</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/client.js"></script>
  <body>${await collectResult(render(html`<cups-and-cats></cups-and-cats>`))}</body>
</html>`;

createServer(async ({ url }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  try {
    const isPage = pathname === '/';
    const body = isPage
      ? await page()
      : await readFile(new URL(`dist${pathname}`, import.meta.url));
    const type = isPage ? 'text/html; charset=utf-8' : types[extname(pathname)];
    response.setHeader('content-type', type ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}).listen(process.env.PORT ?? 8000);
