import { asyncDispose, trainHead } from '@tl-elements/core';
import { atMost, type Benchmark, atLeast, type Floor } from '../benchmark.ts';
import {
  clipAt,
  featuresOfClip,
  loadClips,
  startSounds,
  beginningsOfSet,
  SILENCE,
  soundFeaturesOf,
  withBeginnings,
  withoutClipsOf,
  withoutLabel,
} from '../sound-features.ts';
import { median } from '../statistics.ts';
import { speechEmbedding } from '@tl-elements/audio';
import { percent, summaryOf } from '../comparison.ts';
import { probabilitiesOf, trainingDataOf } from '../our-head.ts';
import { drawPictures, rowsOf, type SetFeatures } from '../protocol.ts';
import { scoresOf, type Scores } from '../scores.ts';

const CLIPS = 60;
const WARM_UP = 8;

/** How long it takes to extract features from a second of sound, and how much is downloaded. */
export const soundTime: Benchmark = async () => {
  const { urls } = await loadClips();
  const step = Math.floor(urls.length / CLIPS);
  const chosen = urls.filter((_, index) => index % step === 0).slice(0, CLIPS);
  const clips = await Promise.all(chosen.map(clipAt));
  const startedAt = performance.now();
  const extractor = await startSounds();
  const startMs = performance.now() - startedAt;
  const times: number[] = [];
  for (const [index, pcm] of [...clips.slice(0, WARM_UP), ...clips].entries()) {
    const from = performance.now();
    await featuresOfClip(extractor, pcm);
    if (index >= WARM_UP) times.push(performance.now() - from);
  }
  await extractor[asyncDispose]();
  const response = await fetch('/weights/speech-embedding/1/manifest.json');
  const { files } = (await response.json()) as { files: { bytes: number }[] };
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const best = Math.min(...times);
  return {
    title: 'Sounds: time and download',
    method:
      'From a second of samples on the page to its features on the page. The front end and the ' +
      'network are in a worker. The best time shows what the machine can do when nothing else ' +
      'runs on it. Start: worker, download from this machine, WebAssembly, loading the weights.',
    tables: [
      {
        caption: 'Milliseconds a clip',
        columns: ['median', 'best', 'start', 'download, bytes'],
        rows: [[median(times).toFixed(1), best.toFixed(1), startMs.toFixed(0), String(bytes)]],
      },
    ],
    floors: [
      atMost('best time a clip', best, 40, ' ms'),
      atMost('download of the weights', bytes / 1e6, 0.7, ' MB'),
    ],
  };
};

const SIZES = [5, 10, 30] as const;
const floorsOf: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'ten words': { 10: 94, 30: 95.5 },
  'ten words and silence': { 10: 94, 30: 94.5 },
};

const asShipped = 'clips and beginnings';
const learnt = ['clips', asShipped] as const;

interface Task {
  readonly labelCount: number;
  readonly features: SetFeatures;
  /** Of each clip, in the order of `features`. */
  readonly beginnings: readonly (readonly Float32Array[])[];
}

/** Words, trained on some speakers and tested on others, with our extractor and our head. */
export const soundAccuracy: Benchmark = async ({ seeds }) => {
  const clips = await loadClips();
  const features = await soundFeaturesOf(clips);
  const beginnings = await beginningsOfSet(clips);
  const words = withoutLabel(clips, features, SILENCE);
  const tasks: (Task & { readonly name: string })[] = [
    {
      name: 'ten words',
      labelCount: words.labels.length,
      features: words.features,
      beginnings: withoutClipsOf(SILENCE, clips, beginnings),
    },
    { name: 'ten words and silence', labelCount: clips.labels.length, features, beginnings },
  ];
  const rows: string[][] = [];
  const floors: Floor[] = [];
  for (const { name, ...task } of tasks) {
    for (const size of SIZES) {
      console.log(`${name}, ${size} a label`);
      for (const learns of learnt) {
        const scores: Scores[] = [];
        for (let seed = 0; seed < seeds; seed++) {
          scores.push(await scoresOfDraw(task, { seed, size, learns }));
        }
        const { mean, standardError } = summaryOf(scores, 'accuracy');
        rows.push([
          name,
          String(size),
          learns,
          `${percent(mean)} ± ${percent(standardError)}`,
          summaryOf(scores, 'logLoss').mean.toFixed(3),
          percent(summaryOf(scores, 'calibrationError').mean),
        ]);
        const least = learns === asShipped ? floorsOf[name]?.[size] : undefined;
        if (least) floors.push(atLeast(`${name}, ${size} a label`, 100 * mean, least, ' %'));
      }
    }
  }
  return {
    title: 'Sounds: accuracy',
    method:
      'One-second clips of Speech Commands, `audio/speech-commands` of the data folder, 50 of ' +
      'each word. No speaker says a word twice, so the test has other speakers. Our extractor ' +
      'with our head, which learns from clips and, as in a trainer, from the sounds that begin in them.',
    tables: [
      {
        caption: 'Accuracy in %, end to end',
        columns: [
          'labels',
          'examples a label',
          'learnt',
          'accuracy',
          'log-loss',
          'calibration error',
        ],
        rows,
      },
    ],
    floors,
  };
};

async function scoresOfDraw(
  { labelCount, features, beginnings }: Task,
  { seed, size, learns }: { seed: number; size: number; learns: (typeof learnt)[number] },
): Promise<Scores> {
  const { train, test } = drawPictures(labelCount, seed, () => size);
  const clips = rowsOf(features, train, labelCount);
  const begun = train.map((index) => beginnings[index]!);
  const trainRows = learns === asShipped ? withBeginnings(clips, begun) : clips;
  const testRows = rowsOf(features, test, labelCount);
  const { augmentationsWeigh } = speechEmbedding.info;
  const { head } = await trainHead({ ...trainingDataOf(trainRows), augmentationsWeigh });
  return scoresOf({ probabilities: probabilitiesOf(head, testRows), truth: testRows.labelOf });
}
