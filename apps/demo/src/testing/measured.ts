import { existsSync, readFileSync } from 'node:fs';

interface Benchmark {
  readonly tables: readonly Table[];
}

interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A figure of the benchmarks: the first number of a cell.
 *
 * @param source `FILE | TABLE | ROW | COLUMN`: a file of docs/benchmarks without `.json`, a table's
 *   caption, the first cells of a row with ` / ` between them, and a column's name.
 * @throws where there is no such cell: it says which part is missing.
 */
export function measured(source: string): number {
  const [file = '', caption, row = '', column = ''] = source.split(' | ');
  const path = new URL(`../../../../docs/benchmarks/${file}.json`, import.meta.url);
  if (!existsSync(path)) throw new Error(`docs/benchmarks/${file}.json is not there: ${source}`);
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as Benchmark;
  const table = tables.find((table) => table.caption === caption);
  if (!table) throw new Error(`${file}.json has no table "${caption}".`);
  const index = table.columns.indexOf(column);
  if (index < 0) throw new Error(`"${caption}" in ${file}.json has no column "${column}".`);
  const cells = table.rows.find((cells) => `${cells.join(' / ')} / `.startsWith(`${row} / `));
  if (!cells) throw new Error(`"${caption}" in ${file}.json has no row "${row}".`);
  const number = /[-−]?\d+(?:\.\d+)?/.exec(cells[index] ?? '')?.[0];
  if (number === undefined) throw new Error(`No number in "${cells[index]}": ${source}`);
  return Number(number.replace('−', '-'));
}
