/** The largest length of a picture's longer side that extractors expect, in pixels. */
export const defaultLongSide = 640;

/** Scales down, never up, so that the longer side is at most `longSide`. Whole pixels, at least one. */
export function fitLongSide(
  width: number,
  height: number,
  longSide: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
