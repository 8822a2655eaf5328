import type { Block, Kernels } from '../kernels/kernels.ts';

/** Turns features into the coordinates in which a head is linear. Fixed until mean and deviation are measured again. */
interface BasisBase {
  /** Number of coordinates. */
  readonly depth: number;
  /** Writes the coordinates of `vectors` to the rows of `block` from `from` on. */
  write(kernels: Kernels, vectors: readonly Float32Array[], block: Block, from: number): void;
  /** Turns the inner products in rows and columns `from..to` of `gram` into similarities, if the two differ. */
  readonly toSimilarities:
    | ((kernels: Kernels, coordinates: Block, gram: Block, from: number, to: number) => void)
    | null;
}

/** The standardized features themselves. */
export interface LinearBasis extends BasisBase {
  readonly kind: 'linear';
}

/** Standardized features whose similarity is a Gaussian of their distance: for the dual solver alone. */
export interface GaussianBasis extends BasisBase {
  readonly kind: 'gaussian';
}

/** Coordinates `k(x, landmarks) L^-T` with `K_mm = L L'`: their inner products approximate the Gaussian. */
export interface NystroemBasis extends BasisBase {
  readonly kind: 'nystroem';
  /** `depth x dim`, in standardized coordinates. */
  readonly landmarks: Float64Array;
  /** L^-1, `depth x depth`. */
  readonly inverseFactor: Float64Array;
}

/** Any of the three. */
export type Basis = LinearBasis | GaussianBasis | NystroemBasis;
