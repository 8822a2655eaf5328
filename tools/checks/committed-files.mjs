import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const notOurs = new Set(['.git', '.turbo', 'cdn', 'dist', 'node_modules', 'test-results']);

/** Paths, from the root, of all files that are committed and not deleted. */
export function committedFiles() {
  const git = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  // A downloaded archive of the project has no git history.
  const files = git.status === 0 ? git.stdout.split('\0') : filesUnder('');
  return files.filter((file) => file !== '' && existsSync(file));
}

function filesUnder(folder) {
  return readdirSync(folder || '.', { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    });
}
