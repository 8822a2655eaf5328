import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TlError } from '../errors.ts';
import { predictHead } from '../head/predict-head.ts';
import { seededRandom } from '../head/seeded-random.ts';
import { quantile } from '../head/unknown/quantile.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { sampleProject } from '../testing/sample-project.ts';
import { writeModelText } from './model-text.ts';
import type { ProjectSource } from './project-file.ts';
import { readModel } from './read-model.ts';
import { readProject } from './read-project.ts';
import { writeModel } from './write-model.ts';
import { writeProject } from './write-project.ts';

/** Of each kind and each way of damage. */
const filesEach = 850;
/**
 * How long a file may take, as a multiple of what it takes to parse a million labels here and now: programs
 * beside a test slow both down. On a quiet machine that is a second.
 */
const mostParsings = 3.7;
let mostMs = 0;

/** Of the processor's time, milliseconds: the clock would count what else the machine does. */
async function timeOf(act: () => unknown): Promise<number> {
  const { user } = process.cpuUsage();
  await act();
  return (process.cpuUsage().user - user) / 1000;
}

async function measureMostMs(): Promise<void> {
  const labels = JSON.stringify(Array.from({ length: 1e6 }, (_, i) => `${i}`));
  const times: number[] = [];
  for (let i = 0; i < 3; i++) times.push(await timeOf(() => JSON.parse(labels)));
  mostMs = mostParsings * quantile(times, 0.5);
}

type Bytes = Uint8Array<ArrayBuffer>;
type Damage = (bytes: Bytes, random: () => number) => Bytes;

const draw = (random: () => number, below: number) => Math.floor(random() * below);
const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[draw(random, items.length)]!;

const flipBits: Damage = (bytes, random) => {
  const out = bytes.slice();
  for (let flips = 1 + draw(random, 8); flips > 0; flips--) {
    out[draw(random, out.length)]! ^= 1 << draw(random, 8);
  }
  return out;
};

const cut: Damage = (bytes, random) => {
  const at = draw(random, bytes.length);
  const gone = random() < 0.5 ? bytes.length : at + 1 + draw(random, 64);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(gone)]);
};

const repeat: Damage = (bytes, random) => {
  const from = draw(random, bytes.length);
  const part = bytes.subarray(from, from + 1 + draw(random, 200));
  const at = draw(random, bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...part, ...bytes.subarray(at)]);
};

/** Sizes, offsets and counts are what a reader would stumble over. */
const extremes: Damage = (bytes, random) => {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (let count = 1 + draw(random, 3); count > 0; count--) {
    const at = draw(random, out.length - 4);
    const value = pick(random, [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffff, out.length]);
    if (random() < 0.5) view.setUint32(at, value, true);
    else view.setUint16(at, value & 0xffff, true);
  }
  return out;
};

/** Nothing above gets past the checksums often: this writes a sound zip around unsound content. */
const rewrite: Damage = (bytes, random) => {
  if (bytes[0] === 0x7b) return strToU8(rewriteJson(strFromU8(bytes), random));
  const files = unzipSync(bytes);
  const name = pick(random, Object.keys(files));
  const content = files[name]!;
  if (name.endsWith('.json')) files[name] = strToU8(rewriteJson(strFromU8(content), random));
  else if (content.length > 8)
    files[name] = pick(random, [flipBits, cut, repeat, extremes])(content, random);
  const gone = random() < 0.1 ? pick(random, Object.keys(files)) : null;
  const others = Object.entries(files).filter(([each]) => each !== gone);
  return zipSync(Object.fromEntries(others), { level: 0 });
};

const values = [
  ...['-1', '0', '1', '3', '0.5', '1e9', '1e308', '1e999', '-0', '4294967296', '9007199254740993'],
  ...[
    'null',
    'true',
    '"x"',
    '""',
    '" "',
    '[]',
    '{}',
    '[[]]',
    '"NaN"',
    '"<img src=x onerror=alert(1)>"',
  ],
  ...['"\\ud83d"', '"../../../etc/passwd"', '"__proto__"', '{"__proto__":{"x":1}}'],
];

/** Replaces, doubles or takes out numbers, strings and words of a JSON. */
function rewriteJson(json: string, random: () => number): string {
  let out = json;
  for (let count = 1 + draw(random, 2); count > 0; count--) {
    const tokens = [...out.matchAll(/-?\d+(\.\d+)?(e-?\d+)?|"[^"]*"|true|false|null/g)];
    const token = pick(random, tokens);
    const by =
      random() < 0.8
        ? pick(random, values)
        : pick(random, [pick(random, tokens)[0], '', `${token[0]},${token[0]}`]);
    out = out.slice(0, token.index) + by + out.slice(token.index + token[0].length);
  }
  return out;
}

const damages = { flipBits, cut, repeat, extremes, rewrite };

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Opens a model and uses it. */
async function useModel(bytes: Bytes): Promise<void> {
  const { head } = await readModel(bytes);
  const { scores } = predictHead(head, new Float32Array(head.dim).fill(0.5));
  expect(scores).to.have.lengthOf(head.labels.length);
}

/** The sample with two of its examples as test examples. */
function testedProject(): ProjectSource {
  const project = sampleProject();
  const [first, second, ...examples] = project.examples;
  return { ...project, examples, testExamples: [first!, second!] };
}

/** Opens a project and looks at all of it. */
async function useProject(bytes: Bytes): Promise<void> {
  const { examples, testExamples, labels, extractor } = await readProject(bytes);
  for (const { label, features, augmentations = [], media } of [...examples, ...testExamples]) {
    if (!labels.includes(label)) expect.fail(`There is no label ${label}.`);
    for (const vector of [features, ...augmentations]) {
      if (vector.length !== extractor.dim || !vector.every(Number.isFinite))
        expect.fail('Features were not checked.');
    }
    if (media && !/^((image|audio|video)\/|$)/.test(media.type)) expect.fail(media.type);
  }
}

const kinds: Record<string, { write(): Promise<Bytes>; use(bytes: Bytes): Promise<void> }> = {
  'a model': {
    write: async () => bytesOf(await writeModel(sampleModel())),
    use: useModel,
  },
  'a project': {
    write: async () => bytesOf(await writeProject(testedProject())),
    use: useProject,
  },
  'a text': {
    write: async () => strToU8(writeModelText(sampleModel())),
    use: useModel,
  },
};

/** Whether a file is refused by name, in good time. */
async function isRefused(use: () => Promise<void>): Promise<boolean> {
  let failure: unknown = null;
  const ms = await timeOf(() => use().catch((error: unknown) => (failure = error)));
  expect(ms, 'milliseconds').to.be.below(mostMs);
  if (failure !== null && !(failure instanceof TlError)) throw failure as Error;
  return failure !== null;
}

describe('damaged files', () => {
  before(measureMostMs);
  const rssBefore = process.resourceUsage().maxRSS;

  for (const [kind, { write, use }] of Object.entries(kinds)) {
    for (const [name, damage] of Object.entries(damages)) {
      it(`open, or are refused with the name of the file: ${kind}, ${name}`, async () => {
        const bytes = await write();
        const random = seededRandom(name.length);
        const counts = { opened: 0, refused: 0 };
        for (let i = 0; i < filesEach; i++) {
          const damaged = damage(bytes, random);
          counts[(await isRefused(() => use(damaged))) ? 'refused' : 'opened']++;
        }
        // Some damage lies where nothing is read: dates, names in local headers.
        expect(counts.refused).to.be.above(filesEach / 4);
      });
    }
  }

  it('need little memory', () => {
    expect((process.resourceUsage().maxRSS - rssBefore) / 1024, 'megabytes').to.be.below(400);
  });
});

describe('malicious files', () => {
  before(measureMostMs);
  const entry = async (name: string) => {
    return unzipSync(await bytesOf(await writeProject(sampleProject())))[name]!;
  };
  const json = async (name: string) => strFromU8(await entry(name));

  it('with a million labels are refused', async () => {
    const labels = `"labels":[${Array.from({ length: 1e6 }, (_, i) => `"${i}"`).join()}]`;
    for (const name of ['model.json', 'project.json']) {
      const files = {
        'head.bin': await entry('head.bin'),
        [name]: strToU8((await json(name)).replace(/"labels":\[[^\]]*\]/, labels)),
      };
      const bytes = zipSync(files, { level: 1 });
      const use = name === 'model.json' ? useModel : useProject;
      expect(await isRefused(() => use(bytes))).to.equal(true);
    }
  });

  it('with a million examples are refused', async () => {
    const examples = `"examples":[${new Array(1e6).fill('{}').join()}]`;
    const text = (await json('project.json')).replace(/"examples":\[.*\]/, examples);
    const bytes = zipSync({ 'project.json': strToU8(text) });
    expect(await isRefused(() => useProject(bytes))).to.equal(true);
  });

  it('with deeply nested brackets are refused', async () => {
    const deep = strToU8('{"format":' + '['.repeat(4e6));
    expect(await isRefused(() => useModel(deep))).to.equal(true);
    const closed = strToU8(`{"format":${'['.repeat(1e6)}${']'.repeat(1e6)}}`);
    expect(await isRefused(() => useModel(closed))).to.equal(true);
    const bytes = zipSync({ 'project.json': deep });
    expect(await isRefused(() => useProject(bytes))).to.equal(true);
  });

  it('that would unpack to far more than their size are not unpacked', async () => {
    const bomb = zipSync({ 'project.json': new Uint8Array(40 * 2 ** 20) });
    expect(bomb.length).to.be.below(100_000);
    expect(await isRefused(() => useProject(bomb))).to.equal(true);
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(await isRefused(() => useProject(bomb))).to.equal(true);
  });

  it('with overlapping entries are read only up to the length of the file', async () => {
    const count = 30_000;
    const examples = Array.from({ length: count }, () => ({
      label: 0,
      take: 0,
      createdAt: 0,
      augmentations: 0,
      media: 'image/png',
    }));
    const described = JSON.parse(await json('project.json')) as object;
    const dim = 6;
    const files = {
      'project.json': strToU8(JSON.stringify({ ...described, examples })),
      'examples/features.bin': new Uint8Array(count * dim * 4),
      'examples/00001.png': new Uint8Array(2 ** 20),
    };
    const bytes = withNamesakes(zipSync(files, { level: 0 }), count);
    let error: unknown = null;
    const ms = await timeOf(() => readProject(bytes).catch((cause: unknown) => (error = cause)));
    expect(error).to.have.property('code', 'project-corrupt');
    expect((error as TlError).message).to.match(/on top of each other/);
    expect(ms, 'milliseconds').to.be.below(mostMs);
  });
});

/** Lists the last file of a zip `count` times, as 00001 to 30000, all in the same place. */
function withNamesakes(bytes: Bytes, count: number): Bytes {
  const end = bytes.slice(-22);
  const view = new DataView(end.buffer);
  const from = view.getUint32(16, true);
  const listed = bytes.slice(from, bytes.length - 22);
  const last = listed.slice(listed.length - 46 - 'examples/00001.png'.length);
  const namesakes = Array.from({ length: count - 1 }, (_, i) => {
    const entry = last.slice();
    entry.set(strToU8(String(i + 2).padStart(5, '0')), 46 + 'examples/'.length);
    return entry;
  });
  view.setUint16(8, count + 2, true);
  view.setUint16(10, count + 2, true);
  view.setUint32(12, listed.length + (count - 1) * last.length, true);
  const parts = [bytes.subarray(0, from), listed, ...namesakes, end];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
