// Runs benchmarks in a browser: bench [name...] [--data DIR] [--seeds N] [--fresh] [--dry]
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { browserSwitches, findBrowser } from '@tl-elements/tools/find-browser';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import { existsSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeLifelikeFilm } from './run/lifelike-film.mjs';
import { floorsAsTable, tableAsText } from './run/report.mjs';
import { machineName, names, storeResult, writePage } from './run/results.mjs';
import { serve } from './run/server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    seeds: { type: 'string', default: '10' },
    /** Extract all features anew. */
    fresh: { type: 'boolean', default: false },
    /** Print, write nothing. */
    dry: { type: 'boolean', default: false },
  },
});

const wanted = positionals.length > 0 ? positionals : names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`No such benchmark: ${unknown}. There are ${names}.`);
if (!existsSync(options.data)) throw new Error('The data folder is missing; name it with --data.');

// A folder of its own, so that two runs at once do not delete each other's page.
const builtPage = join(here, `.cache/page-${process.pid}`);
await build({ root: here, logLevel: 'error', build: { outDir: builtPage } });
const weightsFloat32 = join(here, '.cache/weights-float32');
const server = await serve(
  {
    page: builtPage,
    data: resolve(options.data),
    weights: join(root, 'packages/weights'),
    weightsFloat32,
    cache: join(here, '.cache/features'),
    draws: join(root, 'docs/benchmarks/draws'),
  },
  options.fresh,
);
/** A microphone and a camera, for the benchmarks of whole pages. */
const devices = wanted.includes('page') ? [...microphoneSwitches, await cameraSwitch()] : [];
// Without a graphics card every network stays on wasm, where all are compared.
const browser = await launch([...devices, '--disable-3d-apis']);

try {
  const machine = machineName(availableParallelism(), await browser.version());
  for (const name of wanted) {
    if (name === 'quantization' && !existsSync(weightsFloat32)) {
      console.log(
        '\nquantization\n  skipped: the 32-bit weights have to be made (docs/benchmarks.md)',
      );
    } else {
      await run(name, machine);
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(builtPage, { recursive: true, force: true });
}
if (!options.dry) await writePage();

function launch(switches) {
  return puppeteer.launch({
    executablePath: findBrowser(),
    protocolTimeout: 0,
    args: [...browserSwitches, ...switches],
  });
}

/** Plays people and hands of the data folder as the camera. */
async function cameraSwitch() {
  const path = join(here, '.cache/lifelike.mjpeg');
  const drawing = await launch([]);
  const page = await drawing.newPage();
  await page.goto(server.origin);
  await makeLifelikeFilm(page, path);
  await drawing.close();
  return `--use-file-for-fake-video-capture=${path}`;
}

/** Each benchmark gets a page of its own, so that none shares workers or memory with another. */
async function run(name, machine) {
  const page = await browser.newPage();
  page.on('console', (message) => console.log(`  ${message.text()}`));
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.origin);
  console.log(`\n${name}`);
  const measured = await page.evaluate(
    (benchmark, runOptions) => window.runBenchmark(benchmark, runOptions),
    name,
    { seeds: Number(options.seeds) },
  );
  await page.close();
  const { tables, floors, countsDraws, ...words } = measured;
  for (const table of floors.length > 0 ? [...tables, floorsAsTable(floors)] : tables) {
    console.log(`\n${tableAsText(table)}`);
  }
  if (options.dry) return;
  const seeds = countsDraws ? undefined : Number(options.seeds);
  await storeResult(name, { ...words, tables, floors, seeds, machine });
}
