// `node tools/size.mjs [REVISION]`: how much code there is, by package. With a revision, also how much there was then.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 });

const isTest = (path) => /\.test\.ts$|\/testing\//.test(path);
const isShipped = (path) => /^(packages|apps)\/[^/]+\/src\//.test(path) && !isTest(path);
const isTypeScript = (path) => /\.(ts|mts|tsx)$/.test(path);

/** Lines and files of every package at a revision. */
function sizesAt(revision) {
  // The empty tree against a revision: lines of every file, as git counts them.
  const emptyTree = git('hash-object', '-t', 'tree', '/dev/null').trim();
  const sizes = new Map();
  for (const line of git('diff', '--numstat', '--no-renames', emptyTree, revision).split('\n')) {
    const [lines, , path] = line.split('\t');
    if (!path || !isTypeScript(path)) continue;
    const name = path.split('/').slice(0, 2).join('/');
    const size = sizes.get(name) ?? { lines: 0, 'of tests': 0, 'shipped files': 0, 'under 40': 0 };
    size.lines += Number(lines);
    if (isTest(path)) size['of tests'] += Number(lines);
    if (isShipped(path)) size['shipped files']++;
    if (isShipped(path) && Number(lines) < 40) size['under 40']++;
    sizes.set(name, size);
  }
  const total = { lines: 0, 'of tests': 0, 'shipped files': 0, 'under 40': 0 };
  for (const size of sizes.values()) for (const key in total) total[key] += size[key];
  return Object.fromEntries([...sizes].sort((a, b) => b[1].lines - a[1].lines).concat([['all', total]])); // oxfmt-ignore
}

for (const revision of [...process.argv.slice(2), 'HEAD']) {
  console.log(`TypeScript at ${revision}:`);
  console.table(sizesAt(revision));
}
