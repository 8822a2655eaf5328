// Makes the plugin's zip and a zip for each other sense: node build-plugin.mjs [--out folder]
// Expects packages/elements to be built.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipFiles } from '@tl-elements/tools/zip-files';
import { networksOf } from './build/networks.mjs';
import { pluginFiles } from './build/plugin-files.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The plugin directory's own limit, and about what cheap hosts let people upload. */
const largestPlugin = 10_000_000;

const { values } = parseArgs({ options: { out: { type: 'string', default: here('dist') } } });
const out = resolve(values.out);
const elements = here('node_modules/@tl-elements/elements');
const { version } = JSON.parse(readFileSync(join(elements, 'package.json'), 'utf8'));
const networks = networksOf(join(elements, 'cdn/weights'));

mkdirSync(out, { recursive: true });
const name = `tl-elements-wordpress-${version}.zip`;
write(name, zipFiles(await pluginFiles(join(elements, 'cdn'), networks, version)));
for (const network of Object.values(networks)) write(network.zip, zipFiles(network.contents));

function write(file, bytes) {
  writeFileSync(join(out, file), bytes);
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(2)} MB`);
  if (file === name && bytes.length > largestPlugin) {
    throw new Error(`${file} is larger than ${largestPlugin / 1e6} MB: leave a network out.`);
  }
}
