import { throwIfAborted, otherSiteHint, TlError } from '@tl-elements/core/base';
import { fetchFile } from '../files/fetch-file.ts';
import { wasmDigests } from './wasm-digests.generated.ts';

/** Addresses of the code that runs networks, beside the worker's own. Plain data: it is sent there. */
export interface RuntimeUrls {
  /** `tfjs-backend-wasm-simd.wasm`. */
  readonly simd: string;
  /** `tfjs-backend-wasm.wasm`, for browsers without SIMD. */
  readonly plain: string;
  /** `webgl-backend.js`, fetched only if that backend is tried. */
  readonly webgl: string;
  /** `webgpu-backend.js`, likewise. */
  readonly webgpu: string;
}

/**
 * The files of this package. They are written out one by one, so that bundlers find them and copy them;
 * and workers get absolute addresses, since a bundler may rename a worker without looking into it.
 */
export function runtimeUrls(): RuntimeUrls {
  return {
    simd: new URL('../tfjs-backend-wasm-simd.wasm', import.meta.url).href,
    plain: new URL('../tfjs-backend-wasm.wasm', import.meta.url).href,
    webgl: new URL('../webgl-backend.js', import.meta.url).href,
    webgpu: new URL('../webgpu-backend.js', import.meta.url).href,
  };
}

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

/** The failure if a binary is missing, or is not what it should be. */
export function wasmNotFound(url: URL, cause: unknown): TlError {
  return new TlError(
    'no-backend',
    `The file ${url.href} could not be fetched. It belongs beside the script: copy it there.` +
      otherSiteHint(url, cause),
    { cause },
  );
}
