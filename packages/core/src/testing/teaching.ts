import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { HeadTrainer, TrainingSet } from '../contracts/model.ts';
import { createHeadTrainer } from '../head/train-head.ts';
import { seededRandom } from '../head/seeded-random.ts';
import { memoryStore } from '../storage/memory-store.ts';
import type { ProjectOptions } from '../project/project-options.ts';
import { Project } from '../project/project.ts';
import type { ProjectEvent } from '../project/project-events.ts';
import { asyncDispose } from '../scope.ts';

/** An extractor of eight features that nobody loads. */
export const extractor: ExtractorInfo = {
  id: 'eight',
  version: '1',
  modality: 'image',
  dim: 8,
  input: { longSide: 640 },
  head: 'gaussian',
  unknownViews: [{ columns: [0, 8], view: 'raw' }],
};

const newRandom = () => seededRandom(1);
let random = newRandom();

/** Features of a thing: noise around an axis of its own. */
export function featuresOf(thing: number): Features {
  return Float32Array.from({ length: 8 }, (_, j) => (j === thing ? 1 : 0) + random() / 4);
}

/** Examples of a thing, ready to be added. */
export function draftsOf(thing: number, count: number) {
  return Array.from({ length: count }, () => ({ features: featuresOf(thing) }));
}

/** One training that a project asked for. */
interface Run {
  readonly set: TrainingSet;
  readonly isWhole: boolean;
  readonly signal: AbortSignal;
}

/** The real trainer, with a list of what it was asked, and a gate that can be shut before it. */
function watchedTrainer() {
  const trainer = createHeadTrainer();
  const runs: Run[] = [];
  let gate = Promise.resolve();
  let openGate: () => void = () => undefined;
  let hasAsked: () => void = () => undefined;
  const watched: HeadTrainer = {
    async train(set, options) {
      const { evaluate = true, signal = new AbortController().signal } = options;
      runs.push({ set, isWhole: evaluate === true, signal });
      hasAsked();
      await gate;
      return trainer.train(set, options);
    },
    [asyncDispose]: () => trainer[asyncDispose](),
  };
  return {
    trainer: watched,
    runs,
    /** Lets no run start its work until `open`. */
    shut: () => void (gate = new Promise((resolve) => (openGate = resolve))),
    open: () => openGate(),
    /** Resolves when the trainer is asked the next time. */
    asked: () => new Promise<void>((resolve) => (hasAsked = resolve)),
  };
}

const opened: Project[] = [];

/** A project of "cup" and "phone" that soon thinks itself idle, and its trainer, watched. */
export async function openProject(options: Partial<ProjectOptions> = {}) {
  const watched = watchedTrainer();
  const project = await Project.open({
    extractor,
    store: memoryStore(),
    trainer: watched.trainer,
    labels: ['cup', 'phone'],
    idleMs: 1,
    ...options,
  });
  opened.push(project);
  return { project, ...watched };
}

/** Closes what a test has opened. The next test draws the same noise, whatever ran before it. */
export async function closeProjects(): Promise<void> {
  random = newRandom();
  for (const project of opened.splice(0)) await project.close();
}

type EventOf<Type extends ProjectEvent['type']> = Extract<ProjectEvent, { type: Type }>;

/** Resolves with the next event of a type that passes `accept`. */
export function nextEvent<Type extends ProjectEvent['type']>(
  project: Project,
  type: Type,
  accept: (event: EventOf<Type>) => boolean = () => true,
): Promise<EventOf<Type>> {
  return new Promise((resolve) => {
    const end = project.subscribe((event) => {
      if (event.type !== type || !accept(event as EventOf<Type>)) return;
      end();
      resolve(event as EventOf<Type>);
    });
  });
}

/** Resolves after a whole run, figures and all. */
export function settled(project: Project): Promise<EventOf<'trained'>> {
  return nextEvent(project, 'trained', ({ isWhole }) => isWhole);
}
