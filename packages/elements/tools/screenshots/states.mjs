// The states of a trainer whose pictures are taken, and what is done for them.
import { readFileSync } from 'node:fs';

/** What is done to a fresh trainer before its picture is taken; runs in the page. */
export const states = {
  empty: async () => {},
  loading: async (trainer) => {
    trainer.weightsBase = '/slow/';
    trainer.start().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
  },
  teaching: async (trainer, { hold }) => {
    await trainer.start();
    await hold('Label 1', 1200, false);
  },
  trained: async (trainer, { hold }) => {
    await trainer.start();
    trainer.renameLabel('Label 1', 'Cup');
    trainer.renameLabel('Label 2', 'Cat');
    await hold('Cup', 1400);
    await hold('Cat', 1400);
    await trainer.train();
    await new Promise((resolve) => setTimeout(resolve, 800));
  },
  understood: async (trainer, { stills, click }) => {
    trainer.labels = ['Cup', 'Cat', 'Rocket'];
    for (const name of ['cup', 'cat', 'rocket']) {
      await trainer.addExamples(name[0].toUpperCase() + name.slice(1), stills[name]);
    }
    await trainer.train();
    await trainer.start();
    await new Promise((resolve) => setTimeout(resolve, 800));
    await click('.link');
  },
  'use-it': async (trainer, { stills, click }) => {
    trainer.labels = ['Cup', 'Cat'];
    await trainer.addExamples('Cup', stills.cup);
    await trainer.addExamples('Cat', stills.cat);
    await trainer.train();
    await click('[part~=use-button]');
  },
  happen: async (trainer, { stills, click, pause }) => {
    trainer.labels = ['Cup', 'Cat'];
    await trainer.addExamples('Cup', stills.cup);
    await trainer.addExamples('Cat', stills.cat);
    await trainer.train();
    await trainer.start();
    await click('[part~=use-button]');
    await click('.add-happening');
    await pause(600);
  },
  unknown: async (trainer, { stills }) => {
    trainer.labels = ['Cup', 'Cat'];
    trainer.input = 'none';
    trainer.unknown = 'strict';
    await trainer.addExamples('Cup', stills.cup);
    await trainer.addExamples('Cat', stills.cat);
    await trainer.train();
    await trainer.updateComplete;
    const transfer = new DataTransfer();
    const blob = await (await fetch(stills.stars[0])).blob();
    transfer.items.add(new File([blob], 'stars.jpg', { type: 'image/jpeg' }));
    trainer.renderRoot.querySelector('.stage').dispatchEvent(
      new DragEvent('drop', {
        dataTransfer: transfer,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await new Promise((resolve) =>
      trainer.addEventListener('tl-prediction', resolve, { once: true }),
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
  },
  error: async (trainer) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'));
    await trainer.start().catch(() => {});
  },
  hand: async (trainer, { pause }) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 640, height: 480 });
    let shown = document.getElementById('open');
    setInterval(() => canvas.getContext('2d').drawImage(shown, 0, 0, 640, 480), 40);
    const video = Object.assign(document.createElement('video'), { slot: 'picture', muted: true });
    video.srcObject = canvas.captureStream(25);
    trainer.append(video);
    await video.play();
    await trainer.start();
    const grab = async (label) => {
      const button = trainer.renderRoot.querySelector(`[data-label="${label}"] .teach`);
      button.click();
      await pause(2500);
    };
    await pause(1000);
    await grab('Open');
    shown = document.getElementById('two');
    await pause(600);
    await grab('Two');
    await trainer.train();
    await pause(800);
  },
  'sound-quiet': async (trainer, { pause }) => {
    await trainer.start();
    await pause(9000);
  },
  'hand-empty': async () => {},
  pose: async (trainer, { pause }) => {
    const { drawFigure, standing, leftArmUp } = globalThis.figures;
    const video = document.querySelector('video');
    const shown = [standing, leftArmUp].map((figure) => drawFigure(figure));
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 640, height: 480 });
    let now = 0;
    setInterval(() => canvas.getContext('2d').drawImage(shown[now], 0, 0, 640, 480), 40);
    video.srcObject = canvas.captureStream(25);
    await video.play();
    await trainer.start();
    for (const label of ['Stand', 'Wave']) {
      await pause(600);
      trainer.renderRoot.querySelector(`[data-label="${label}"] .teach`).click();
      await pause(2500);
      now = 1;
    }
    await trainer.train();
    await pause(800);
  },
  'pose-empty': async () => {},
  'sound-empty': async () => {},
  sound: async (trainer, { pause }) => {
    await trainer.start();
    const take = async (label) => {
      trainer.renderRoot.querySelector(`[data-label="${label}"] .timer`).click();
      await pause(9500);
    };
    await pause(1500);
    await take('Background');
    await take('Label 1');
    await trainer.train();
    await pause(800);
  },
  many: async (trainer, { stills }) => {
    trainer.labels = ['Cup', 'Cat', 'Rocket', 'Stars', 'Pen', 'Key', 'Scissors', 'Shoe', 'Nothing'];
    for (const name of ['cup', 'cat', 'rocket', 'stars']) {
      await trainer.addExamples(name[0].toUpperCase() + name.slice(1), stills[name]);
    }
    await trainer.train();
    await trainer.start();
    await new Promise((resolve) => setTimeout(resolve, 800));
  },
};

const hand = (name) =>
  `data:image/png;base64,${readFileSync(new URL(`../../../hand/src/fixtures/hand-${name}.png`, import.meta.url), 'base64')}`;
/** What a state's page holds, where it is not a plain trainer. */
export const bodies = {
  hand: `<tl-trainer modality="hand" input="none" labels="Open, Two"></tl-trainer>
    <img id="open" src="${hand('open')}" hidden><img id="two" src="${hand('two-fingers')}" hidden>`,
  'hand-empty': '<tl-trainer modality="hand"></tl-trainer>',
  pose: `<tl-trainer modality="pose" input="none" labels="Stand, Wave"><video slot="picture" muted></video></tl-trainer>`,
  'pose-empty': '<tl-trainer modality="pose"></tl-trainer>',
  'sound-quiet': '<tl-trainer modality="audio"></tl-trainer>',
  'sound-empty': '<tl-trainer modality="audio"></tl-trainer>',
  sound: '<tl-trainer modality="audio"></tl-trainer>',
};
