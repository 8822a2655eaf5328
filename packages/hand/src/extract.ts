import {
  Backbone,
  type LoadContext,
  type LoadedExtractor,
  type Maps,
  type MovableNetwork,
} from '@tl-elements/backbone';
import {
  asyncDispose,
  type Extraction,
  type LoadProgress,
  type PictureFrame,
} from '@tl-elements/core/base';
import {
  featuresOf,
  handInputSize,
  handOf,
  regionOfHand,
  regionOfPalm,
  type Hand,
  type Sides,
} from './hand.ts';
import { palmInputSize, surestPalms, type Palm } from './palm.ts';
import { squareAround, type Region } from './region.ts';
import { pixelsOf, warp, type Pixels } from './warp.ts';

/** What features say of a hand. */
export interface HandSettings {
  readonly sides: Sides;
}

/** A face may look like a palm: if the surest palm is no hand, the next one may be. */
const palmsTried = 2;

/** A hand that the first pass doubts may be confirmed by the second, unless it is this unlikely. */
const doubtfulPresence = 0.2;
const leastPresence = 0.5;

/**
 * Loads the extractor of hands, with its two networks.
 *
 * @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`.
 */
export async function loadHandExtractor(
  context: LoadContext<HandSettings>,
): Promise<LoadedExtractor<'hand'>> {
  const [palmProgress, landmarkProgress] = halves(context.onProgress);
  const [palms, landmarks] = await Promise.all([
    Backbone.load({
      ...context,
      ...weightsWithin(context, 'palm-detector/'),
      outputs: ['scores-24', 'scores-12', 'boxes-24', 'boxes-12'],
      onProgress: palmProgress,
    }),
    Backbone.load({
      ...context,
      ...weightsWithin(context, 'landmarks/'),
      outputs: ['landmarks', 'presence', 'handedness'],
      onProgress: landmarkProgress,
    }),
  ]);
  return new HandExtractor(palms, landmarks, context.settings.sides);
}

/** Finds the surest hand of a picture, whatever the pictures before it showed. */
class HandExtractor implements LoadedExtractor<'hand'> {
  readonly networks: readonly MovableNetwork[];
  readonly #palms: Backbone;
  readonly #landmarks: Backbone;
  readonly #sides: Sides;

  constructor(palms: Backbone, landmarks: Backbone, sides: Sides) {
    this.#palms = palms;
    this.#landmarks = landmarks;
    this.#sides = sides;
    this.networks = [
      { backbone: palms, inputShape: [1, palmInputSize, palmInputSize, 3] },
      { backbone: landmarks, inputShape: [1, handInputSize, handInputSize, 3] },
    ];
  }

  async extract({ bitmap }: PictureFrame, signal: AbortSignal): Promise<Extraction | null> {
    const pixels = pixelsOf(bitmap);
    const hand = await this.#find(pixels, signal);
    if (!hand) return null;
    const size = [pixels.width, pixels.height];
    return {
      features: featuresOf(hand, this.#sides),
      keypoints: hand.points.map((value, i) => value / (size[i % 2] as number)),
      points: withScores(hand.points),
    };
  }

  async [asyncDispose](): Promise<void> {
    await Promise.all([this.#palms[asyncDispose](), this.#landmarks[asyncDispose]()]);
  }

  async #find(pixels: Pixels, signal: AbortSignal): Promise<Hand | null> {
    const square = squareAround(pixels.width, pixels.height);
    const palms = await this.#findPalms(warp(pixels, square, palmInputSize, 'black'), signal);
    for (const palm of palms) {
      const first = await this.#findHand(pixels, regionOfPalm(palm, square), signal);
      if (first.presence <= doubtfulPresence) continue;
      const second = await this.#findHand(pixels, regionOfHand(first.points), signal);
      if (second.presence > leastPresence) return second;
    }
    return null;
  }

  async #findPalms(input: Maps, signal: AbortSignal): Promise<Palm[]> {
    const [fineScores, coarseScores, fineBoxes, coarseBoxes] = await this.#palms.run(input, signal);
    const scores = joined(fineScores, coarseScores);
    return surestPalms(scores, joined(fineBoxes, coarseBoxes), palmsTried);
  }

  async #findHand(pixels: Pixels, region: Region, signal: AbortSignal): Promise<Hand> {
    const input = warp(pixels, region, handInputSize, 'edge');
    const [landmarks, presence, handedness] = await this.#landmarks.run(input, signal);
    return handOf(
      {
        landmarks: landmarks as Float32Array,
        presence: presence?.[0] as number,
        handedness: handedness?.[0] as number,
      },
      region,
    );
  }
}

/** The weights of one of the two networks. */
function weightsWithin({ weights, files }: LoadContext<HandSettings>, folder: string) {
  const within = [...(files ?? [])].filter(([name]) => name.startsWith(folder));
  return {
    weights: new URL(folder, weights),
    files: files && new Map(within.map(([name, file]) => [name.slice(folder.length), file])),
  };
}

/** Reports two downloads as one; their files are about equally long. */
function halves(onProgress: LoadContext['onProgress']) {
  const fractions: [number, number] = [0, 0];
  return ([0, 1] as const).map((half) => (progress: LoadProgress) => {
    fractions[half] = progress.fraction;
    onProgress({ ...progress, fraction: (fractions[0] + fractions[1]) / 2 });
  }) as [LoadContext['onProgress'], LoadContext['onProgress']];
}

function joined(fine: Float32Array | undefined, coarse: Float32Array | undefined): Float32Array {
  const all = new Float32Array((fine?.length ?? 0) + (coarse?.length ?? 0));
  all.set(fine ?? []);
  all.set(coarse ?? [], fine?.length);
  return all;
}

/** The network finds all points of a hand or none. */
function withScores(places: Float32Array): Float32Array {
  return Float32Array.from({ length: (places.length / 2) * 3 }, (_, i) =>
    i % 3 === 2 ? 1 : places[Math.floor(i / 3) * 2 + (i % 3)]!,
  );
}
