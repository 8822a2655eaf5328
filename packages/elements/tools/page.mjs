// Serves the built cdn folder and a page, in a browser whose camera plays the project's film.
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
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

/** A camera and a microphone that play the project's films, lent to every page unasked. */
export const filmSwitches = [...new Set([...cameraSwitches, ...microphoneSwitches])];

/**
 * Opens a browser, and a page whose body is `html`.
 *
 * @param switches the browser's, besides those of every test.
 * @param replaced scripts to serve instead of those of the build, by file name.
 * @param port that of an earlier page, for what is kept under its origin.
 */
export async function openPage({
  html,
  style = '',
  viewport,
  switches = filmSwitches,
  replaced = {},
  port = 0,
}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    // Frames without an origin may load it too.
    response.setHeader('access-control-allow-origin', '*');
    if (pathname === '/favicon.ico') {
      response.statusCode = 204;
      response.end();
      return;
    }
    const script = replaced[basename(pathname)];
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript');
      response.end(script);
      return;
    }
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
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchBrowser([...switches, '--force-device-scale-factor=1']);
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  // The tests' TypeScript is compiled with names kept, which calls this in functions sent to a page.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  page.on('console', (message) => console.log('page:', message.text()));
  page.on('pageerror', (error) => console.log('page error:', error.message));
  const address = `http://localhost:${server.address().port}/`;
  await page.goto(address);
  return {
    browser,
    page,
    port: server.address().port,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
