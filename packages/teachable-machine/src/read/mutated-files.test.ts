import { TlError } from '@tl-elements/core/base';
import { predictHead } from '@tl-elements/core/head';
import { expect } from 'chai';
import {
  seededRandom,
  layouts,
  listOf,
  smallExport,
  zipOf,
  type ExportFiles,
} from '../testing/small-export.ts';
import { openTeachableMachine } from './open-teachable-machine.ts';

const { signal } = new AbortController();
const labels = ['enojado ', '김밥', '<b>'];
const originals = layouts.map((layout) => smallExport(layout, labels));
const names = ['model.json', 'metadata.json', 'weights.bin'] as const;

/** What JSON may hold in place of what it should. */
const nonsense = [-1, 0, 0.5, 1e9, 2 ** 31, null, true, '', '../../x', [], {}, [[]], 'Lambda'];

type Random = () => number;
type Json = unknown[] | Record<string, unknown>;

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** Walks down to some place in the JSON and changes, removes or repeats what is there. */
function spoilJson(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const root = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  let place: Json = root;
  for (;;) {
    const keys = Object.keys(place);
    const key = pick(keys, random);
    const inner = (place as Record<string, unknown>)[key];
    const goesDeeper = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
    if (goesDeeper && random() < 0.9) {
      place = inner as Json;
      continue;
    }
    const kind = random();
    if (Array.isArray(place) && kind < 0.2) place.splice(Number(key), 1);
    else if (Array.isArray(place) && kind < 0.4) place.push(inner);
    else if (kind < 0.2) Reflect.deleteProperty(place, key);
    else if (typeof inner === 'number' && kind < 0.6) {
      (place as Record<string, unknown>)[key] = pick([inner + 1, inner * 1000, -inner], random);
    } else (place as Record<string, unknown>)[key] = pick(nonsense, random);
    return new TextEncoder().encode(JSON.stringify(root));
  }
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const flipped = Uint8Array.from(bytes);
  const count = 1 + Math.floor(random() * 4);
  for (let i = 0; i < count; i++) {
    flipped[Math.floor(random() * flipped.length)]! ^= 1 << Math.floor(random() * 8);
  }
  return flipped;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.subarray(0, Math.floor(random() * bytes.length)));
}

function spoilFiles(files: ExportFiles, random: Random): ExportFiles {
  const name = random() < 0.7 ? 'model.json' : pick(names, random);
  const isJson = name.endsWith('.json') && random() < 0.8;
  const change = isJson ? spoilJson : random() < 0.7 ? flipBits : cut;
  return { ...files, [name]: change(files[name], random) };
}

/** What opens must score its labels by numbers; all else must be named. */
async function openOrName(source: Blob | File[]): Promise<'opened' | 'named'> {
  try {
    const opened = await openTeachableMachine(source, signal);
    if (opened.kind === 'project') return 'opened';
    const { head } = opened.model;
    const features = Float32Array.from({ length: head.dim }, (_, i) => Math.sin(i));
    const { scores } = predictHead(head, features, { unknown: 'off' });
    expect(scores).to.have.length(head.labels.length);
    expect(scores.reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-4);
    return 'opened';
  } catch (error) {
    expect(error).to.be.instanceOf(TlError);
    const { code, message } = error as TlError;
    expect(code).to.be.oneOf(['model-corrupt', 'model-unsupported', 'model-not-found']);
    expect(message).to.match(/model\.json|metadata\.json|weights\.bin|my_model\.zip/);
    return 'named';
  }
}

describe('files with random changes', () => {
  it('open, or name the file and what is wrong with it, for 3,000 changes', async () => {
    const random = seededRandom(20);
    const counts = { opened: 0, named: 0 };
    for (let i = 0; i < 3000; i++) {
      const files = spoilFiles(pick(originals, random), random);
      counts[await openOrName(listOf({ ...files }))]++;
    }
    expect(counts.opened).to.be.above(100);
    expect(counts.named).to.be.above(1000);
  });

  it('open, or say what is wrong with the zip, for 500 changes', async () => {
    const random = seededRandom(21);
    const zips = await Promise.all(
      originals
        .slice(0, 5)
        .map(async (files) => new Uint8Array(await zipOf({ ...files }).arrayBuffer())),
    );
    const counts = { opened: 0, named: 0 };
    for (let i = 0; i < 500; i++) {
      const change = random() < 0.8 ? flipBits : cut;
      const bytes = change(pick(zips, random), random);
      counts[await openOrName(new File([bytes], 'my_model.zip'))]++;
    }
    expect(counts.named).to.be.above(100);
  });
});
