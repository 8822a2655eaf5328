// What a published manifest says otherwise than the one in the repository. Only `npm run release` uses it.
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { cwd } = require('node:process');

/** pnpm runs in the root of the project. */
const root = cwd();

/** Where the code is published: what package.json says, or else where this clone came from. */
function repositoryUrl() {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (repository) return repository.url;
  try {
    const url = execFileSync('git', ['remote', 'get-url', 'origin'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return /^(https:|git@)/.test(url) ? url : null;
  } catch {
    return null;
  }
}

function beforePacking(manifest) {
  const published = { ...manifest };
  delete published.devDependencies;
  delete published.scripts;
  const url = repositoryUrl();
  const directory = `packages/${manifest.name.split('/')[1]}`;
  return { ...published, ...(url && { repository: { type: 'git', url, directory } }) };
}

module.exports = { hooks: { beforePacking } };
