// Runs the elements' test of long runs with many more predictions, prints what is held before and after, and
// writes it to docs/benchmarks.md: npm run steady [predictions]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { floorsAsTable, tableAsText } from './run/report.mjs';
import { machineName, storeResult, writePage } from './run/results.mjs';

const predictions = process.argv[2] ?? '20000';
const folder = mkdtempSync(join(tmpdir(), 'steady-'));
const report = join(folder, 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../../tools/testing/test-node.mjs', import.meta.url)),
    '--hosts',
    'src/live/steady.hosts.test.ts',
  ],
  {
    cwd: fileURLToPath(new URL('../../packages/elements', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, STEADY_PREDICTIONS: predictions, STEADY_REPORT: report },
  },
);
// A test that fails afterwards has written it, too.
const { outcomes, before, after, version } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });

const megabytes = (bytes) => (bytes / 1e6).toFixed(2);
const change = (from, to, show = String) => `${show(from)} → ${show(to)}`;

const modalities = {
  caption: 'Each modality, before and after',
  columns: [
    'modality',
    'predictions',
    'frames',
    'found, %',
    'minutes',
    'tensors',
    'memory of its worker, MB',
  ],
  rows: Object.entries(outcomes).map(([modality, { predictions, frames, found, seconds }]) => {
    const script = `${modality}-worker.js`;
    return [
      modality,
      String(predictions),
      String(frames),
      ((100 * found) / predictions).toFixed(1),
      (seconds / 60).toFixed(1),
      change(before.tensors[modality], after.tensors[modality]),
      change(before.bytes[script], after.bytes[script], megabytes),
    ];
  }),
};

const rest = [
  ['memory of the page, MB', before.bytes.page, after.bytes.page, megabytes],
  [
    'memory of the worker that trains, MB',
    ...[before, after].map(({ bytes }) => bytes['head-worker.js']),
    megabytes,
  ],
  ['nodes of the document', before.nodes, after.nodes],
  ['event listeners', before.listeners, after.listeners],
  ['workers', before.workers, after.workers],
  ['live tracks of devices', before.tracks, after.tracks],
  ['audio nodes', before.audioNodes, after.audioNodes],
];
const page = {
  caption: 'The page, before and after',
  columns: ['what', 'before', 'after'],
  rows: rest.map(([what, from, to, show = String]) => [what, show(from), show(to)]),
};

const floor = (what, figure, bound) => ({
  what,
  figure: String(figure),
  floor: `at most ${bound}`,
  isMet: figure <= bound,
});
const more = (bytes) => Math.round((after.bytes[bytes] - before.bytes[bytes]) / 1000);
const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);
const floors = [
  floor('tensors more', sum(after.tensors) - sum(before.tensors), 0),
  floor('workers more', after.workers - before.workers, 0),
  floor('nodes more', after.nodes - before.nodes, 49),
  floor('kB more in the page', more('page'), 1000),
  ...Object.keys(after.bytes)
    .filter((name) => name !== 'page')
    .map((name) => floor(`kB more in ${name}`, more(name), 300)),
];

for (const table of [modalities, page, floorsAsTable(floors)])
  console.log(`\n${tableAsText(table)}`);
await storeResult('steady', {
  title: 'Long runs: memory',
  method:
    'One page with a trainer and nine classifiers of each modality, all running at once on the networks that ship. ' +
    'Those of one modality share a camera or a microphone, so that each frame is extracted once and each of the ten ' +
    'has a prediction of it. The camera shows a film of drawn people beside hands, at 30 pictures a second: more ' +
    'than the networks took here. The microphone is faster than time: the next eighth of a second is there when one is ' +
    'answered. Before: after 50 frames each. Both times everything was stopped, and garbage collected. Memory: the ' +
    "heap with array buffers and WebAssembly's memory, the least of ten looks.",
  tables: [modalities, page],
  floors,
  machine: machineName(availableParallelism(), version),
  command: 'npm run steady',
});
await writePage();
process.exitCode = status ?? 1;
