// Zips the folder that pages are served from: with everything, and with one modality.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from './files-under.mjs';
import { modalityOf, weightsOf } from './weights-of.mjs';
import { zipFiles } from './zip-files.mjs';

const modalities = Object.keys(weightsOf);

/**
 * Writes `tl-elements-<version>.zip`, which holds the folder `tl`, and one such file for each modality
 * into `out`.
 *
 * @param cdn the built folder.
 */
export function zipFolders(cdn, out, version) {
  const files = [...filesUnder(cdn)].filter(([path]) => !path.endsWith('.map'));
  return [null, ...modalities].map((modality) => {
    const name = `tl-elements-${modality ? `${modality}-` : ''}${version}.zip`;
    const wanted = files.filter(([path]) => modality === null || isFor(modality, path));
    const content = wanted.map(([path, bytes]) => [`tl/${path}`, bytes]);
    writeFileSync(join(out, name), zipFiles(content));
    return join(out, name);
  });
}

/** Whether pages that use one modality need a file. */
function isFor(modality, path) {
  const [, weights] = /^weights\/([^/]+)\//.exec(path) ?? [];
  if (weights) return modalityOf(weights) === modality;
  const [, worker] = /^([a-z]+)-worker/.exec(basename(path)) ?? [];
  return !modalities.includes(worker) || worker === modality;
}
