import type { Browser, Page, Viewport } from 'puppeteer-core';
import type { OtherPage } from './serve-page.d.mts';

/** A camera and a microphone that play the project's films, lent to every page unasked. */
export const filmSwitches: readonly string[];

/** For `waitForSelector` into a shadow, of whose changes it does not hear else. */
export const whenVisible: { readonly visible: true };

/** A page with elements on it, and what it runs in. */
export interface OpenPage {
  readonly browser: Browser;
  readonly page: Page;
  /** Of the server on this machine that serves the page and the build. */
  readonly port: number;
  /** Shows another page in place of this one, with the headers given and no others. */
  show(other: OtherPage): Promise<void>;
  close(): Promise<void>;
}

export function openPage(options: {
  /** What its body holds. */
  readonly html: string;
  readonly style?: string;
  readonly viewport?: Viewport;
  /** The browser's, besides those of every test; `filmSwitches` if not said. */
  readonly switches?: readonly string[];
  /** Of the camera; 10 if not said. */
  readonly framesPerSecond?: number;
  /** Scripts to serve instead of those of the build, by file name. */
  readonly replaced?: Readonly<Record<string, string>>;
  /** That of an earlier page, for what is kept under its origin; any, if not said. */
  readonly port?: number;
  /** Of the page and all files, as a host sends them; none, if not said. */
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<OpenPage>;
