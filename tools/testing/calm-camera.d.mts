import type { Page } from 'puppeteer-core';

/** Gives a page of puppeteer a slow camera, from its next address on: each frame is extracted. */
export function calmCamera(page: Page, framesPerSecond?: number): Promise<void>;
