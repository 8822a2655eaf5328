/**
 * A point or a direction in the space of a head's parameters: its weights, then one bias a label.
 * The inner product of u and v is `dot(u.values, v.image)`: the image of the dual solver's A is
 * K A; if the inner product is the plain one, `image` is `values` itself.
 */
export interface Vector {
  readonly values: Float64Array;
  readonly image: Float64Array;
}

/** A zero vector of the same shape as `like`. */
export function zeroVector(like: Vector): Vector {
  const values = new Float64Array(like.values.length);
  return { values, image: like.image === like.values ? values : new Float64Array(values.length) };
}

/** The inner product of `u` and `v` over the parameters `from..to`. */
export function innerProduct(u: Vector, v: Vector, from = 0, to = u.values.length): number {
  return dot(u.values, v.image, from, to);
}

/** `target += factor * vector`, image included. */
export function addScaled(target: Vector, factor: number, vector: Vector): void {
  addScaledArray(target.values, factor, vector.values);
  if (target.image !== target.values) addScaledArray(target.image, factor, vector.image);
}

/** `target = factor * vector`, image included. */
export function setScaled(target: Vector, factor: number, vector: Vector): void {
  scaleInto(target.values, factor, vector.values);
  if (target.image !== target.values) scaleInto(target.image, factor, vector.image);
}

/** `a . b` over `from..to`. */
function dot(
  a: Float64Array | Float32Array,
  b: Float64Array | Float32Array,
  from = 0,
  to = a.length,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** `target += factor * array`. */
export function addScaledArray(target: Float64Array, factor: number, array: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * array[i]!;
}

function scaleInto(target: Float64Array, factor: number, array: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = factor * array[i]!;
}
