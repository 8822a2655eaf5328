/** What follows a layer's sum, value by value. */
export type TailActivation = 'linear' | 'relu6';

/** At each place the same product: `y = activation(x kernel + bias)`. Its weights can be tuned. */
export interface PointwiseLayer {
  readonly kind: 'pointwise';
  readonly inputs: number;
  readonly units: number;
  /** `inputs x units`, row-major. */
  readonly kernel: Float32Array;
  /** `units`. */
  readonly bias: Float32Array;
  readonly activation: TailActivation;
}

/** Each channel with its own kernel over space, in steps of one, zeros beyond the edges. Its weights stay. */
export interface DepthwiseLayer {
  readonly kind: 'depthwise';
  readonly channels: number;
  /** Height and width of the kernel; odd. */
  readonly size: number;
  /** `size x size x channels`, row-major. */
  readonly kernel: Float32Array;
  /** `channels`. */
  readonly bias: Float32Array;
  readonly activation: TailActivation;
}

/** What a tail is made of. */
export type TailLayer = PointwiseLayer | DepthwiseLayer;

/** The end of a network, from the maps before its last block to the features: what can be tuned to examples. */
export interface Tail {
  readonly height: number;
  readonly width: number;
  /** Of the maps that go in. */
  readonly channels: number;
  /** One after the other. */
  readonly layers: readonly TailLayer[];
  /** Layers, by index, whose means over space are the features, one behind the other. */
  readonly features: readonly number[];
}

/** Which nodes of an extractor's network are its tail, by name. */
export interface TunablePart {
  /** The node whose maps go into the tail. */
  readonly input: string;
  /** Height and width of these maps. */
  readonly side: number;
  /** The nodes of the tail, one after the other. */
  readonly layers: readonly string[];
  /** Those of the layers whose means over space are the features. */
  readonly features: readonly string[];
}
