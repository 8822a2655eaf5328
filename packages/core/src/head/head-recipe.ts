/** Which head is trained, and how strongly its weights are held back. */
export interface HeadRecipe {
  readonly kind: 'linear' | 'gaussian';
  readonly lambda: number;
  /** How strongly a label's logits are kept together; 0: not at all. */
  readonly rho: number;
}

/** Measured on four image sets and three sound sets; one recipe for all of them. */
export const linearRecipe: HeadRecipe = { kind: 'linear', lambda: 1e-3, rho: 0.25 };

/** For few features, where labels are not separated by planes: measured on two sets of postures. */
export const gaussianRecipe: HeadRecipe = { kind: 'gaussian', lambda: 3e-4, rho: 0 };

/** Below so many features a linear head loses. */
const leastLinearDim = 64;

/** The recipe for vectors of `dim` features. */
export function recipeFor(dim: number): HeadRecipe {
  return dim < leastLinearDim ? gaussianRecipe : linearRecipe;
}
