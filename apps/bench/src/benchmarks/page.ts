import type { TlClassifier, TlTrainer } from '@tl-elements/elements';
import { atMost, type Benchmark, type Floor } from '../benchmark.ts';
import { loadSets } from '../picture-features.ts';
import { PICTURES_PER_LABEL } from '../protocol.ts';

const SETTLE_MS = 3000;
const MEASURED_MS = 10_000;
/** Shorter tasks are not reported as long ones by browsers. */
const LONG_TASK_MS = 50;

/** What the page's own thread did while predictions came. */
interface Watched {
  readonly predictions: number;
  readonly longTasks: readonly number[];
}

/** Whether a page stays smooth while it sees. */
export const page: Benchmark = async () => {
  const { trainer, classifier } = await taughtPage();
  const rows: string[][] = [];
  const floors: Floor[] = [];
  const record = (name: string, { predictions, longTasks }: Watched) => {
    const longest = longTasks.length > 0 ? Math.max(...longTasks).toFixed(0) : '–';
    rows.push([name, String(predictions), String(longTasks.length), longest]);
    floors.push(atMost(`long tasks, ${name}`, longTasks.length, 0));
  };

  console.log('trainer and classifier');
  await trainer.start();
  record('`<tl-trainer>` and a `<tl-classifier>` that follows it', await watch(trainer));
  await trainer.stop();

  console.log('classifier alone');
  const { model } = trainer;
  if (!model) throw new Error('The trainer has no model.');
  classifier.removeAttribute('trainer');
  trainer.remove();
  await classifier.load(model);
  await classifier.start();
  record('`<tl-classifier>` alone', await watch(classifier));
  await classifier.stop();
  return {
    title: 'The page while it sees',
    method:
      `Tasks of more than ${LONG_TASK_MS} ms on the page's own thread (PerformanceObserver, "longtask") in ` +
      `${MEASURED_MS / 1000} seconds of continuous prediction, with a film as the camera, after ` +
      `${SETTLE_MS / 1000} seconds to settle.`,
    tables: [
      {
        caption: 'Main-thread tasks over 50 ms in ten seconds',
        columns: ['page', 'predictions', 'long tasks', 'longest, ms'],
        rows,
      },
    ],
    floors,
  };
};

/** A page with a trainer, taught two labels by photos, and a classifier that follows it. */
async function taughtPage(): Promise<{ trainer: TlTrainer; classifier: TlClassifier }> {
  await import('@tl-elements/elements/define');
  const [set] = await loadSets();
  if (!set) throw new Error('The data folder has no pictures.');
  const labels = set.labels.slice(0, 2);
  document.body.innerHTML = `
    <tl-trainer id="teach" labels="${labels.join()}" weights-base="/weights/"></tl-trainer>
    <tl-classifier trainer="teach" weights-base="/weights/"></tl-classifier>`;
  const trainer = document.querySelector('tl-trainer') as TlTrainer;
  const classifier = document.querySelector('tl-classifier') as TlClassifier;
  for (const [label, name] of labels.entries()) {
    const first = label * PICTURES_PER_LABEL;
    const photos = set.urls.slice(first, first + 10).map(async (url) => (await fetch(url)).blob());
    await trainer.addExamples(name, await Promise.all(photos));
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
  source.addEventListener('tl-prediction', () => predictions++, { signal: counted.signal });
  observer.observe({ type: 'longtask' });
  await pause(MEASURED_MS);
  observer.disconnect();
  counted.abort();
  if (predictions === 0) throw new Error('Nothing was predicted.');
  return { predictions, longTasks };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
