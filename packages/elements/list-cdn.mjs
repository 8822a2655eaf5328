// Writes files.json into cdn/: every file there, and which pages need it. "Download everything" copies by it
// what a model needs (docs/decisions/0037).
import { filesUnder } from '@tl-elements/tools/files-under';
import { modalityOf, weightsOf } from '@tl-elements/tools/weights-of';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const modalities = Object.keys(weightsOf);
const imported = modalities.map((modality) => `${modality}-imported`);

/** Who needs a file, for all but the weights; the first pattern counts. A file that none fits is for everybody. */
const needs = [
  [
    /^tl-(\w\w-trainer|trainer|sound-encoding|talking|indexed-db-store|open-work|save-for-others)-|^(head|tuning)-worker-/,
    ['trainer'],
  ],
  [/^tl-refined-/, ['refined', 'trainer']],
  [/^tl-teachable-machine-|^teachable-machine-worker-/, imported],
  [/^tl-sounds-|^microphone-worklet-/, ['audio', 'audio-imported']],
  ...modalities.map((modality) => [new RegExp(`^${modality}-worker-`), [modality]]),
];

/**
 * Lists the files of a folder in its `files.json`: `{files: [{path, bytes, for?, lang?}]}`, where `for` names who
 * needs it: a modality, `<modality>-imported` for models of Teachable Machine, `refined`, `trainer`; and `lang` the only
 * language that needs it. Without them, everybody.
 *
 * @throws where a pattern fits no file: a renamed one would go to everybody unnoticed.
 */
export function listFiles(folder) {
  const files = [...filesUnder(folder)].filter(([path]) => !path.endsWith('.map'));
  for (const [pattern] of needs) {
    if (!files.some(([path]) => pattern.test(path))) throw new Error(`No file fits ${pattern}.`);
  }
  const list = files.map(([path, { length: bytes }]) => ({
    path,
    bytes,
    for: neededFor(path),
    lang: languageOf(path),
  }));
  writeFileSync(join(folder, 'files.json'), `${JSON.stringify({ files: list }, null, 1)}\n`);
}

/** Undefined: everybody. */
function neededFor(path) {
  const [, weights] = /^weights\/([^/]+)\//.exec(path) ?? [];
  if (weights) return [weights.startsWith('posenet') ? 'pose-imported' : modalityOf(weights)];
  return needs.find(([pattern]) => pattern.test(path))?.[1];
}

/** Undefined: all languages. */
function languageOf(path) {
  return /^tl-(\w\w)-/.exec(path)?.[1];
}
