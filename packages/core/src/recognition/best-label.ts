/** The label with the highest score; null if there is none, or it is below `minConfidence`. */
export function bestLabel(
  scores: ReadonlyMap<string, number>,
  minConfidence: number,
): { readonly label: string | null; readonly confidence: number } {
  let best: string | null = null;
  let confidence = 0;
  for (const [label, score] of scores) {
    if (score > confidence) [best, confidence] = [label, score];
  }
  return { label: confidence >= minConfidence ? best : null, confidence };
}
