/** The options of a benchmark, from the command line. */
export interface RunOptions {
  /** Draws of every accuracy table. */
  readonly seeds: number;
}

/** A table of figures, ready to print. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure that must not fall below (or rise above) what the project promises. */
export interface Floor {
  readonly what: string;
  readonly figure: string;
  readonly floor: string;
  readonly isMet: boolean;
}

/** What one benchmark found. */
export interface BenchmarkResult {
  readonly title: string;
  /** How it was measured, in sentences. */
  readonly method: string;
  readonly tables: readonly Table[];
  readonly floors: readonly Floor[];
  /** True: the tables say how many draws there are, so that the number of seeds is not shown. */
  readonly countsDraws?: boolean;
}

/** Measures one thing. Progress goes to the console. */
export type Benchmark = (options: RunOptions) => Promise<BenchmarkResult>;

/** A floor for a figure that should be at least `least`. */
export function atLeast(what: string, figure: number, least: number, unit = ''): Floor {
  return floor(what, figure, least, unit, 'at least', figure >= least);
}

/** A floor for a figure that should be at most `most`. */
export function atMost(what: string, figure: number, most: number, unit = ''): Floor {
  return floor(what, figure, most, unit, 'at most', figure <= most);
}

function floor(
  what: string,
  figure: number,
  bound: number,
  unit: string,
  words: string,
  isMet: boolean,
): Floor {
  const value = Math.abs(figure) < 10 ? figure.toFixed(2) : figure.toFixed(1);
  return { what, figure: `${value}${unit}`, floor: `${words} ${bound}${unit}`, isMet };
}
