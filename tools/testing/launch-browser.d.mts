import type { Browser } from 'puppeteer-core';

/** Starts a browser for tests that drive it from Node, with these switches besides those of all. */
export function launchBrowser(switches?: readonly string[]): Promise<Browser>;
