import type { Browser } from 'puppeteer-core';

export type { CDPSession, Page } from 'puppeteer-core';

export interface TestBrowser {
  readonly browser: Browser;
  /** Of the server on this machine that serves the pages. */
  readonly port: number;
  close(): Promise<void>;
}

export function openBrowser(options: {
  /** Path of the module under test. */
  readonly entry: string;
  /** The browser's, besides those of every test. */
  readonly switches?: readonly string[];
  /** Scripts that the entry starts from its own folder: paths by name. */
  readonly beside?: Readonly<Record<string, string>>;
}): Promise<TestBrowser>;
