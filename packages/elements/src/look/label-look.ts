/** Hues of the eight label colors, degrees in OKLCH, in the order they are given out. */
const hues = [255, 45, 150, 330, 85, 200, 20, 290];

/** The eight marks that stand beside the colors, so that no meaning rests on color. */
const markNames = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'star',
  'cross',
  'ring',
  'bar',
] as const;

/** The shape that stands for a label wherever its color does. */
export type MarkName = (typeof markNames)[number];

/** How a label looks, by its place in the list. */
export interface LabelLook {
  readonly mark: MarkName;
  /** 1 to 8: which of `--tl-label-1` to `--tl-label-8`. */
  readonly color: number;
  /** CSS: the color, if the tokens are in reach. */
  readonly css: string;
}

/** Past eight, marks repeat with another color. */
export function lookOf(index: number): LabelLook {
  const round = Math.floor(index / 8);
  const color = ((index + round * 3) % 8) + 1;
  return {
    mark: markNames[index % 8] as MarkName,
    color,
    css: `var(--tl-label-${color}, var(--_label-${color}))`,
  };
}

/** CSS declarations of the private defaults `--_label-1` to `--_label-8`. */
export const labelColorDefaults = hues
  .map(
    (hue, index) =>
      `--_label-${index + 1}: light-dark(oklch(0.62 0.14 ${hue}), oklch(0.76 0.12 ${hue}));`,
  )
  .join('');
