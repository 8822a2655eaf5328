import { throwIfAborted } from '../../abort.ts';
import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { Features, ModalitySupport } from '../../contracts/extractor.ts';
import type { Evaluation } from '../../contracts/prediction.ts';
import type { TunedTail, Tuner } from '../../contracts/tuning.ts';
import { TlError } from '../../errors.ts';
import { shareExtractor } from '../../live/shared-extractor.ts';
import { takingPart } from '../../project/content/learnt-from.ts';
import { needTwoLabels } from '../../project/training/retraining.ts';
import { baseIdOf, refinedExtractor, refinedTail } from '../../refined/refined-extractor.ts';
import { findExtractor, registerExtractor } from '../../registry.ts';
import { asyncDispose } from '../../scope.ts';
import { startTuner } from '../../tuning/start-tuner.ts';
import { framesOf } from '../extract-media.ts';
import type { AnyLiveInput } from '../../live/live-input.ts';
import type { ProjectSlot } from '../project-slot.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { SettingsFollower } from '../settings-follower.ts';
import { mapsOfExample, noOriginal, type MapsContext } from './maps-of-examples.ts';
import { expectedRefiningMs, isRefiningOffered } from './refine-offer.ts';
import type { RefineResult, RefiningProgress, RefiningState } from './refining-state.ts';

/** Tuning to more takes long, and hardly gains. */
const mostExamples = 3000;

/** What refining works with. */
export interface RefiningOptions {
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  readonly recorder: Recorder;
  readonly follower: SettingsFollower;
  readonly support: () => ModalitySupport<never>;
  readonly weights: () => URL;
  /** Left and right don't matter. */
  readonly mirrorsCopies: () => boolean;
  readonly onChange: () => void;
}

/** One run, from its beginning until it has ended. */
interface Run {
  readonly controller: AbortController;
  result: Promise<RefineResult>;
  tuner: Tuner | null;
}

/** What was looked at. */
interface Taught {
  readonly labels: readonly string[];
  readonly examples: readonly ExampleSummary[];
  readonly disabledLabels: readonly string[];
  readonly tried: ReadonlySet<ExampleId>;
  readonly tunedTo: number | null;
}

/** What is learnt from, and whether it is enough to refine the network. */
interface Looked {
  readonly at: Taught;
  readonly learnt: ReturnType<typeof takingPart<ExampleSummary>>;
  readonly isReady: boolean;
}

/** Refines the network to the examples of a trainer. */
export class Refining {
  readonly #parts: RefiningOptions;
  #run: Run | null = null;
  #progress: RefiningProgress | null = null;
  #isPaused = false;
  #outcome: RefineResult | null = null;
  /** The examples of the last try. */
  #tried: ReadonlySet<ExampleId> = new Set();
  #lastLooked: Looked | null = null;

  constructor(parts: RefiningOptions) {
    this.#parts = parts;
  }

  get state(): RefiningState {
    const { project } = this.#parts.slot;
    const { examples } = this.#looked.learnt;
    return {
      isOffered: this.#isOffered,
      isRefined: project?.extractor.refined !== undefined,
      expectedMs: expectedRefiningMs(examples.length),
      progress: this.#progress,
      isPaused: this.#isPaused,
      outcome: this.#outcome,
    };
  }

  /** The project has changed: maybe its features are those of another network now. */
  changed(): void {
    const { live, follower } = this.#parts;
    if (this.#run) return;
    this.#outcome = null;
    if (live.isOutdated) follower.exchangeExtractor();
  }

  /** @throws {TlError} as `Trainer.refine`. */
  refine({ signal }: { readonly signal?: AbortSignal } = {}): Promise<RefineResult> {
    if (this.#run) return this.#run.result;
    const controller = new AbortController();
    const either = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
    const run: Run = { controller, tuner: null, result: Promise.reject(new Error('not begun')) };
    run.result.catch(() => {});
    this.#run = run;
    this.#outcome = null;
    this.#isPaused = false;
    run.result = this.#refine(run, either).finally(() => this.#end(run));
    return run.result;
  }

  pause(on: boolean): void {
    const { tuner } = this.#run ?? {};
    if (!tuner || on === this.#isPaused) return;
    this.#isPaused = on;
    // It fails if the tuner is closed meanwhile, which whoever waits for the result is told.
    (on ? tuner.pause() : tuner.resume()).catch(() => {});
    this.#changed();
  }

  cancel(): void {
    this.#outcome = null;
    this.#run?.controller.abort();
    this.#changed();
  }

  async #refine(run: Run, signal: AbortSignal): Promise<RefineResult> {
    const parts = this.#parts;
    this.#show({ phase: 'prepare', fraction: 0, remainingMs: null });
    const project = await parts.slot.open();
    await parts.recorder.added;
    const [plugin, extractor] = [await parts.live.plugin(), await parts.live.load()];
    const { tail } = extractor;
    if (!tail) throw nothingToTune();
    const { examples } = this.#looked.learnt;
    const labels = [...new Set(examples.map(({ label }) => label))];
    if (labels.length < 2) throw needTwoLabels();
    const context = { project, plugin, extractor, tail, medium: parts.support().medium, signal };
    const set = evenly(examples, mostExamples);
    const maps = await this.#mapsOf(set, context);
    const takes = [...new Set(set.map(({ take }) => take))];
    run.tuner = await startTuner();
    throwIfAborted(signal);
    const { adopted, before, after, tuned } = await run.tuner.refine(
      {
        tail: await tail.read(signal),
        labels,
        maps,
        labelOf: Uint16Array.from(set, ({ label }) => labels.indexOf(label)),
        takeOf: Uint32Array.from(set, ({ take }) => takes.indexOf(take)),
        mirrors: parts.mirrorsCopies(),
      },
      { signal, onProgress: (progress) => this.#show(progress) },
    );
    this.#tried = new Set(examples.map(({ id }) => id));
    if (tuned) await this.#adopt(tuned, after, set, context);
    const result = { adopted, before, after };
    this.#outcome = result;
    return result;
  }

  async #mapsOf(examples: readonly ExampleSummary[], context: MapsContext): Promise<Uint16Array[]> {
    const maps: Uint16Array[] = [];
    const startedAt = performance.now();
    for (const example of examples) {
      maps.push(await mapsOfExample(example, context));
      const fraction = maps.length / examples.length;
      const left = ((performance.now() - startedAt) / fraction) * (1 - fraction);
      const remainingMs = left + expectedRefiningMs(examples.length);
      this.#show({ phase: 'prepare', fraction, remainingMs });
    }
    return maps;
  }

  /** Examples that came meanwhile, and those that are not learnt from, go through the tuned layers first. */
  async #adopt(
    { bytes, features, dim, temperatureScale }: TunedTail,
    heldBack: Evaluation,
    set: readonly ExampleSummary[],
    context: MapsContext,
  ): Promise<void> {
    const { live, weights, follower } = this.#parts;
    const { project, signal } = context;
    const base = findExtractor(baseIdOf(context.extractor.info)).info;
    const refined = refinedTail(base, bytes, {
      examples: set.length,
      temperatureScale,
      heldBack,
    });
    const plugin = refinedExtractor(refined);
    registerExtractor(plugin);
    // Loaded now, so that the preview goes on at once.
    const share = await shareExtractor(plugin, weights(), signal, () => {});
    try {
      const all = new Map(
        set.map(({ id }, row): [ExampleId, Features] => [
          id,
          features.slice(row * dim, (row + 1) * dim),
        ]),
      );
      const missing = ({ id }: ExampleSummary) => !all.has(id);
      const next = () => project.examples.find(missing) ?? project.testExamples.find(missing);
      for (let example = next(); example; example = next()) {
        throwIfAborted(signal);
        all.set(example.id, await extracted(example, { ...context, extractor: share.value }));
      }
      this.#parts.recorder.stop();
      const stored = project.refine(refined, all);
      if (live.isOutdated) follower.exchangeExtractor();
      await follower.settled;
      await stored;
      await project.train();
    } finally {
      await share.release();
    }
  }

  #end(run: Run): void {
    void run.tuner?.[asyncDispose]();
    this.#run = null;
    this.#progress = null;
    this.#isPaused = false;
    // It may have been undone, or replaced, meanwhile.
    if (this.#parts.live.isOutdated) this.#parts.follower.exchangeExtractor();
    this.#changed();
  }

  #show(progress: RefiningProgress): void {
    this.#progress = progress;
    this.#changed();
  }

  #changed(): void {
    this.#parts.onChange();
  }

  get #isOffered(): boolean {
    const { project } = this.#parts.slot;
    if (!project || this.#run || !this.#parts.live.extractor?.tail) return false;
    if (project.importedLabels.length > 0) return false;
    return this.#looked.isReady;
  }

  /** What is learnt from, and whether it is enough. The state is read many times for each change. */
  get #looked(): Looked {
    const { project, present } = this.#parts.slot;
    const { labels, examples, disabledLabels } = present;
    const tried = this.#tried;
    const tunedTo = project?.extractor.refined?.examples ?? null;
    const at = { labels, examples, disabledLabels, tried, tunedTo };
    const last = this.#lastLooked;
    if (last && Object.entries(at).every(([key, value]) => last.at[key as keyof Taught] === value))
      return last;
    const learnt = takingPart(at);
    const isReady = isRefiningOffered(learnt.labels, learnt.examples, { examples: tried, tunedTo });
    return (this.#lastLooked = { at, learnt, isReady });
  }
}

async function extracted(example: ExampleSummary, context: MapsContext): Promise<Features> {
  const media = await context.project.readMedia(example.id);
  const { box } = context.project;
  const [frame] = media ? await framesOf({ media, example, box, ...context }) : [];
  const extraction = frame && (await context.extractor.extract(frame, context.signal));
  if (!extraction) throw noOriginal();
  return extraction.features;
}

/** At most `count` of them, from all parts of the list. */
function evenly<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}

function nothingToTune(): TlError {
  return new TlError(
    'model-unsupported',
    'Nothing of this network can be refined. Pictures can, with the extractor "efficientnet-lite0".',
  );
}
