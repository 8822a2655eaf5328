import { expect } from 'chai';
import { readFile, writeFile } from 'node:fs/promises';
import type { Model } from '../contracts/model.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { comparable, filedExamples, sampleProject } from '../testing/sample-project.ts';
import { writeModelText } from './model-text.ts';
import { readModel } from './read-model.ts';
import { readProject } from './read-project.ts';
import { writeModel } from './write-model.ts';
import { writeProject } from './write-project.ts';

const seed = 7;
const at = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);

/** A model with both detectors. */
function twiceDetecting(): Model {
  const model = sampleModel(seed);
  const { head } = model;
  return { ...model, head: { ...head, compactUnknown: sampleModel(seed + 1).head.unknown! } };
}

/**
 * Files that each version has written, and how. They are never written anew: what a person has saved
 * has to open for ever. A new version, or a new kind, adds a line, and its file is written by this
 * test with the environment variable WRITE_GOLDEN_FILES.
 */
const writers: Record<string, () => Promise<Blob> | string> = {
  'first-version.tlmodel': () => writeModel(sampleModel(seed)),
  'model-1-compact.tl.zip': () => writeModel(twiceDetecting()),
  'model-1-half.tl.zip': () => writeModel(sampleModel(seed), { precision: 'float16' }),
  'model-1.tl.txt': () => writeModelText(twiceDetecting()),
  'project-1.tl.zip': () => writeProject(sampleProject(seed, null)),
  'model-with-examples-1.tl.zip': () => writeProject(sampleProject(seed, twiceDetecting())),
};

async function golden(name: string): Promise<Uint8Array> {
  if (process.env['WRITE_GOLDEN_FILES']) {
    const written = await writers[name]!();
    const content =
      typeof written === 'string' ? written : Buffer.from(await written.arrayBuffer());
    await writeMissing(at(name), content);
  }
  return new Uint8Array(await readFile(at(name)));
}

async function writeMissing(url: URL, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(url, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Compares numbers exactly if they were not rounded, otherwise within the rounding. */
function expectSame(read: Model, wanted: Model, within: number): void {
  const numbers = ({ head }: Model) => [
    ...head.layers.flatMap((layer) =>
      layer.kind === 'dense' ? [...layer.kernel, ...(layer.bias ?? [])] : [...layer.centers],
    ),
    ...(head.unknown?.subsets ?? []).flatMap(({ centers, mean, scale }) => [
      ...centers,
      ...(mean ?? []),
      ...(scale ?? []),
    ]),
  ];
  expect(read.head.labels).to.deep.equal(wanted.head.labels);
  expect(read.extractor).to.deep.equal(wanted.extractor);
  expect(read.createdAt).to.equal(wanted.createdAt);
  expect(read.head.unknown!.thresholds).to.deep.equal(wanted.head.unknown!.thresholds);
  const expected = numbers(wanted);
  const found = numbers(read);
  expect(found).to.have.lengthOf(expected.length);
  found.forEach((value, i) => expect(value).to.be.closeTo(expected[i]!, within));
}

/** As the text form has it: the compact detector in the other's place. */
function asText(model: Model): Model {
  const { compactUnknown, ...head } = model.head;
  return { ...model, head: { ...head, unknown: compactUnknown! } };
}

describe('files of every version', () => {
  it('open: models', async () => {
    const model = sampleModel(seed);
    const first = await readModel(await golden('first-version.tlmodel'));
    expectSame(first, model, 2 ** -12);
    expect(first.report).to.deep.equal(model.report);
    expectSame(await readModel(await golden('model-1-half.tl.zip')), model, 2 ** -11);
    const compact = await readModel(await golden('model-1-compact.tl.zip'));
    expectSame(compact, twiceDetecting(), 2 ** -12);
    expectSame(asText(compact), asText(twiceDetecting()), 2 ** -12);
  });

  it('open: the text form', async () => {
    const read = await readModel(await golden('model-1.tl.txt'));
    expectSame(read, asText(twiceDetecting()), 1 / 127);
  });

  it('open: projects', async () => {
    const project = sampleProject(seed);
    const wanted = await comparable(await filedExamples(project));
    for (const name of ['project-1.tl.zip', 'model-with-examples-1.tl.zip']) {
      const read = await readProject(await golden(name));
      const { extractor, labels, settings } = project;
      expect(read).to.deep.include({ extractor, labels, settings });
      expect(await comparable(read.examples)).to.deep.equal(wanted);
      if (read.model) expectSame(read.model, twiceDetecting(), 2 ** -12);
      expect(read.model === null).to.equal(name === 'project-1.tl.zip');
    }
    const model = await readModel(await golden('model-with-examples-1.tl.zip'));
    expectSame(model, twiceDetecting(), 2 ** -12);
  });
});
