import { throwIfAborted } from '../../abort.ts';
import { toHalf } from '../../bytes/half-float.ts';
import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { ExtractorPlugin, FeatureExtractor, TailReader } from '../../contracts/extractor.ts';
import type { FrameKind, FrameMap } from '../../contracts/modality.ts';
import type { Medium } from '../../contracts/medium.ts';
import { TlError } from '../../errors.ts';
import type { Project } from '../../project/project.ts';
import { framesOf } from '../extract-media.ts';

/** Those of `efficientnet-lite0` have 19 KB each. */
const mostCached = 1000;

/** What maps are computed with. */
export interface MapsContext {
  readonly project: Project;
  readonly plugin: ExtractorPlugin;
  readonly extractor: FeatureExtractor;
  readonly tail: TailReader<FrameMap[FrameKind]>;
  readonly medium: Medium<never>;
  readonly signal: AbortSignal;
}

/** What the frozen layers make of examples, as 16-bit floats: computed from their originals, and cached. */
export class MapsOfExamples {
  readonly #cached = new Map<ExampleId, Uint16Array>();

  /** @throws {TlError} `extractor-mismatch` if the original is missing; `aborted`. */
  async of(example: ExampleSummary, context: MapsContext): Promise<Uint16Array> {
    throwIfAborted(context.signal);
    const known = this.#cached.get(example.id);
    if (known) return known;
    const { project, tail, signal } = context;
    const media = await project.readMedia(example.id);
    const { box } = project;
    const [frame] = media ? await framesOf({ media, example, box, ...context }) : [];
    const maps = frame && (await tail.mapsOf(frame, signal));
    if (!maps) throw noOriginal();
    const halves = Uint16Array.from(maps, toHalf);
    if (this.#cached.size < mostCached) this.#cached.set(example.id, halves);
    return halves;
  }

  /** Forgets all: another part of the pictures counts. */
  clear(): void {
    this.#cached.clear();
  }

  /** Forgets those of all other examples. */
  keepOnly(examples: readonly ExampleSummary[]): void {
    const ids = new Set(examples.map(({ id }) => id));
    for (const id of this.#cached.keys()) if (!ids.has(id)) this.#cached.delete(id);
  }
}

/** The failure of refining with examples that were stored without their originals. */
export function noOriginal(): TlError {
  return new TlError(
    'extractor-mismatch',
    'The original of an example is missing, which refining needs. Remove the examples without a picture, or teach them again.',
  );
}
