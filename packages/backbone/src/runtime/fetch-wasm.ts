import { throwIfAborted } from '@tl-elements/core/base';
import { fetchFile } from '../files/fetch-file.ts';
import type { RuntimeUrls } from './runtime-urls.ts';
import { wasmDigests } from './wasm-digests.generated.ts';
import { wasmNotFound } from './wasm-not-found.ts';

/** Addresses of the two binaries. */
export type WasmUrls = Pick<RuntimeUrls, 'simd' | 'plain'>;

/** A function that returns a vector of 128 bits, which only engines with SIMD take for valid. */
// oxfmt-ignore
const simdModule = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
);

/** Whether this browser runs WebAssembly with SIMD. */
export function hasSimd(): boolean {
  return typeof WebAssembly !== 'undefined' && WebAssembly.validate(simdModule);
}

/**
 * Fetches the WebAssembly binary that this browser runs, checked against the digest that this package was
 * built with. What does not fit may be an old answer in the browser's cache: it is asked for once more,
 * past it.
 *
 * @throws {TlError} `no-backend` if it can't be fetched; `aborted`.
 */
export async function fetchWasm(
  urls: WasmUrls,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const variant = hasSimd() ? 'simd' : 'plain';
  const { name, ...digest } = wasmDigests[variant];
  const fetchPast = (cache: RequestCache) =>
    fetchFile(new URL(urls[variant]), name, digest, {
      signal,
      cache,
      notFound: wasmNotFound,
      corrupt: wasmNotFound,
    });
  try {
    return await fetchPast('default');
  } catch {
    throwIfAborted(signal);
    return fetchPast('reload');
  }
}
