import type { Browser, Page } from 'puppeteer-core';

/** A request of a page, until its first answer. */
export interface MeasuredRequest {
  readonly path: string;
  readonly kind: 'script' | 'wasm' | 'weights' | 'model';
  readonly bytes: number;
  /** Compressed by gzip. */
  readonly gzip: number;
  /** How many answers it waited for. */
  readonly hop: number;
}

export const modalities: readonly string[];

export function modelOf(modality: string): Promise<Buffer>;

export function serveFolder(
  files: Readonly<Record<string, Buffer>>,
  headers?: Readonly<Record<string, string>>,
): Promise<{
  readonly requests: { readonly pathname: string }[];
  readonly port: number;
  close(): void;
}>;

export function classifierPage(scriptUrl?: string): Buffer;

export function firstAnswer(page: Page): Promise<void>;

export function measureLoading(
  browser: Browser,
  modality: string,
): Promise<readonly MeasuredRequest[]>;

export function summaryOf(requests: readonly MeasuredRequest[]): {
  readonly requests: number;
  readonly scripts: number;
  readonly hops: number;
};
