import type { RuntimeUrls } from '../runtime/runtime-urls.ts';

/** What the page sends its worker to load an extractor: plain data, since a URL can't be sent. */
export interface LoadMessage<Settings = unknown> {
  readonly settings: Settings;
  readonly weights: string;
  readonly runtime: RuntimeUrls;
  /** The WebAssembly binary that this browser runs. Absent: the worker fetches it. */
  readonly wasm?: Uint8Array<ArrayBuffer>;
  /** The files of the weights. Absent: the worker fetches them. */
  readonly files?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}
