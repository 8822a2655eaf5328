/**
 * Writes the mean and then the greatest value of each column into `features`.
 *
 * @param map `times x columns`, row-major.
 * @param features of length `2 x columns`.
 */
export function poolOverTime(map: Float32Array, features: Float32Array): void {
  const columns = features.length / 2;
  const times = map.length / columns;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    let greatest = -Infinity;
    for (let at = column; at < map.length; at += columns) {
      sum += map[at]!;
      greatest = Math.max(greatest, map[at]!);
    }
    features[column] = sum / times;
    features[columns + column] = greatest;
  }
}
