const fingers = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
  [17, 18, 19, 20],
] as const;

/** The points that a line joins: from the wrist (0) along thumb and fingers, and across the palm. */
export const bones: readonly (readonly [from: number, to: number])[] = [
  ...fingers.flatMap(([first, second, third, tip]) => [
    [first, second] as const,
    [second, third] as const,
    [third, tip] as const,
  ]),
  [0, 1],
  [0, 5],
  [5, 9],
  [9, 13],
  [13, 17],
  [0, 17],
];
