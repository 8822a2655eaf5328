import type { Mouse, Page } from 'puppeteer-core';

export interface FirefoxPaths {
  readonly browser: string;
  readonly soundServer: string | null;
}

export interface WebKitPaths {
  readonly browser: string;
  readonly driver: string;
  readonly screen: string;
}

export declare const adviceFor: { readonly firefox: string; readonly webkit: string };
export declare function findFirefox(): FirefoxPaths | null;
export declare function findWebKit(): WebKitPaths | null;

/** A page of another browser, with the part of puppeteer's methods that both have. */
export interface OtherPage {
  readonly evaluate: Page['evaluate'];
  readonly mouse: Pick<Mouse, 'move' | 'down' | 'up'>;
  close(): Promise<void>;
}

export declare function openPageIn(
  browser: 'firefox' | 'webkit',
  address: string,
  preferences?: Readonly<Record<string, unknown>>,
): Promise<OtherPage>;
