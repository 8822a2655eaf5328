import type { Box } from '@tl-elements/core/base';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import {
  classifier,
  clear,
  click,
  eventually,
  examplesOf,
  find,
  hold,
  inRow,
  named,
  newFrames,
  next,
  show,
  trainer,
  weightsBase,
} from '../../testing/page.ts';
import { DrawnCamera } from '../../testing/drawn-camera.ts';
import { drop } from '../../testing/photos.ts';

type Thing = 'disc' | 'stripes';

const leftHalf: Box = { x: 0, y: 0, width: 0.5, height: 1 };
const rightHalf: Box = { ...leftHalf, x: 0.5 };
const toggleName = 'Look at a part of the picture';

/** Two things side by side. */
function pair(left: Thing, right: Thing): ImageBitmap {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#9a9';
  context.fillRect(0, 0, 640, 480);
  for (const [thing, x] of [
    [left, 160],
    [right, 480],
  ] as const) {
    context.fillStyle = thing === 'disc' ? '#fa3' : '#722';
    context.beginPath();
    if (thing === 'disc') context.arc(x, 240, 90, 0, 7);
    else for (let bar = -90; bar < 90; bar += 36) context.rect(x + bar, 150, 18, 180);
    context.fill();
  }
  return canvas.transferToImageBitmap();
}

async function asFile(picture: ImageBitmap): Promise<File> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')!.drawImage(picture, 0, 0);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'pair.png', {
    type: 'image/png',
  });
}

const tried = () => trainer().renderRoot.querySelector<HTMLElement>('.thing');
const settled = (label: string) => eventually(() => trainer().prediction?.label === label);
const toggle = () => named(trainer(), toggleName);
const says = () => find(trainer(), '[role=status]').textContent;
const featuresOf = () => trainer().examples.map(({ features }) => [...features]);

function expectBox(box: Box | null | undefined, wanted: Box): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(box?.[side], side).closeTo(wanted[side], 0.02);
  }
}

async function teach(film: DrawnCamera, label: string, picture: ImageBitmap): Promise<void> {
  film.show(picture);
  await newFrames();
  await hold(inRow(label, '[part=teach-button]'), () => examplesOf(label, 4));
}

/** Presses at one place of the picture as it is shown, and lets go at another: fractions of it. */
async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const layer = find(trainer(), '.box-layer').getBoundingClientRect();
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    Math.round(layer.left + x * layer.width),
    Math.round(layer.top + y * layer.height),
  ];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]) });
  await sendMouse({ type: 'move', position: at(to) });
  await sendMouse({ type: 'up' });
}

describe('a box to look through', () => {
  let film: DrawnCamera | null = null;
  afterEach(() => {
    film?.end();
    film = null;
    clear();
  });

  it('decides what is learnt and used; changing it extracts the originals again, and is one step', async () => {
    await show('<tl-trainer labels="One, Two"></tl-trainer>');
    film = new DrawnCamera(pair('disc', 'stripes'));
    await trainer().start();
    await trainer().setBox(leftHalf);
    await teach(film, 'One', pair('disc', 'stripes'));
    await teach(film, 'Two', pair('stripes', 'disc'));
    await trainer().train();
    expect(trainer().examples.every(({ isFromCamera }) => isFromCamera)).equal(true);
    film.show(pair('disc', 'disc'));
    await settled('One');
    film.show(pair('stripes', 'stripes'));
    await settled('Two');
    const features = featuresOf();

    // What the other half shows is the other way round.
    await trainer().setBox(rightHalf);
    expect(trainer().box).deep.equal(rightHalf);
    expect(featuresOf()).not.deep.equal(features);
    await settled('One');
    film.show(pair('disc', 'disc'));
    await settled('Two');

    // Files are whole, and stay as they are.
    const file = pair('stripes', 'disc');
    const [id] = await trainer().addExamples('Two', [file]);
    const ofFile = () => [...trainer().examples.find((each) => each.id === id)!.features];
    const whole = ofFile();
    // So are tests, and what is only tried.
    const kept = await trainer().addTestExamples('Two', [pair('disc', 'stripes')]);
    expect(kept).length(1);
    const ofTest = () => [...trainer().testExamples[0]!.features];
    const wholeTest = ofTest();
    drop(find(trainer(), '.try-line'), [await asFile(pair('stripes', 'disc'))]);
    await eventually(() => tried() !== null);
    await trainer().setBox({ x: 0.5, y: 0.1, width: 0.5, height: 0.8 });
    expect([ofFile(), ofTest()]).deep.equal([whole, wholeTest]);
    // The tray answers with what is learnt by now.
    const answer = await trainer().classify(pair('stripes', 'disc'));
    await eventually(() => tried()!.ariaLabel!.startsWith(`pair.png: ${answer.label}, `));
    await trainer().setBox({ x: 0.5, y: 0.2, width: 0.5, height: 0.6 });
    // Consecutive changes are one step.
    expect(trainer().undo()).equal(true);
    expect(trainer().box).deep.equal(rightHalf);
    trainer().undo(); // the test
    trainer().undo(); // the file
    expect(trainer().undo()).equal(true);
    expect(trainer().box).deep.equal(leftHalf);
    expect(featuresOf()).deep.equal(features);
    await settled('One');
    expect(trainer().redo()).equal(true);
    await settled('Two');
    const failure = await trainer()
      .setBox({ x: 0.5, y: 0, width: Number.NaN, height: 1 })
      .catch((error: unknown) => error);
    expect(failure).property('code', 'input-unreadable');
  });

  it('is saved with the model and the project, and used by a classifier, whose files are whole', async () => {
    await show('<tl-trainer labels="One, Two"></tl-trainer>');
    film = new DrawnCamera(pair('disc', 'stripes'));
    await trainer().start();
    await teach(film, 'One', pair('disc', 'stripes'));
    await teach(film, 'Two', pair('stripes', 'disc'));
    await trainer().setBox(leftHalf);
    const model = await trainer().train();
    expect(model.preprocessing).deep.equal({ mirrorCamera: false, box: leftHalf });
    const [saved, project] = [await trainer().saveModel(), await trainer().saveProject()];
    const features = featuresOf();
    // A snippet keeps it, too.
    const snippet = trainer().embedCode();
    film.end();

    await show('<tl-trainer labels="A, B"></tl-trainer>');
    await trainer().open(project);
    expect(trainer().box).deep.equal(leftHalf);
    expect(featuresOf()).deep.equal(features);
    film = new DrawnCamera(pair('disc', 'disc'));
    await trainer().start();
    await settled('One');
    // Examples of other people, who looked at another part, are extracted as these are.
    await trainer().setBox(rightHalf);
    await trainer().merge(project);
    // The same pictures, once more: in order of capture they are neighbors.
    const [first, merged] = [featuresOf()[0]!, featuresOf()[1]!];
    merged.forEach((value, i) => expect(value).closeTo(first[i]!, 1e-4));
    film.end();

    film = new DrawnCamera(pair('disc', 'disc'));
    await show(`<tl-classifier face="picture" weights-base="${weightsBase}"></tl-classifier>`);
    await classifier().load(saved);
    expect(classifier().model?.preprocessing.box).deep.equal(leftHalf);
    await classifier().start();
    const says = (label: string) => eventually(() => classifier().prediction?.label === label);
    await says('One');
    film.show(pair('stripes', 'stripes'));
    await says('Two');
    // The box is shown: what counts is clear, the rest is dark.
    const frame = () => classifier().renderRoot.querySelector<HTMLCanvasElement>('canvas.box');
    await eventually(() => frame() !== null);
    const alphaAt = (x: number) =>
      frame()!
        .getContext('2d')!
        .getImageData(Math.round(frame()!.width * x), 300, 1, 1).data[3]!;
    expect([alphaAt(0.25), alphaAt(0.75)]).deep.equal([0, 140]);
    // A file is whole: what it answers is not what its left half alone would.
    const half = async (picture: ImageBitmap) => createImageBitmap(picture, 0, 0, 320, 480);
    const ofFile = await classifier().classify(pair('disc', 'stripes'));
    const ofHalf = await classifier().classify(await half(pair('disc', 'stripes')));
    expect([...ofFile.scores.values()]).not.deep.equal([...ofHalf.scores.values()]);
    // The snippet's model has the box.
    const src = /src="(data:[^"]+)"/.exec(snippet)![1]!;
    await classifier().load(src);
    expectBox(classifier().model?.preprocessing.box, leftHalf);
  });

  it('is drawn, moved and sized on the mirrored picture of a camera, by pointer and by keys', async () => {
    await show('<tl-trainer labels="One, Two"></tl-trainer>', 1000);
    await trainer().start();
    await eventually(
      () => trainer().isMirrored && trainer().renderRoot.querySelector('video') !== null,
    );
    await eventually(() => find<HTMLVideoElement>(trainer(), 'video').videoWidth > 0);
    expect(trainer().renderRoot.querySelector('.box')).equal(null);
    await click(toggle());
    // Offered in the middle, and has the focus.
    await eventually(() => document.activeElement?.shadowRoot?.activeElement?.className === 'box');
    expect(trainer().box).equal(null);
    await drag([0.05, 0.05], [0.45, 0.75]);
    // What is shown at the left is at the right of what the camera sees.
    await eventually(() => trainer().box !== null);
    expectBox(trainer().box, { x: 0.55, y: 0.05, width: 0.4, height: 0.7 });
    expect(says()).match(/^5\s?% from the left, 5\s?% from the top/);
    await expectAccessible();
    await expectAccessible('dark');
    await drag([0.2, 0.3], [0.3, 0.4]);
    await eventually(() => trainer().box!.y > 0.1);
    expectBox(trainer().box, { x: 0.45, y: 0.15, width: 0.4, height: 0.7 });
    // By a corner.
    await drag([0.55, 0.85], [0.75, 0.65]);
    await eventually(() => trainer().box!.width > 0.5);
    expectBox(trainer().box, { x: 0.25, y: 0.15, width: 0.6, height: 0.5 });

    // Keys go as the picture is shown.
    find(trainer(), '.box').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await eventually(() => trainer().box!.x > 0.26);
    expectBox(trainer().box, { x: 0.27, y: 0.15, width: 0.6, height: 0.5 });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Shift' });
    await eventually(() => trainer().box!.height > 0.51);
    expectBox(trainer().box, { x: 0.27, y: 0.15, width: 0.6, height: 0.52 });
    await sendKeys({ press: 'Enter' });
    await eventually(() => trainer().renderRoot.querySelector('.editing') === null);
    await eventually(() => document.activeElement?.shadowRoot?.activeElement === toggle());
    // It stays on the picture; Escape puts back what was there.
    expect(trainer().renderRoot.querySelector('.box')).not.equal(null);
    const before = trainer().box;
    await sendKeys({ press: 'Enter' });
    await eventually(() => document.activeElement?.shadowRoot?.activeElement?.className === 'box');
    await sendKeys({ press: 'ArrowUp' });
    await eventually(() => trainer().box!.y < before!.y);
    await sendKeys({ press: 'Escape' });
    await eventually(() => trainer().box?.y === before!.y);
    expect(trainer().renderRoot.querySelector('.editing')).equal(null);
    expect(trainer().undo()).equal(true);
    expect(trainer().box).equal(null);
    trainer().redo();

    // Removed.
    await click(toggle());
    await eventually(() => trainer().renderRoot.querySelector('.box-bar') !== null);
    await click(named(trainer(), 'Whole picture'));
    await eventually(() => trainer().box === null);
    expect(says()).equal('The whole picture counts.');
    // Not while something is recorded.
    const example = next(trainer(), 'tl-change');
    const teachButton = inRow('One', '[part=teach-button]');
    await hold(teachButton, async () => {
      await example;
      expect(toggle().matches(':disabled')).equal(true);
    });
    trainer().style.inlineSize = '320px';
    trainer().dir = 'rtl';
    await eventually(() => toggle().matches(':enabled'));
    await click(toggle());
    await eventually(() => trainer().renderRoot.querySelector('.box-bar') !== null);
    await expectAccessible();
    const { scrollWidth, clientWidth } = find(trainer(), '.trainer');
    expect(scrollWidth).at.most(clientWidth);
    // Scrolled away from the picture, which stays, "Done" stays with it.
    await setViewport({ width: 375, height: 640 });
    find(trainer(), '[part=use-button]').scrollIntoView({ block: 'end' });
    await new Promise(requestAnimationFrame);
    const done = named(trainer(), 'Done');
    const { x, y, width, height } = done.getBoundingClientRect();
    const root = trainer().renderRoot as ShadowRoot;
    expect(root.elementFromPoint(x + width / 2, y + height / 2)).equal(done);
    await click(done);
    await eventually(() => trainer().renderRoot.querySelector('.box-bar') === null);
    await setViewport({ width: 1280, height: 1200 });
  });
});
