import type { NetworkPlan } from '@tl-elements/backbone';

/** The network before a head, and what it takes. */
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
  /** PoseNet, which no export contains. */
  | { readonly kind: 'posture' };
