import type { Page } from 'puppeteer-core';

/** What a page and its workers keep in memory. */
export interface Holdings {
  /** Event listeners, document nodes and audio nodes, as the browser counts them. */
  readonly counts: Readonly<
    Record<'JSEventListeners' | 'Nodes' | 'AudioHandlers' | 'AudioWorkletProcessors', number>
  >;
  /** Bytes by the name of the script; the page's own are called `page`. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** What a page and its workers hold, after the rubbish is collected. For a page that watches nothing meanwhile. */
export function holdingsOf(page: Page): Promise<Holdings>;

/** What the page itself holds, as `holdingsOf` counts it: its workers are not asked. */
export function countsOf(page: Page): Promise<Holdings['counts']>;
