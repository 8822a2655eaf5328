import {
  Backbone,
  type BackboneOptions,
  type BackendName,
  type Maps,
  Quiet,
} from '@tl-elements/backbone';
import { asyncDispose, type Extraction, type LoadProgress } from '@tl-elements/core/base';
import { featuresOf, type Sides } from './features.ts';
import { handInputSize, handOf, type Hand } from './hand.ts';
import { regionOfHand, regionOfPalm } from './hand-region.ts';
import { palmInputSize, surestPalms, type Palm } from './palm.ts';
import { pixelsOf, type Pixels } from './pixels.ts';
import { squareAround, type Region } from './region.ts';
import { warp } from './warp.ts';

/** What the worker is to load, as plain data. */
export interface HandChoice {
  /** Folder of one version of the weights; ends in a slash. */
  readonly folder: string;
  readonly sides: Sides;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** Faces look like palms now and then: where the surest palm is no hand, the next may be one. */
const palmsTried = 2;

/** A second look may make sure of a hand that the first one doubts, but not of just anything. */
const doubtfulPresence = 0.2;
const leastPresence = 0.5;

/** What each of the two networks runs on. */
export interface BackendChoice {
  readonly palms: BackendName;
  readonly landmarks: BackendName;
}

/** Finds the surest hand of a picture and turns it into features. Knows neither page nor worker. */
export class HandFinder implements AsyncDisposable {
  readonly #palms: Backbone;
  readonly #landmarks: Backbone;
  readonly #sides: Sides;
  readonly #quiet = new Quiet();

  private constructor(palms: Backbone, landmarks: Backbone, sides: Sides) {
    this.#palms = palms;
    this.#landmarks = landmarks;
    this.#sides = sides;
  }

  /** @throws {TlError} `weights-not-found`, `weights-corrupt`, `no-backend`, `aborted`. */
  static async load(
    { folder, sides, wasm }: HandChoice,
    signal: AbortSignal,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<HandFinder> {
    const fractions = [0, 0];
    const report = (network: 0 | 1) => (progress: LoadProgress) => {
      fractions[network] = progress.fraction;
      const [palms = 0, landmarks = 0] = fractions;
      // The files of both are about equally long.
      onProgress({ ...progress, fraction: (palms + landmarks) / 2 });
    };
    const common = {
      wasm: { simd: new URL(wasm.simd), plain: new URL(wasm.plain) },
      signal,
    } satisfies Partial<BackboneOptions>;
    const [palms, landmarks] = await Promise.all([
      Backbone.load({
        ...common,
        folder: new URL('palm-detector/', folder),
        outputs: ['scores-24', 'scores-12', 'boxes-24', 'boxes-12'],
        onProgress: report(0),
      }),
      Backbone.load({
        ...common,
        folder: new URL('landmarks/', folder),
        outputs: ['landmarks', 'presence', 'handedness'],
        onProgress: report(1),
      }),
    ]);
    return new HandFinder(palms, landmarks, sides);
  }

  /**
   * Looks for the surest hand of a picture, and closes the picture. Nothing of earlier pictures
   * counts.
   *
   * @returns null where no hand is found.
   * @throws {TlError} `aborted`, `graphics-lost`, `out-of-memory`.
   */
  async extract(bitmap: ImageBitmap, signal: AbortSignal): Promise<Required<Extraction> | null> {
    this.#quiet.note();
    const pixels = pixelsOf(bitmap);
    bitmap.close();
    const hand = await this.#find(pixels, signal);
    if (!hand) return null;
    const size = [pixels.width, pixels.height];
    return {
      features: featuresOf(hand, this.#sides),
      keypoints: hand.points.map((value, i) => value / (size[i % 2] as number)),
    };
  }

  /**
   * Waits for a quiet moment, then moves each network to the fastest backend of this device.
   *
   * @param remembered what this has returned on an earlier visit.
   */
  async chooseBackend(
    remembered: BackendChoice | null,
    signal: AbortSignal,
  ): Promise<BackendChoice> {
    await this.#quiet.wait(signal);
    const palmSample = sampleOf(palmInputSize);
    const palms = await this.#palms.chooseBackend(palmSample, remembered?.palms ?? null);
    const handSample = sampleOf(handInputSize);
    const landmarks = await this.#landmarks.chooseBackend(
      handSample,
      remembered?.landmarks ?? null,
    );
    return { palms, landmarks };
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

function joined(fine: Float32Array | undefined, coarse: Float32Array | undefined): Float32Array {
  const all = new Float32Array((fine?.length ?? 0) + (coarse?.length ?? 0));
  all.set(fine ?? []);
  all.set(coarse ?? [], fine?.length);
  return all;
}

/** Any picture: all take the same time. */
function sampleOf(size: number): Maps {
  const values = Float32Array.from(
    { length: size * size * 3 },
    (_, i) => (1 + Math.sin(i / 9)) / 2,
  );
  return { values, shape: [1, size, size, 3] };
}
