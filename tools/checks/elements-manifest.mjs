// The custom-elements manifest is the public contract of the elements: it lists every tag, attribute,
// event, part and custom property that a page may use, with a sentence for each.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '../testing/walk.mjs';
import { faultsOfManifest } from './manifest-faults.mjs';

const folder = 'packages/elements';
const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
const source = walk(join(folder, 'src'), (name) => /(?<!\.test)\.ts$/.test(name))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const faults = faultsOfManifest(manifest, source);
for (const fault of faults) console.log(fault);
process.exit(faults.length > 0 ? 1 : 0);
