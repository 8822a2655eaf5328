import { atLeast, type Benchmark, type Floor } from '../benchmark.ts';
import { percent, summaryOf } from '../comparison.ts';
import { answersOfOurHead } from '../our-head.ts';
import { drawPictures, rowsOf, type SetFeatures } from '../protocol.ts';
import { scoresOf, type Scores } from '../scores.ts';
import { loadClips, SILENCE, soundFeaturesOf, withoutLabel } from '../sound-features.ts';

const SIZES = [5, 10, 30] as const;
const floorsOf: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  'ten words': { 10: 94, 30: 95.5 },
  'ten words and silence': { 10: 94, 30: 94.5 },
};

/** Words, trained on some speakers and tested on others, with our extractor and our head. */
export const soundAccuracy: Benchmark = async ({ seeds }) => {
  const clips = await loadClips();
  const features = await soundFeaturesOf(clips);
  const words = withoutLabel(clips, features, SILENCE);
  const tasks = [
    { name: 'ten words', labelCount: words.labels.length, features: words.features },
    { name: 'ten words and silence', labelCount: clips.labels.length, features },
  ];
  const rows: string[][] = [];
  const floors: Floor[] = [];
  for (const { name, labelCount, features: own } of tasks) {
    for (const size of SIZES) {
      console.log(`${name}, ${size} a label`);
      const scores: Scores[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        scores.push(await scoresOfDraw(own, labelCount, seed, size));
      }
      const { mean, standardError } = summaryOf(scores, 'accuracy');
      rows.push([
        name,
        String(size),
        `${percent(mean)} ± ${percent(standardError)}`,
        summaryOf(scores, 'logLoss').mean.toFixed(3),
        percent(summaryOf(scores, 'calibrationError').mean),
      ]);
      const least = floorsOf[name]?.[size];
      if (least) floors.push(atLeast(`${name}, ${size} a label`, 100 * mean, least, ' %'));
    }
  }
  return {
    title: 'Sounds: accuracy',
    method:
      'One-second clips of Speech Commands, `audio/speech-commands` of the data folder, 50 of ' +
      'each word. No speaker says a word twice, so the test has other speakers. Our extractor ' +
      'with our head.',
    tables: [
      {
        caption: 'Accuracy in %, end to end',
        columns: ['labels', 'examples a label', 'accuracy', 'log-loss', 'calibration error'],
        rows,
      },
    ],
    floors,
  };
};

async function scoresOfDraw(
  features: SetFeatures,
  labelCount: number,
  seed: number,
  size: number,
): Promise<Scores> {
  const { train, test } = drawPictures(labelCount, seed, () => size);
  const testRows = rowsOf(features, test, labelCount);
  const probabilities = await answersOfOurHead(rowsOf(features, train, labelCount), testRows);
  return scoresOf({ probabilities, truth: testRows.labelOf });
}
