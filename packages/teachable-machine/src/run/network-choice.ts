import type { NetworkPlan } from '@tl-elements/backbone';

/** Which network is to run, and on what. */
export type FeatureNetwork =
  | {
      readonly kind: 'picture';
      readonly plan: NetworkPlan;
      /** Side of the network's square input, in pixels. */
      readonly size: number;
      /** 3, or 1 for grays. */
      readonly channels: number;
    }
  | { readonly kind: 'sound'; readonly plan: NetworkPlan }
  /** PoseNet, which is in no export. */
  | { readonly kind: 'posture' };

/** What the worker is to load, as plain data. */
export interface NetworkChoice {
  readonly network: FeatureNetwork;
  /** The folder that holds a folder per extractor; ends in a slash. */
  readonly weights: string;
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** One frame, as the worker is sent it. */
export type SentFrame =
  | { readonly bitmap: ImageBitmap; readonly isMirrored: boolean }
  | { readonly pcm: Float32Array; readonly sampleRate: number };
