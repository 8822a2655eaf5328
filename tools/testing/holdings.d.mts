import type { Page, WebWorker } from 'puppeteer-core';

/** What a page and its workers keep in memory. */
export interface Holdings {
  /** Event listeners, document nodes and audio nodes, as the browser counts them. */
  readonly counts: Readonly<
    Record<'JSEventListeners' | 'Nodes' | 'AudioHandlers' | 'AudioWorkletProcessors', number>
  >;
  /** Bytes by the name of the script; the page's own are called `page`. */
  readonly bytes: Readonly<Record<string, number>>;
}

/**
 * What a page and its workers hold, after the rubbish is collected. For a page that watches nothing meanwhile.
 *
 * @param workers that are asked; all, if not said. One that is busy answers late.
 */
export function holdingsOf(page: Page, workers?: readonly WebWorker[]): Promise<Holdings>;
