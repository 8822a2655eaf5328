// Serves the built cdn folder and a page, in a browser whose camera plays the project's film.
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import { browserSwitches, findBrowser } from '@tl-elements/tools/find-browser';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { extname } from 'node:path';
import puppeteer from 'puppeteer-core';

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.map': 'application/json',
};

/** Opens a browser, and a page at `url` whose body is `html`. */
export async function openPage({ html, style = '', viewport }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Elements</title>` +
          `<style>${style}</style><script type="module" src="/cdn/tl-elements.js"></script><body>${html}`,
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
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: [
      ...browserSwitches,
      ...new Set([...cameraSwitches, ...microphoneSwitches]),
      '--force-device-scale-factor=1',
    ],
  });
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  page.on('console', (message) => console.log('page:', message.text()));
  page.on('pageerror', (error) => console.log('page error:', error.message));
  await page.goto(`http://localhost:${server.address().port}/`);
  return {
    page,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
