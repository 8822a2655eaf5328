import { TlError, type ExampleSummary, type ExtractorInfo } from '@tl-elements/core/base';
import { efficientnetLite0 } from '@tl-elements/image';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { openTeachableMachine } from '../read/open-teachable-machine.ts';
import { saveProject, type SavedProject } from './save-project.ts';

const { signal } = new AbortController();

/** A picture whose middle square has one color, and whose edges have another. */
function picture(width: number, height: number, middle: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'black';
  context.fillRect(0, 0, width, height);
  const side = Math.min(width, height);
  context.fillStyle = middle;
  context.fillRect((width - side) / 2, (height - side) / 2, side, side);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Examples in the order in which they were captured; null: without a picture. */
function projectOf(
  labels: readonly string[],
  taught: readonly (readonly [label: string, media: Blob | null])[],
  extractor: ExtractorInfo = efficientnetLite0.info,
): SavedProject {
  const examples = taught.map(([label], at): ExampleSummary => {
    const features = new Float32Array(extractor.dim);
    return { id: String(at), label, take: 'one', createdAt: at, features };
  });
  const readMedia = async (id: string) => taught[Number(id)]?.[1] ?? null;
  return { extractor, labels, examples, readMedia };
}

async function colorsOf(file: Blob): Promise<readonly number[][]> {
  const bitmap = await createImageBitmap(file);
  expect([bitmap.width, bitmap.height]).to.deep.equal([224, 224]);
  const context = new OffscreenCanvas(224, 224).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.subarray(0, 3)];
  return [at(3, 3), at(112, 112), at(220, 220)];
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const failure = await work.catch((error: unknown) => error);
  return failure instanceof TlError ? failure.code : String(failure);
}

describe('a project saved for Teachable Machine', () => {
  it('opens again with its labels in order and the middle of each picture', async () => {
    const [red, blue] = await Promise.all([picture(320, 240, 'red'), picture(100, 180, 'blue')]);
    const { file, leftOut } = await saveProject(
      projectOf(
        ['Zoë', 'a/b', 'nothing yet'],
        [
          ['a/b', blue],
          ['Zoë', red],
          ['a/b', null],
          ['a/b', red],
        ],
      ),
      { signal },
    );
    expect(leftOut).to.deep.include.members([
      { kind: 'empty-label', label: 'nothing yet' },
      { kind: 'label-characters', label: 'a/b', written: 'a_b' },
      { kind: 'examples-without-picture', count: 1 },
    ]);
    const opened = await openTeachableMachine(file, signal);
    if (opened.kind !== 'project') throw new Error('It is not a project.');
    expect(opened.modality).to.equal('image');
    expect(opened.labels).to.deep.equal(['Zoë', 'a_b']);
    expect(opened.examples.map(({ label }) => label)).to.deep.equal(['Zoë', 'a_b', 'a_b']);
    const expected = [
      [255, 0, 0],
      [0, 0, 255],
      [255, 0, 0],
    ];
    for (const [at, example] of opened.examples.entries()) {
      for (const color of await colorsOf(await example.readMedia())) {
        color.forEach((value, i) => expect(value).to.be.closeTo(expected[at]![i]!, 6));
      }
    }
  });

  it('has file names and a manifest as their site writes them', async () => {
    const cup = await picture(224, 224, 'green');
    const taught = [['Cup', cup] as const, ['Cup', cup] as const];
    const { file } = await saveProject(projectOf(['Cup'], taught), { signal });
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(Object.keys(files)).to.deep.equal(['manifest.json', 'Cup-!-0.jpg', 'Cup-!-1.jpg']);
    expect(new TextDecoder().decode(files['manifest.json'])).to.equal(
      '{"type":"image","version":"2.4.7","appdata":{"publishResults":{},"trainEpochs":50,' +
        '"trainBatchSize":16,"trainLearningRate":0.001}}',
    );
  });

  it('reports progress, and stops when its signal aborts', async () => {
    const cup = await picture(224, 224, 'green');
    const project = projectOf(['Cup'], [['Cup', cup] as const, ['Cup', cup] as const]);
    const fractions: number[] = [];
    await saveProject(project, { signal, onProgress: (fraction) => fractions.push(fraction) });
    expect(fractions).to.deep.equal([0.5, 1]);
    const stop = new AbortController();
    const stopped = saveProject(project, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await failureOf(stopped)).to.equal('aborted');
  });

  it("refuses examples that the format can't hold", async () => {
    const info = { ...efficientnetLite0.info, modality: 'audio' } as const;
    const sounds = saveProject(projectOf(['Clap'], [], info), { signal });
    expect(await failureOf(sounds)).to.equal('model-unsupported');
    const nothing = saveProject(projectOf(['Cup'], [['Cup', null]]), { signal });
    expect(await failureOf(nothing)).to.equal('nothing-found');
    const broken = saveProject(projectOf(['Cup'], [['Cup', new Blob(['?'])]]), { signal });
    expect(await failureOf(broken)).to.equal('input-unreadable');
  });
});
