/** Into how many parts a picture is divided, across and down. */
const parts = 3;

/**
 * In which part of a picture most of the evidence lies.
 *
 * @param evidence of each place of a square, row by row.
 * @param isMirrored the picture is shown mirrored: left is right.
 * @returns 0..8: the nine parts row by row, from the left as it is shown; null: there is no evidence.
 */
export function mainPlaceOf(evidence: Float32Array, isMirrored: boolean): number | null {
  const side = Math.sqrt(evidence.length);
  const sums = new Float64Array(parts * parts);
  const counts = new Float64Array(parts * parts);
  evidence.forEach((value, place) => {
    const row = Math.floor((parts * Math.floor(place / side)) / side);
    const column = Math.floor((parts * (place % side)) / side);
    const part = row * parts + (isMirrored ? parts - 1 - column : column);
    sums[part]! += Math.max(0, value);
    counts[part]!++;
  });
  const means = sums.map((sum, part) => sum / counts[part]!);
  const most = Math.max(...means);
  return most > 0 ? means.indexOf(most) : null;
}
