// The results of benchmarks, as they are stored in docs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageAsMarkdown, resultAsJson } from './report.mjs';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));

/** The benchmarks of `bench`, in the order of the page. */
export const names = [
  'head-time',
  'head-accuracy',
  'image-accuracy',
  'image-time',
  'sound-accuracy',
  'sound-time',
  'sound-unknown',
  'sound-onsets',
  'quantization',
  'unknown',
  'first-take',
  'extending',
  'refine',
  'expected-accuracy',
  'calibration',
  'background',
  'hand-accuracy',
  'hand-agreement',
  'hand-time',
  'pose-accuracy',
  'pose-unknown',
  'motion-accuracy',
  'motion-streams',
  'motion-film',
  'page',
];

/** Those of a command of their own. */
const others = ['steady'];

/** What a result was measured on. */
export function machineName(cores, version) {
  const [browser] = version.replace('Headless', '').replace('/', ' ').split('.');
  return `${cores} shared cores, ${browser}, wasm, one thread`;
}

export async function storeResult(name, measured) {
  mkdirSync(join(docs, 'benchmarks'), { recursive: true });
  const result = { ...measured, date: new Date().toISOString().slice(0, 10) };
  writeFileSync(join(docs, `benchmarks/${name}.json`), await resultAsJson(result));
}

/** Writes docs/benchmarks.md from all results that are stored. */
export async function writePage() {
  const results = [...names, ...others].map((name) => {
    const path = join(docs, `benchmarks/${name}.json`);
    return [name, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null];
  });
  writeFileSync(join(docs, 'benchmarks.md'), await pageAsMarkdown(Object.fromEntries(results)));
}
