import { expect } from 'chai';
import type { Model } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { predictHead } from '../head/predict-head.ts';
import { seededExamples, vectorOf } from '../head/seeded-examples.test.ts';
import { trainHead } from '../head/train-head.ts';
import { bareModel, sampleModel } from '../testing/sample-model.ts';
import { writeModelText } from './model-text.ts';
import { readModel } from './read-model.ts';

const asBytes = (text: string) => new TextEncoder().encode(text);

/**
 * A model of four labels, as large as those of pictures are, and features: half like those that it was
 * trained on, half shifted until they are like nothing.
 */
async function pictureModel() {
  const dim = 1600;
  const settings = { seed: 3, dim, distance: 1, takeLength: 10 };
  const data = {
    ...seededExamples({ ...settings, counts: [40, 40, 40, 40] }),
    unknownViews: [
      { columns: [0, 1280], view: 'raw' },
      { columns: [0, 1280], view: 'centered' },
      { columns: [1280, 1600], view: 'raw', isCompact: true },
      { columns: [1280, 1600], view: 'centered', isCompact: true },
    ] as const,
  };
  const { head } = await trainHead(data, {});
  const bare = bareModel();
  const { unknownViews } = data;
  const model: Model = { ...bare, extractor: { ...bare.extractor, dim, unknownViews }, head };
  const same = seededExamples({ ...settings, counts: [80, 80, 80, 80] });
  const vectors = Array.from({ length: 160 }, (_, row) => {
    const vector = vectorOf(same, row * 2);
    return row % 2 === 0 ? vector : vector.map((value, j) => value * (j % 3 === 0 ? -1 : 1));
  });
  return { model, vectors };
}

describe('the text form of a model', () => {
  const realSized = pictureModel();

  it('is JSON whose numbers need no escapes in a URL', () => {
    const json = JSON.parse(writeModelText(sampleModel())) as Record<string, unknown>;
    expect(json).to.include({ format: 'tl-model', formatVersion: 1 });
    expect(json['headBin']).to.match(/^[\w-]+$/);
  });

  it('keeps labels unchanged, letter by letter', async () => {
    const labels = ['"Cup" & \'saucer\'', '<b>bold</b>', '🎸 ', '\ud83d alone'];
    const model = sampleModel();
    const text = writeModelText({ ...model, head: { ...model.head, labels } });
    expect((await readModel(asBytes(text))).head.labels).to.deep.equal(labels);
  });

  it('is under 64 KB as a URL for four labels of pictures, with the detector', async () => {
    const { model } = await realSized;
    const text = writeModelText(model);
    expect(encodeURIComponent(text).length).to.be.within(20_000, 40_000);
    expect((await readModel(asBytes(text))).head.unknown!.subsets).to.have.lengthOf(2);
  });

  it('gives the scores of the model, and calls the same things unknown', async () => {
    const { model, vectors } = await realSized;
    const read = await readModel(asBytes(writeModelText(model)));
    const compact = { ...model.head, unknown: model.head.compactUnknown! };
    let calledUnknown = 0;
    let changed = 0;
    for (const vector of vectors) {
      const wanted = predictHead(compact, vector);
      const found = predictHead(read.head, vector);
      // Measured: 1e-4 and 2e-3.
      found.scores.forEach((score, i) => expect(score).to.be.closeTo(wanted.scores[i]!, 5e-4));
      expect(found.unknownDistance).to.be.closeTo(wanted.unknownDistance!, 5e-3);
      if (wanted.isUnknown) calledUnknown++;
      if (wanted.isUnknown !== found.isUnknown) changed++;
    }
    expect(calledUnknown).to.be.within(20, 180);
    expect(changed).to.be.at.most(2);
  });

  it('has the whole detector if there is no compact one', async () => {
    const model = sampleModel();
    const read = await readModel(asBytes(writeModelText(model)));
    expect(read.head.unknown!.thresholds).to.deep.equal(model.head.unknown!.thresholds);
    read.head.unknown!.subsets.forEach(({ centers }, index) => {
      const wanted = model.head.unknown!.subsets[index]!.centers;
      centers.forEach((value, i) => expect(value).to.be.closeTo(wanted[i]!, 1 / 127));
    });
  });

  it('says what is wrong with a text', async () => {
    const text = writeModelText(sampleModel());
    const wrong: [text: string, message: RegExp][] = [
      ['{', /not JSON/],
      ['{}', /does not describe a model/],
      [text.replace('"headBin":"', '"headBin":"@'), /not base64/],
      [text.replace(/.{4}"}$/, 'AAAA$&'), /longer/],
      [text.replace(/.{4}"}$/, '"}'), /not where it belongs/],
      [text.replace(/"scale":[\d.]+/, '"scale":-1'), /scale/],
      [text.replace(/,"scale":[\d.]+/, ''), /scaled wrongly/],
      [text.replace('"headBin"', '"headbin"'), /headBin/],
    ];
    for (const [each, message] of wrong) {
      const error = await readModel(asBytes(each)).catch((cause: unknown) => cause);
      expect(error).to.be.instanceOf(TlError).with.property('code', 'model-corrupt');
      expect((error as TlError).message).to.match(message);
    }
    const newer = await readModel(
      asBytes(text.replace('"formatVersion":1', '"formatVersion":3')),
    ).catch((cause: unknown) => cause);
    expect(newer).to.have.property('code', 'model-too-new');
  });
});
