// What npm would publish of each package is complete, and its package.json says what is there. It must be built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packlist from 'npm-packlist';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { publishedPackages } from './published-packages.mjs';

let faults = 0;
for (const { folder, manifest } of publishedPackages()) {
  for (const fault of await faultsOf(folder, manifest)) {
    console.log(`${manifest.name}: ${fault}`);
    faults++;
  }
}
process.exit(faults > 0 ? 1 : 0);

/** The files are those that npm would pack; packing itself would compress megabytes of weights. */
async function faultsOf(folder, manifest) {
  const names = await packlist({ path: folder, package: manifest, isProjectRoot: true });
  const files = names.map((name) => ({
    name: join(folder, name),
    get data() {
      return readFileSync(join(folder, name));
    },
  }));
  const { messages } = await publint({ strict: true, pkgDir: folder, pack: { files } });
  return messages.map((message) => formatMessage(message, manifest) ?? message.code);
}
