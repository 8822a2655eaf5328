import type { HeadKind } from '../contracts/extractor.ts';

/** Which head is trained, and how strongly it is regularized. */
export interface HeadRecipe {
  readonly kind: HeadKind;
  /** Penalty on the squared weights. */
  readonly lambda: number;
  /** Penalty on the scatter of the logits within a label; 0: none. */
  readonly rho: number;
}

/** Measured on four image sets and three sound sets; one recipe for all of them. */
export const linearRecipe: HeadRecipe = { kind: 'linear', lambda: 1e-3, rho: 0.25 };

/** For few features, whose labels are not separated by planes. Measured on two sets of postures. */
export const gaussianRecipe: HeadRecipe = { kind: 'gaussian', lambda: 3e-4, rho: 0 };

const recipes: Readonly<Record<HeadKind, HeadRecipe>> = {
  linear: linearRecipe,
  gaussian: gaussianRecipe,
};

/** The recipe for a kind of head; linear if none is said. */
export function recipeFor({
  head = 'linear',
}: {
  readonly head?: HeadKind | undefined;
}): HeadRecipe {
  return recipes[head];
}
