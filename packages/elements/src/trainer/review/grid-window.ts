/** From one thumbnail to the next, in CSS pixels; as in the styles. */
const cellSide = 44;

/** Rows that are drawn above and below what is visible, and by which the drawn part moves. */
const spareRows = 4;

/** The part of a grid that is drawn. */
export interface GridWindow {
  /** The first that is drawn. */
  readonly from: number;
  /** The first after it that is not. */
  readonly to: number;
  readonly columns: number;
  /** Of all, in CSS pixels. */
  readonly height: number;
}

/** What is measured of the element that scrolls, in CSS pixels. */
export interface Viewport {
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

/** Which of `count` thumbnails are drawn: those that can be seen, and a few rows around them. */
export function windowOf(count: number, { scrollTop, width, height }: Viewport): GridWindow {
  const columns = Math.max(1, Math.floor(width / cellSide));
  const rows = Math.ceil(count / columns);
  // In steps, so that not every row that passes is a new rendering.
  const step = Math.floor(scrollTop / (spareRows * cellSide));
  const first = Math.max(0, (step - 1) * spareRows);
  const last = (step + 2) * spareRows + Math.ceil(height / cellSide);
  return {
    from: Math.min(count, first * columns),
    to: Math.min(count, last * columns),
    columns,
    height: rows * cellSide,
  };
}
