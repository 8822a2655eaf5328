import { expect } from 'chai';
import type { Augmentation, ModalitySupport } from '../contracts/extractor.ts';
import { asyncDispose } from '../scope.ts';
import {
  quieter,
  tone,
  toneModalities,
  tonePlugin,
  toneSettings,
  type Tone,
} from '../testing/tones.ts';
import { Trainer } from './trainer.ts';
import type { TrainerSettings } from './trainer-settings.ts';

const mirrorCopies = { isDefault: false, augmentations: [quieter], sidedExtractor: null };

describe('augmentations', () => {
  let trainer: Trainer<Tone>;

  function begin(
    settings: Partial<TrainerSettings>,
    own: Partial<ModalitySupport<Tone>> = { mirrorCopies },
  ): void {
    trainer = new Trainer({
      settings: { ...toneSettings, ...settings },
      modalities: toneModalities({ augmentations: [quieter], ...own }),
      openSource: () => Promise.reject(new Error('No device.')),
    });
    trainer.seedLabels(['low', 'high']);
  }
  afterEach(() => trainer[asyncDispose]());

  const tones = (hertz: number, count: number) =>
    Array.from({ length: count }, (_, i) => tone(hertz, 1 - i / 100));

  /** How many augmentations the examples have, and what the project says of them. */
  async function taught(count: number) {
    await trainer.adder.addExamples('low', tones(10, count));
    await trainer.adder.addExamples('high', tones(60, 2));
    await trainer.train();
    const project = await trainer.openProject();
    const made = new Set(project.examples.map(({ id }) => project.augmentationsOf(id).length));
    return { made: [...made], isSaved: project.settings.mirrorCopies };
  }

  it('of mirrored inputs are made where the page asks for them, and the project remembers it', async () => {
    begin({ mirrorCopies: true });
    expect(await taught(3)).to.deep.equal({ made: [2], isSaved: true });
  });

  it('of mirrored inputs are not made where nobody asks for them', async () => {
    begin({});
    expect(await taught(3)).to.deep.equal({ made: [1], isSaved: undefined });
  });

  it('of mirrored inputs are made of many examples, too, which need no others', async () => {
    begin({ mirrorCopies: true });
    expect((await taught(30)).made).to.deep.equal([1, 2]);
  });

  it('are made of many examples where nothing else teaches what they show, all that there are', async () => {
    const twice: Augmentation = async (frame) => [
      ...(await quieter(frame)),
      ...(await quieter(frame)),
    ];
    const plugin = { ...tonePlugin, info: { ...tonePlugin.info, augmentationsWeigh: 0.2 } };
    begin({}, { augmentations: [twice, quieter], load: async () => [plugin] });
    expect((await taught(30)).made).to.deep.equal([3]);
  });

  it('are not made where they would weigh nothing', async () => {
    const plugin = { ...tonePlugin, info: { ...tonePlugin.info, augmentationsWeigh: 0 } };
    begin({}, { augmentations: [quieter], load: async () => [plugin] });
    expect((await taught(3)).made).to.deep.equal([0]);
  });
});
