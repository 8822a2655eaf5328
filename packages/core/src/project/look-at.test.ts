import { expect } from 'chai';
import type { Box } from '../contracts/modality.ts';
import { readModel } from '../files/read-model.ts';
import { readProject } from '../files/read-project.ts';
import { writeModel } from '../files/write-model.ts';
import { writeProject } from '../files/write-project.ts';
import { checkedBox } from './features/box-for.ts';
import { failure } from '../testing/failure.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { closeProjects, draftsOf, openProject } from '../testing/teaching.ts';
import type { Project } from './project.ts';

const left: Box = { x: 0, y: 0, width: 0.5, height: 1 };
const right: Box = { ...left, x: 0.5 };

const fromCamera = (place: number, count: number) =>
  draftsOf(place, count).map((draft) => ({ ...draft, isFromCamera: true }));

/** Looks at a part with features that are as many times what they were. */
async function lookAt(project: Project, box: Box | null, times: number): Promise<void> {
  const all = [...project.examples, ...project.testExamples];
  const seen = new Map(all.map(({ id, features }) => [id, features.map((x) => times * x)]));
  await project.lookAt(box, seen);
}

describe('a project that looks through a box', () => {
  afterEach(closeProjects);

  async function taught(store = memoryStore()) {
    const opened = await openProject({ store });
    const { project } = opened;
    await project.addExamples('cup', fromCamera(0, 4));
    await project.addExamples('phone', fromCamera(1, 4));
    await project.addExamples('phone', draftsOf(1, 1));
    return opened;
  }

  it('changes the features of examples from a camera alone, and its models say so, until one undo', async () => {
    const { project } = await taught();
    const before = project.examples.map(({ features }) => features);
    await lookAt(project, left, 2);
    await lookAt(project, right, 2);
    expect(project.box).equal(right);
    expect(project.examples.slice(0, 8).map(({ features }) => features)).deep.equal(
      before.slice(0, 8).map((each) => each.map((x) => 4 * x)),
    );
    expect(project.examples.at(-1)!.features).equal(before.at(-1));
    const model = await project.train();
    expect(model).deep.include({ formatVersion: 2 });
    expect(model.preprocessing).deep.equal({ mirrorCamera: false, box: right });
    expect(project.undo()).equal(true);
    expect(project.box).equal(undefined);
    expect(project.examples.map(({ features }) => features)).deep.equal(before);
    const whole = await project.train();
    expect(whole).deep.include({ formatVersion: 1, preprocessing: { mirrorCamera: false } });
    // Examples in which nothing is found go.
    await project.lookAt(left, new Map([[project.examples[0]!.id, before[0]!]]));
    expect(project.examples).length(2);
    const wrong = new Map([[project.examples[0]!.id, Float32Array.of(1)]]);
    expect(await failure(project.lookAt(right, wrong))).property('code', 'extractor-mismatch');
  });

  it('is stored, and written to files, with its box', async () => {
    const store = memoryStore();
    const { project } = await taught(store);
    const model = await project.train();
    expect(await store.readModel()).equal(model);
    // Nothing of a camera has to change for the model to be of another part.
    await lookAt(project, left, 1);
    expect(await store.readModel()).equal(null);
    const boxed = await project.train();
    const file = await readModel(await writeModel(boxed));
    expect(file.preprocessing).deep.equal({ mirrorCamera: false, box: left });
    const read = await readProject(await writeProject(project));
    expect(read.settings.box).deep.equal(left);
    expect(read.examples).length(9);
    await project.lookAt(null, new Map());
    expect(project.settings.box).equal(undefined);
    await project.replaceWith(read);
    expect(project.box).deep.equal(left);
    await project.close();
    const header = await store.readHeader();
    expect(header?.settings?.box).deep.equal(left);
    const again = await openProject({ store });
    expect(again.project.box).deep.equal(left);
  });

  it('takes a box that lies in the picture and shows something of it', async () => {
    expect(checkedBox(null)).equal(null);
    expect(checkedBox({ x: 0, y: 0, width: 1, height: 1 })).equal(null);
    expect(checkedBox({ x: -1, y: 0.5, width: 1.25, height: 9 })).deep.equal({
      x: 0,
      y: 0.5,
      width: 0.25,
      height: 0.5,
    });
    for (const wrong of [
      { ...left, width: Number.NaN },
      { ...left, height: 0.01 },
      { ...left, x: 2 },
      {} as Box,
    ]) {
      const refused = await failure(Promise.resolve().then(() => checkedBox(wrong)));
      expect(refused).property('code', 'input-unreadable');
    }
  });
});
