// The states in which what was taught is looked at, mended and tried; taken as those of `states.mjs`.

/** Two labels of photos, one of them with a photo of the other, and the camera on. */
async function taught(trainer, { stills, until }) {
  trainer.labels = ['Cup', 'Cat'];
  await trainer.addExamples('Cup', [...stills.cup, stills.cat[3]]);
  await trainer.addExamples('Cat', stills.cat);
  await trainer.train();
  await trainer.start();
  await until(() => trainer.prediction !== null);
}

/** States that begin so. */
const afterTeaching = {
  opened: async (_, { click, press, until, root }) => {
    await click('[data-label="Cup"] .thumbnail');
    await press('Where it looked');
    await until(() => root().querySelector('.alike .thumbnail img'));
  },
  removed: async (_, { click, press }) => {
    await click('[data-label="Cup"] .thumbnail');
    await press('Remove');
  },
  selected: async (_, { root }) => {
    for (const thumbnail of [...root().querySelectorAll('[data-label="Cup"] .thumbnail')].slice(
      1,
      4,
    )) {
      thumbnail.focus();
      thumbnail.dispatchEvent(
        new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true }),
      );
    }
  },
  suspects: async (_, { press, until, root }) => {
    await press('Why?');
    await until(() => root().querySelector('[data-gallery=suspects] img'));
    root().querySelector('#understand').scrollIntoView();
  },
  looking: async (_, { press, pause }) => {
    await press('Where it looks');
    await pause(500);
  },
  box: async (_, { press, pause }) => {
    await press('Look at a part of the picture');
    await pause(300);
  },
  tried: async (_, { drop, files, stills, until, root }) => {
    const shown = [
      ...(await files('cup', stills.cup.slice(0, 2))),
      ...(await files('stars', stills.stars)),
    ];
    drop('.try-line', shown);
    await until(() => root().querySelectorAll('.thing').length === 6);
    await until(() => !root().querySelector('.trying'));
  },
  tests: async (trainer, { drop, files, stills, press, until, root }) => {
    drop('.try-line', await files('cat', stills.cat));
    await until(() => root().querySelectorAll('.thing').length === 4);
    await press('Keep these 4 photos as a test of Cat');
    await until(() => trainer.testExamples.length === 4);
    await press('Show 4 tests');
    await until(() => root().querySelector('.tests table'));
  },
  which: async (_, { drop, files, stills, until, root }) => {
    drop('.stage', await files('rocket', stills.rocket));
    await until(() => root().querySelector('[part~=question], .question, .brought img'));
  },
  often: async (_, { root, until }) => {
    const button = () =>
      root().querySelector('[data-label="Cup"] .often, [data-label="Cup"] [aria-expanded]');
    await until(button);
    button().click();
  },
  recording: async (_, { press, pause }) => {
    await press('Recording');
    await pause(300);
  },
};

const whole = (act) =>
  `async (trainer, helps) => { await (${taught})(trainer, helps); await (${act})(trainer, helps); }`;

export const mendingStates = {
  ...Object.fromEntries(Object.entries(afterTeaching).map(([name, act]) => [name, whole(act)])),
  refine: async (trainer, { stills, until, root }) => {
    trainer.labels = ['Cup', 'Cat'];
    const often = (urls) => Array.from({ length: 32 }, (_, i) => urls[i % urls.length]);
    await trainer.addExamples('Cup', often(stills.cup));
    await trainer.addExamples('Cat', often(stills.cat));
    await trainer.train();
    await trainer.start();
    await until(() => root().querySelector('.refine'));
  },
  refining: async (trainer, { stills, press, until, root }) => {
    trainer.labels = ['Cup', 'Cat'];
    const often = (urls) => Array.from({ length: 32 }, (_, i) => urls[i % urls.length]);
    await trainer.addExamples('Cup', often(stills.cup));
    await trainer.addExamples('Cat', often(stills.cat));
    await trainer.train();
    await press('Refine');
    await until(() => /left$/.test(root().querySelector('.refine .note')?.textContent.trim()));
    await press('Pause');
  },
  'sound-opened': async (trainer, { pause, click, until, root }) => {
    await trainer.start();
    await pause(1500);
    await click('[data-label="Background"] .timer');
    await until(() => trainer.examples.length >= 4 && !root().querySelector('.recording'));
    await pause(3000);
    await click('[data-label="Background"] .thumbnail');
    await pause(500);
  },
  'sound-recording': async (trainer, { press, pause }) => {
    await trainer.start();
    await press('Recording');
    await pause(1500);
  },
};

export const mendingBodies = {
  'sound-opened': '<tl-trainer modality="audio"></tl-trainer>',
  'sound-recording': '<tl-trainer modality="audio"></tl-trainer>',
};
