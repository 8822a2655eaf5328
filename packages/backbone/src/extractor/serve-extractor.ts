import {
  asyncDispose,
  type Extraction,
  type ExtractOptions,
  type FrameMap,
  type LoadProgress,
  type Modality,
  abortable,
  Scope,
  TlError,
} from '@tl-elements/core/base';
import {
  serveWorker,
  Transferred,
  type CallContext,
  type Handlers,
} from '@tl-elements/core/worker';
import type { BackendName, GraphicsUrls } from '../backends/backends.ts';
import type { WasmFiles } from '../backends/wasm-backend.ts';
import type { Backbone } from '../network/backbone.ts';
import type { Maps } from '../network/network.ts';
import type { LoadMessage } from './define-extractor.ts';

/** What a worker module exports as `serve`. */
export type Serve = ReturnType<typeof serveWorker>;

/** What an extractor is loaded with in its worker. */
export interface LoadContext<Settings = unknown> {
  /** As in the extractor's definition. */
  readonly settings: Settings;
  /** Its weights: a folder, ending in a slash, or a file. */
  readonly weights: URL;
  /** The files of that folder by name, if the definition lists them: the page has fetched them. */
  readonly files?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly wasm: WasmFiles;
  /** What its networks may move to; absent: they stay on wasm. */
  readonly graphics?: GraphicsUrls;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** A loaded extractor, which knows neither page nor worker. Closing it frees its tensors. */
export interface LoadedExtractor<M extends Modality> extends AsyncDisposable {
  /**
   * Turns one frame into features. The caller closes a picture's bitmap.
   *
   * @returns null if nothing is there.
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  extract(
    frame: FrameMap[M],
    signal: AbortSignal,
    options?: ExtractOptions,
  ): Promise<Extraction | null>;
  /** The networks that may move to a faster backend. Absent if all run on wasm for good. */
  readonly networks?: readonly MovableNetwork[];
}

/** A network, and the shape of the input by which its backends are timed. */
export interface MovableNetwork {
  readonly backbone: Backbone;
  readonly inputShape: Maps['shape'];
}

/**
 * Serves an extractor to the page that has started this worker by `defineExtractor`. A worker module
 * exports it as `serve`.
 *
 * @param load called once; throws `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 * @param more what else the page may call, of the extractor once it is loaded.
 */
export function serveExtractor<M extends Modality, Settings, Loaded extends LoadedExtractor<M>>(
  load: (context: LoadContext<Settings>) => Promise<Loaded>,
  more?: (extractor: () => Loaded) => Handlers,
): Serve {
  return serveWorker(() => {
    const idle = new Idle();
    let extractor: Loaded;
    const extract =
      (options: ExtractOptions) =>
      async (frame: FrameMap[M], { signal }: CallContext) => {
        idle.noteWork();
        try {
          if ('bitmap' in frame) assertCanvasIsReadable();
          const extraction = await extractor.extract(frame, signal, options);
          return extraction && new Transferred(extraction, buffersOf(extraction));
        } finally {
          if ('bitmap' in frame) frame.bitmap.close();
        }
      };
    return {
      ...more?.(() => extractor),

      load: async (message: LoadMessage<Settings>, { signal, report }: CallContext) => {
        extractor = await load({ ...contextOf(message), signal, onProgress: report });
        report({ phase: 'prepare', fraction: 1 } satisfies LoadProgress);
      },

      extract: extract({}),
      extractWithMap: extract({ withMap: true }),

      // What it returns is remembered by the page and handed in at the next visit.
      chooseBackends: async (remembered: unknown, { signal }: CallContext) => {
        await idle.wait(signal);
        const known = Array.isArray(remembered) ? (remembered as readonly BackendName[]) : [];
        const chosen: BackendName[] = [];
        for (const [i, { backbone, inputShape }] of (extractor.networks ?? []).entries()) {
          chosen.push(await backbone.chooseBackend(sampleOf(inputShape), known[i] ?? null));
        }
        return chosen;
      },

      close: async () => {
        await extractor[asyncDispose]();
      },
    };
  });
}

function contextOf<Settings>({ settings, weights, runtime, wasm, files }: LoadMessage<Settings>) {
  const { simd, plain, webgl, webgpu } = runtime;
  return {
    settings,
    weights: new URL(weights),
    ...(files && { files }),
    wasm: { simd, plain, ...(wasm && { binary: wasm }) },
    graphics: { webgl, webgpu },
  };
}

/** The memory that is transferred with an extraction. */
export function buffersOf({ features, keypoints, points, map }: Extraction): Transferable[] {
  const all = [features, keypoints, points, map?.values];
  return all.flatMap((values) => (values ? [values.buffer] : []));
}

/** Any numbers will do for timing: all inputs take the same time. */
function sampleOf(shape: Maps['shape']): Maps {
  const length = shape.reduce((product, size) => product * size, 1);
  const values = Float32Array.from({ length }, (_, i) => (1 + Math.sin(i / 9)) / 2);
  return { values, shape };
}

/** A worker is idle after this time without work. */
const idleMs = 1000;
/** A worker that never becomes idle is waited for this long. */
const latestMs = 10_000;

/** Knows whether a worker has anything to do. */
class Idle {
  readonly #scope = new Scope();
  #lastWorkAt = performance.now();

  /** To be called with each piece of work. */
  noteWork(): void {
    this.#lastWorkAt = performance.now();
  }

  /**
   * Resolves after a second without work, or after ten seconds of steady work.
   *
   * @throws {TlError} `aborted`.
   */
  async wait(signal: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    const scope = this.#scope.child();
    const isTime = new Promise<void>((resolve) => {
      scope.every(100, () => {
        const now = performance.now();
        if (now - this.#lastWorkAt >= idleMs || now - startedAt >= latestMs) resolve();
      });
    });
    try {
      await abortable(isTime, signal);
    } finally {
      await scope.close();
    }
  }
}

const side = 16;
/**
 * Of 0..255, the mean over all values. Noise differs by about 85. Browsers that only mark a picture,
 * to tell visitors apart no longer, change few values by one.
 */
const largestError = 8;

let isReadable: boolean | null = null;

/**
 * Makes sure that this browser gives what was drawn on a canvas, and not noise: Firefox gives noise
 * if it resists fingerprinting, and has neither `VideoFrame` nor `ImageDecoder` to read a picture by.
 *
 * @throws {TlError} `canvas-blocked`.
 */
export function assertCanvasIsReadable(): void {
  isReadable ??= canvasError() <= largestError;
  if (isReadable) return;
  throw new TlError(
    'canvas-blocked',
    'This browser hides pictures from pages: it gives them noise instead. Allow this page to read ' +
      'them, then reload it. In Firefox, and in browsers made from it, open about:config and add ' +
      "this page's host to privacy.resistFingerprinting.exemptedDomains, or switch " +
      'privacy.resistFingerprinting off.',
  );
}

/** How far a known picture is from what is read back, as a mean over its values of 0..255. */
export function canvasError(): number {
  const drawn = new ImageData(side, side);
  // Opaque, with every value different from those beside it.
  drawn.data.forEach((_, i) => (drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256));
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  context.putImageData(drawn, 0, 0);
  const { data } = context.getImageData(0, 0, side, side);
  return data.reduce((sum, value, i) => sum + Math.abs(value - drawn.data[i]!), 0) / data.length;
}
