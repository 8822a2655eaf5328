import type { Points } from './region.ts';

/** The grids of cells that the palm detector answers for, and its answers for each cell. */
const grids = [
  { cells: 24, answers: 2 },
  { cells: 12, answers: 6 },
] as const;

/**
 * The points that the palm detector's answers are relative to: the centers of its cells, row by
 * row, one for each answer, as fractions 0..1 of the picture. All anchors have the size of the picture.
 */
export const anchors: Points = Float32Array.from(
  grids.flatMap(({ cells, answers }) =>
    Array.from({ length: cells * cells * answers }, (_, i) => Math.floor(i / answers)).flatMap(
      (cell) => [((cell % cells) + 0.5) / cells, (Math.floor(cell / cells) + 0.5) / cells],
    ),
  ),
);
