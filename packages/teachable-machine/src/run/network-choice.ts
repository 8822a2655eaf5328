import type { NetworkPlan } from '@tl-elements/backbone';

interface ChoiceBase {
  readonly wasm: { readonly simd: string; readonly plain: string };
}

/** What the worker is to load, as plain data. */
export type NetworkChoice = ChoiceBase &
  (
    | {
        readonly kind: 'picture';
        readonly plan: NetworkPlan;
        readonly size: number;
        readonly channels: number;
      }
    | { readonly kind: 'sound'; readonly plan: NetworkPlan }
  );

/** One frame, as the worker is sent it. */
export type SentFrame =
  | { readonly bitmap: ImageBitmap; readonly isMirrored: boolean }
  | { readonly pcm: Float32Array; readonly sampleRate: number };
