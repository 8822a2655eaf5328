import type { Modality, Prediction } from '@tl-elements/core';
import { loadHands } from '../hand-features.ts';
import { loadSets } from '../picture-features.ts';
import { loadPostures } from '../posture-features.ts';
import { PICTURES_PER_LABEL, type PictureSet } from '../protocol.ts';
import { loadClips } from '../sound-features.ts';
import type { TlClassifier, TlTrainer } from '@tl-elements/elements';
import { atMost, type Benchmark, type Floor } from '../benchmark.ts';
import { percent } from '../comparison.ts';

/** Where the examples of a label are. */
type Lesson = Readonly<Record<string, readonly string[]>>;

const examplesPerLabel = 10;

/** For each modality two labels of the data folder, with the addresses of their examples. */
const lessons: Readonly<Record<Modality, () => Promise<Lesson>>> = {
  image: async () => firstLabelsOf((await loadSets())[0]),
  audio: async () => firstLabelsOf(await loadClips()),
  pose: async () => {
    const { labels, pictures } = await loadPostures();
    return lessonOf([0, 1], (label) => ({
      name: labels[label] ?? '',
      urls: pictures.filter((picture) => picture.label === label).map(({ url }) => url),
    }));
  },
  hand: async () => {
    const { pictures } = await loadHands();
    return lessonOf(['0', '5'], (name) => ({
      name,
      urls: pictures.filter(({ label }) => label === name).map(({ url }) => url),
    }));
  },
};

function firstLabelsOf(set: PictureSet | undefined): Lesson {
  if (!set) throw new Error('The data folder has no pictures.');
  return lessonOf([0, 1], (label) => ({
    name: set.labels[label] ?? '',
    urls: set.urls.slice(label * PICTURES_PER_LABEL),
  }));
}

function lessonOf<Label>(
  labels: readonly Label[],
  examplesOf: (label: Label) => { readonly name: string; readonly urls: readonly string[] },
): Lesson {
  return Object.fromEntries(
    labels.map((label) => {
      const { name, urls } = examplesOf(label);
      return [name, urls.slice(0, examplesPerLabel)];
    }),
  );
}

const SETTLE_MS = 3000;
const MEASURED_MS = 10_000;
/** Browsers report tasks of this length or more as long ones. */
const LONG_TASK_MS = 50;

/** What the page's thread did while predictions came. */
interface Watched {
  readonly predictions: number;
  /** Predictions in which a person, a hand or a sound was found. */
  readonly found: number;
  readonly longTasks: readonly number[];
}

/** Whether a page stays smooth while extractors run on it. */
export const page: Benchmark = async () => {
  await import('@tl-elements/elements/define');
  const rows: string[][] = [];
  const floors: Floor[] = [];
  for (const modality of Object.keys(lessons) as Modality[]) {
    for (const [name, { predictions, found, longTasks }] of await watchModality(modality)) {
      const longest = longTasks.length > 0 ? Math.max(...longTasks).toFixed(0) : '–';
      const share = percent(found / predictions);
      rows.push([modality, name, String(predictions), share, String(longTasks.length), longest]);
      floors.push(atMost(`long tasks, ${modality}, ${name}`, longTasks.length, 0));
    }
  }
  return {
    title: 'The page during predictions',
    method:
      `Tasks of more than ${LONG_TASK_MS} ms on the page's own thread (PerformanceObserver, ` +
      `"longtask") in ${MEASURED_MS / 1000} seconds of continuous prediction, after ` +
      `${SETTLE_MS / 1000} seconds to settle. The camera plays a film of people beside hands, ` +
      'from the data folder. The microphone plays whistles, claps, a word and a quiet room. ' +
      'Found: predictions in which a person, a hand or a sound was found.',
    tables: [
      {
        caption: 'Main-thread tasks over 50 ms in ten seconds',
        columns: ['modality', 'page', 'predictions', 'found, %', 'long tasks', 'longest, ms'],
        rows,
      },
    ],
    floors,
  };
};

/** What happened, by the page's name: a trainer with a classifier, then a classifier alone. */
async function watchModality(modality: Modality): Promise<readonly (readonly [string, Watched])[]> {
  console.log(`${modality}: trainer and classifier`);
  const { trainer, classifier } = await taughtPage(modality);
  await trainer.start();
  const both = await watch(trainer);
  await trainer.stop();

  console.log(`${modality}: classifier alone`);
  const { model } = trainer;
  if (!model) throw new Error('The trainer has no model.');
  classifier.removeAttribute('trainer');
  trainer.remove();
  await classifier.load(model);
  await classifier.start();
  const alone = await watch(classifier);
  await classifier.stop();
  return [
    ['`<tl-trainer>` and a `<tl-classifier>` that follows it', both],
    ['`<tl-classifier>` alone', alone],
  ];
}

/** A page with a trainer, taught two labels of the data folder, and a classifier that follows it. */
async function taughtPage(
  modality: Modality,
): Promise<{ trainer: TlTrainer; classifier: TlClassifier }> {
  const lesson = await lessons[modality]();
  document.body.innerHTML = `
    <tl-trainer id="teach" modality="${modality}" labels="${Object.keys(lesson).join()}"
      weights-base="/weights/"></tl-trainer>
    <tl-classifier trainer="teach" weights-base="/weights/"></tl-classifier>`;
  const trainer = document.querySelector('tl-trainer') as TlTrainer;
  const classifier = document.querySelector('tl-classifier') as TlClassifier;
  for (const [label, urls] of Object.entries(lesson)) {
    const examples = urls.map(async (url) => (await fetch(url)).blob());
    await trainer.addExamples(label, await Promise.all(examples));
  }
  await trainer.train();
  return { trainer, classifier };
}

async function watch(source: HTMLElement): Promise<Watched> {
  await pause(SETTLE_MS);
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  const counted = new AbortController();
  let predictions = 0;
  let found = 0;
  const count = (event: Event) => {
    const { nothing } = (event as CustomEvent<Prediction>).detail;
    predictions++;
    if (!nothing) found++;
  };
  source.addEventListener('tl-prediction', count, { signal: counted.signal });
  observer.observe({ type: 'longtask' });
  await pause(MEASURED_MS);
  observer.disconnect();
  counted.abort();
  if (predictions === 0) throw new Error('Nothing was predicted.');
  return { predictions, found, longTasks };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
