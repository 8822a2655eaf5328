// What "Download everything" is tested with: it is downloaded, unzipped and served.
import { unzipSync } from 'fflate';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A page with a trainer, and the folder that it downloads to. */
export interface DownloadPage {
  readonly open: OpenPage;
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens a page with a trainer whose downloads go to a new folder. */
export async function openDownloadPage(html: string): Promise<DownloadPage> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-site-'));
  const open = await openPage({ html });
  const session = await open.page.createCDPSession();
  const behavior = { behavior: 'allow', downloadPath: folder } as const;
  await session.send('Browser.setDownloadBehavior', behavior);
  return {
    open,
    folder,
    async close() {
      await open.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Presses the button of a name in an element, once it can be pressed: without a model there is nothing to use. */
export async function press(page: Page, name: string, element = 'tl-trainer'): Promise<void> {
  const button = page.locator(`${element} >>> ::-p-aria(${name}[role="button"])`);
  await button.setVisibility('visible').click();
}

/** Waits for the download, and unzips it where it is; returns the names of its files. */
export async function unzipSite(folder: string): Promise<readonly string[]> {
  const zip = join(folder, 'my-page.zip');
  while (!(await stat(zip).catch(() => null))) await new Promise((go) => setTimeout(go, 50));
  const files = Object.entries(unzipSync(await readFile(zip)));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return files.map(([name]) => name);
}

/** A page as it is served from its folder. */
export interface ServedSite {
  readonly page: Page;
  /** What it has asked for that is not in the folder. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder as any host does, and opens its page. */
export async function openSite({ open, folder }: DownloadPage): Promise<ServedSite> {
  const missing: string[] = [];
  const server = await serve(folder, missing);
  const page = await open.browser.newPage();
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  return {
    page,
    missing,
    async close() {
      await page.close();
      server.close();
    },
  };
}

async function serve(root: string, missing: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(join(root, path)).then(
      (body) => {
        const type = types[extname(path)] ?? 'application/octet-stream';
        response.setHeader('content-type', type).end(body);
      },
      () => {
        missing.push(path);
        response.writeHead(404).end();
      },
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

/** The labels that the camera's picture gets a score for; runs in the page. */
export async function firstLabels(): Promise<readonly string[]> {
  const classifier = document.querySelector('tl-classifier')!;
  const { scores } = await new Promise<HTMLElementEventMap['tl-prediction']['detail']>((resolve) =>
    classifier.addEventListener('tl-prediction', ({ detail }) => resolve(detail), { once: true }),
  );
  return [...scores.keys()];
}
