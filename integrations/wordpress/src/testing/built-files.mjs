import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('../../dist/');

/** The plugin, as `npm run build` makes it. */
export const pluginZip =
  dist + readdirSync(dist).find((name) => name.startsWith('tl-elements-wordpress-'));

/** The network of a sense. */
export const networkZip = (sense) => `${dist}tl-weights-${sense}.zip`;

/** A model of pictures with the labels Cup and Cat, which the film of the tests' camera shows. */
export const sampleModel = here('../../../../apps/demo/public/models/cup-or-cat.tl.zip');
