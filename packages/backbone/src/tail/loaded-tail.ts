import {
  asyncDispose,
  type Extraction,
  type FrameMap,
  type Modality,
  type Tail,
  type TunablePart,
} from '@tl-elements/core/base';
import { Transferred, type CallContext, type Handlers } from '@tl-elements/core/worker';
import { joinMaps, type NetworkSurroundings } from '../extractor/network-extractor.ts';
import {
  type LoadedExtractor,
  buffersOf,
  assertCanvasIsReadable,
} from '../extractor/serve-extractor.ts';
import { Backbone, type BackboneOptions } from '../network/backbone.ts';
import { readTail, tunedName, planOfTail } from './network-with-tail.ts';

type Values = Float32Array<ArrayBuffer>;
type Placing = Pick<BackboneOptions, 'wasm' | 'graphics'>;

/**
 * The end of a network, and what comes before it. That is a network of its own, placed when it is first needed, so
 * that frames which only the whole network takes cost nothing. Tuned tails share it.
 */
class LoadedTail<M extends Modality> implements AsyncDisposable {
  readonly #whole: Backbone;
  readonly #surroundings: NetworkSurroundings<M>;
  readonly #part: TunablePart;
  readonly #placing: Placing;
  readonly #tails = new Map<number, Backbone>();
  #before: Promise<Backbone> | null = null;
  #lastNumber = 0;

  constructor(
    whole: Backbone,
    surroundings: NetworkSurroundings<M>,
    part: TunablePart,
    placing: Placing,
  ) {
    this.#whole = whole;
    this.#surroundings = surroundings;
    this.#part = part;
    this.#placing = placing;
  }

  /** With the weights that ship. */
  read(): Tail {
    return readTail(this.#whole.plan, this.#part);
  }

  /** The maps before the tail; null if nothing is there. */
  async mapsOf(frame: FrameMap[M], signal: AbortSignal): Promise<Values | null> {
    const { inputShape, prepare } = this.#surroundings;
    const values = prepare(frame);
    if (!values) return null;
    const { plan } = this.#whole;
    this.#before ??= Backbone.place({ ...plan, outputs: [this.#part.input] }, this.#placing);
    const [maps] = await (await this.#before).run({ values, shape: inputShape }, signal);
    return Float32Array.from(maps ?? []);
  }

  /** Places a tail. @returns its number. */
  async place(tail: Tail): Promise<number> {
    const plan = planOfTail(this.#whole.plan, this.#part, tail);
    const placed = await Backbone.place(plan, this.#placing);
    this.#lastNumber++;
    this.#tails.set(this.#lastNumber, placed);
    return this.#lastNumber;
  }

  /** What the network's own tail and that of this number make of a frame; null if nothing is there. */
  async extract(
    number: number,
    frame: FrameMap[M],
    { signal, withMap }: { readonly signal: AbortSignal; readonly withMap: boolean },
  ): Promise<Extraction | null> {
    const maps = await this.mapsOf(frame, signal);
    if (!maps) return null;
    const { side } = this.#part;
    const shape = [1, side, side, maps.length / side ** 2] as const;
    const { maps: nodes = [] } = this.#surroundings;
    const also = withMap ? [...nodes, ...nodes.map(tunedName)] : [];
    const outputs = await this.#tails.get(number)!.run({ values: maps, shape }, signal, also);
    const features = Float32Array.from(outputs[0]!);
    if (also.length === 0) return { features };
    return { features, map: joinMaps(outputs.slice(-also.length), features.length) };
  }

  async remove(number: number): Promise<void> {
    await this.#tails.get(number)?.[asyncDispose]();
    this.#tails.delete(number);
  }

  async [asyncDispose](): Promise<void> {
    for (const number of this.#tails.keys()) await this.remove(number);
    await (await this.#before)?.[asyncDispose]();
  }
}

/** An extractor that may have an end of its network that can be tuned. */
export interface TunableExtractor<M extends Modality> extends LoadedExtractor<M> {
  readonly tail?: LoadedTail<M>;
}

/** An extractor of one network, and the part of it that can be tuned. */
export function withTail<M extends Modality>(
  extractor: LoadedExtractor<M>,
  backbone: Backbone,
  surroundings: NetworkSurroundings<M>,
  part: TunablePart,
  placing: Placing,
): TunableExtractor<M> {
  const tail = new LoadedTail(backbone, surroundings, part, placing);
  return {
    ...extractor,
    tail,
    [asyncDispose]: async () => {
      await tail[asyncDispose]();
      await extractor[asyncDispose]();
    },
  };
}

/** A frame for the tail that was placed under this number. */
interface TunedFrame<M extends Modality> {
  readonly tail: number;
  readonly frame: FrameMap[M];
  readonly withMap: boolean;
}

/** What a worker also serves whose extractor may have a tail: pass it to `serveExtractor`. */
export function serveTail<M extends Modality>(extractor: () => TunableExtractor<M>): Handlers {
  const tailOf = () => {
    const { tail } = extractor();
    if (tail) return tail;
    throw new TypeError('Nothing of this extractor can be tuned.');
  };
  return {
    readTail: async () => tailOf().read(),

    extractMaps: (frame: FrameMap[M], { signal }: CallContext) =>
      answer(frame, async () => {
        const maps = await tailOf().mapsOf(frame, signal);
        return maps && new Transferred(maps, [maps.buffer]);
      }),

    placeTail: (tail: Tail) => tailOf().place(tail),

    extractTuned: async ({ tail, frame, withMap }: TunedFrame<M>, { signal }: CallContext) =>
      answer(frame, async () => {
        const extraction = await tailOf().extract(tail, frame, { signal, withMap });
        return extraction && new Transferred(extraction, buffersOf(extraction));
      }),

    removeTail: (tail: number) => tailOf().remove(tail),
  };
}

/** Answers with what `work` makes of a frame, and closes the frame. */
async function answer(
  frame: FrameMap[Modality],
  work: () => Promise<Transferred | null>,
): Promise<Transferred | null> {
  try {
    if ('bitmap' in frame) assertCanvasIsReadable();
    return await work();
  } finally {
    if ('bitmap' in frame) frame.bitmap.close();
  }
}
