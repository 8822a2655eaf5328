import type { ExampleSummary } from '../contracts/example.ts';
import type {
  ExtractorPlugin,
  Features,
  Augmentation,
  ModalitySupport,
} from '../contracts/extractor.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import { takingPart } from '../project/content/learnt-from.ts';
import { extractAugmentations } from './extract-media.ts';
import { idleBeside, IdleWork } from './idle-work.ts';
import type { WaitingHeadTrainer } from './other-beginnings.ts';
import type { ProjectSlot } from './project-slot.ts';

/** Augmentations help a label with fewer examples than this; above, they gain next to nothing. */
const fewExamples = 30;

/** The most augmentations of one label: each takes time, and makes training longer. */
const mostPerLabel = 60;

/** What an augmenter works with. */
export interface AugmenterOptions {
  readonly support: () => ModalitySupport<never>;
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  /** Left and right don't matter. */
  readonly mirrorsCopies: () => boolean;
  /** True while examples are recorded or files are added. */
  readonly isTeaching: () => boolean;
  readonly onError: (error: Error) => void;
  readonly headTrainer: Pick<WaitingHeadTrainer, 'isOwed'>;
}

/** Extracts augmentations of the examples in idle time: a project learns from them, too. */
export class Augmenter {
  readonly #options: AugmenterOptions;
  readonly #work: IdleWork<readonly Features[]>;

  constructor(options: AugmenterOptions) {
    const { live, slot, isTeaching, onError, headTrainer } = options;
    this.#options = options;
    this.#work = new IdleWork({
      ...idleBeside(live, isTeaching),
      pending: () => this.#pending(),
      do: (example, signal) => this.#augment(example, signal),
      deliver: (results) => {
        if (results.size > 0) this.#saveMirroring();
        for (const [id, features] of results) {
          // The last one may have none: then a head that has waited for it is trained all the same.
          const isLast = this.isComplete && headTrainer.isOwed;
          if (features.length > 0 || isLast) slot.project?.addAugmentations(id, features);
        }
      },
      onError,
    });
  }

  resume(): void {
    this.#work.resume();
  }

  release(): void {
    this.#work.release();
  }

  /** Examples changed. */
  changed(): void {
    this.#work.changed();
  }

  /** Other augmentations are wanted: deletes those that there are. */
  restart(): void {
    this.#options.slot.project?.dropAugmentations();
    this.#work.restart();
  }

  /** All that is to be had is there. */
  get isComplete(): boolean {
    return !this.#work.isPending;
  }

  /**
   * Extracts all that are missing; resolves when the project has them.
   *
   * @throws {TlError} `aborted`; what loading the extractor throws.
   */
  async finish(signal: AbortSignal): Promise<void> {
    if (this.isComplete) return;
    await this.#options.live.load();
    await this.#work.finish(signal);
  }

  #pending(): readonly ExampleSummary[] {
    const { project } = this.#options.slot;
    if (!project) return [];
    const { examples } = takingPart(project);
    const counts = countByLabel(examples);
    return examples.filter(({ id, label }) => {
      if (project.augmentationsOf(id).length > 0) return false;
      return this.#mirrorsFeatures || this.#wanted(counts.get(label) ?? 0).length > 0;
    });
  }

  async #augment(example: ExampleSummary, signal: AbortSignal): Promise<readonly Features[]> {
    const { support, live, slot } = this.#options;
    const { project } = slot;
    const { extractor } = live;
    if (!project || !extractor) return [];
    const plugin = await live.plugin();
    const mirrored = this.#mirror(plugin, example.features);
    const wanted = this.#wanted(countByLabel(takingPart(project).examples).get(example.label) ?? 0);
    const media = wanted.length > 0 ? await project.readMedia(example.id) : null;
    if (!media) return mirrored;
    const { medium } = support();
    const { box } = project;
    const original = { media, example, medium, plugin, extractor, box, signal };
    return [...mirrored, ...(await extractAugmentations(original, wanted))];
  }

  /** @param count how many examples the label has. */
  #wanted(count: number): readonly Augmentation[] {
    const { support, mirrorsCopies, slot } = this.#options;
    const { augmentations, mirrorCopies } = support();
    const mirrored = mirrorsCopies() ? (mirrorCopies?.augmentations ?? []) : [];
    const extractor = slot.project?.extractor;
    if (extractor?.augmentationsWeigh === 0) return mirrored;
    if (extractor?.augmentationsWeigh) return [...mirrored, ...augmentations];
    // A mirrored movement is learned from mirrored copies alone, however many examples there are.
    if (count >= fewExamples) return extractor?.modality === 'image' ? [] : mirrored;
    return [...mirrored, ...augmentations.slice(0, Math.floor(mostPerLabel / count))];
  }

  /** What the page asks for was saved only if it was asked for while the project was open. */
  #saveMirroring(): void {
    const { mirrorsCopies, slot } = this.#options;
    if (!mirrorsCopies() || slot.project?.settings.mirrorCopies) return;
    slot.project?.saveSettings({ ...slot.project.settings, mirrorCopies: true });
  }

  #mirror(plugin: ExtractorPlugin, features: Features): readonly Features[] {
    const mirror = this.#mirrorsFeatures ? plugin.mirror : undefined;
    return mirror ? [mirror(features)] : [];
  }

  /** True if the mirrored features are computed from the features, without a mirrored picture. */
  get #mirrorsFeatures(): boolean {
    const { mirrorCopies } = this.#options.support();
    if (!mirrorCopies || mirrorCopies.augmentations.length > 0) return false;
    return mirrorCopies.sidedExtractor === null && this.#options.mirrorsCopies();
  }
}

function countByLabel(examples: readonly ExampleSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
