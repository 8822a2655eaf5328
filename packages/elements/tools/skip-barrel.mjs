// esbuild puts all that an index module re-exports into the chunk of whoever imports any of it. This
// plugin imports each thing from the module that has it, so that what is loaded lazily stays apart.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const reExport = /export \{([^}]*)\} from ['"](\.[^'"]+)['"]/g;

/** An esbuild plugin that looks through the index module of `packageName`, at `index`. */
export function skipBarrel(packageName, index) {
  const homes = new Map();
  for (const [, names, path] of readFileSync(index, 'utf8').matchAll(reExport)) {
    for (const name of listOf(names))
      homes.set(name.split(' as ').at(-1), resolve(dirname(index), path));
  }
  const statement = new RegExp(`(import|export) \\{([^}]*)\\} from ['"]${packageName}['"];`, 'g');
  const spread = (_, keyword, names) =>
    listOf(names)
      .map((name) => {
        const home = homes.get(name.split(' as ')[0]);
        if (!home) throw new Error(`${packageName} does not export ${name}.`);
        return `${keyword} { ${name} } from ${JSON.stringify(home)};`;
      })
      .join(' ');
  return {
    name: `skip the index of ${packageName}`,
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]packages[\\/][^\\/]+[\\/]dist[\\/].*\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(statement, spread),
      }));
    },
  };
}

function listOf(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
