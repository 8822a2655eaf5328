import type { FeatureExtractor, SourceFrame } from '../contracts/extractor.ts';
import type { Modality, OnsetDetector, InputSource } from '../contracts/modality.ts';
import { extractFrames, type ExtractedFrame } from '../recognition/extract-frames.ts';
import { loadCode } from '../load-code.ts';
import type { CameraView } from './camera-view.ts';
import { isSameBox } from './same-box.ts';

/** What frames are extracted from, and with what. */
export interface FrameStream {
  readonly source: InputSource;
  readonly extractor: FeatureExtractor;
  /** How a camera's pictures are extracted. */
  readonly view: CameraView;
}

/** Is called with each frame of a stream. It must not take long, since others wait for the next frame. */
export interface FrameListener<Copy = unknown> {
  /** Copies the frame before the extractor takes its bitmap away. */
  readonly copyFrame?: ((frame: SourceFrame) => Copy) | undefined;
  /** Sounds are also extracted from where they begin; read at each frame. Absent: they are not. */
  readonly wantsOnsets?: (() => boolean) | undefined;
  /** The features of each place are wanted, too; read at each frame. Absent: they are not. */
  readonly wantsMap?: (() => boolean) | undefined;
  onFrame(frame: ExtractedFrame<Copy>): void;
  /** The stream, or this listener, has failed: no more frames come. */
  onFailure(error: Error): void;
}

/** Each frame is extracted once, for all who listen. */
const loops = new Set<FrameLoop>();

/**
 * Listens to the frames of a stream. The first listener starts its loop, and the last one to leave
 * ends it. There is no queue.
 *
 * @returns a function that leaves.
 */
export function listenToFrames<Copy>(
  stream: FrameStream,
  listener: FrameListener<Copy>,
): () => void {
  const loop = [...loops].find((candidate) => candidate.takes(stream)) ?? new FrameLoop(stream);
  loop.join(listener);
  return () => loop.leave(listener);
}

/** Only these pages need its code. */
async function look(frame: SourceFrame, view: CameraView) {
  const { viewed } = await loadCode(() => import('./camera-view.ts'));
  return viewed(frame, view);
}

class FrameLoop {
  readonly #stream: FrameStream;
  readonly #listeners = new Set<FrameListener>();
  readonly #end = new AbortController();
  /** Null while nobody wants onsets. */
  #onsets: OnsetDetector | null = null;

  constructor(stream: FrameStream) {
    this.#stream = stream;
    loops.add(this);
  }

  takes({ source, extractor, view }: FrameStream): boolean {
    const own = this.#stream;
    const isSame = own.source === source && own.extractor === extractor;
    const { isMirrored, box } = own.view;
    return isSame && isMirrored === view.isMirrored && isSameBox(box, view.box);
  }

  join(listener: FrameListener): void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.#run();
  }

  leave(listener: FrameListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#close();
  }

  async #run(): Promise<void> {
    const { source, extractor, view } = this.#stream;
    const { signal } = this.#end;
    try {
      const frames = extractFrames<Modality, ReadonlyMap<FrameListener, unknown>>({
        source,
        extractor,
        ...((view.isMirrored || view.box) &&
          source.isCamera && { view: (frame) => look(frame, view) }),
        signal,
        copyFrame: (frame) => this.#copy(frame),
        onsets: () => this.#wantedOnsets(),
        withMap: () => [...this.#listeners].some((listener) => listener.wantsMap?.()),
      });
      for await (const { copy: copies, ...extracted } of frames) {
        this.#tell((listener) => listener.onFrame({ ...extracted, copy: copies?.get(listener) }));
      }
    } catch (error) {
      this.#close();
      for (const listener of this.#listeners) listener.onFailure(error as Error);
    }
  }

  #wantedOnsets(): OnsetDetector | null {
    const isWanted = [...this.#listeners].some((listener) => listener.wantsOnsets?.());
    if (!isWanted) this.#onsets = null;
    else this.#onsets ??= this.#stream.extractor.createOnsetDetector?.() ?? null;
    return this.#onsets;
  }

  #copy(frame: SourceFrame): ReadonlyMap<FrameListener, unknown> {
    const copies = new Map<FrameListener, unknown>();
    this.#tell((listener) => copies.set(listener, listener.copyFrame?.(frame)));
    return copies;
  }

  /** Calls all listeners. One that fails is removed, and the others go on. */
  #tell(tell: (listener: FrameListener) => void): void {
    for (const listener of [...this.#listeners]) {
      if (!this.#listeners.has(listener)) continue;
      try {
        tell(listener);
      } catch (error) {
        this.leave(listener);
        listener.onFailure(error as Error);
      }
    }
  }

  #close(): void {
    loops.delete(this);
    this.#end.abort();
  }
}
