import { posix } from 'node:path';

const mostLines = 300;
const mostFiles = 20;

const isCode = (path) => /\.(ts|mts|mjs|js|css|py)$/.test(path);
const isTest = (path) => /\.test\.|(^|\/)(testing|fixtures)\//.test(path);

/**
 * Files that are too long to read in one go, and folders with too many files to find one.
 *
 * @param files paths, from the root, and the number of lines of each.
 * @returns one sentence for each fault.
 */
export function sizeFaults(files) {
  const code = files.filter(({ path }) => isCode(path));
  const counts = new Map();
  for (const { path } of code.filter(({ path }) => !isTest(path))) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [
    ...code
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path} has ${lines} lines; ${mostLines} are allowed: split it.`),
    ...[...counts]
      .filter(([, count]) => count > mostFiles)
      .map(
        ([folder, count]) =>
          `${folder} has ${count} source files; ${mostFiles} are allowed: sort them into folders.`,
      ),
  ];
}
