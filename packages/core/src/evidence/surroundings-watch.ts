import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Features, ModalitySupport } from '../contracts/extractor.ts';
import type { Model } from '../contracts/model.ts';
import { applyLayers } from '../head/predict-head.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import { extractAugmentations } from '../trainer/extract-media.ts';
import { takingPart } from '../project/content/learnt-from.ts';
import { idleBeside, IdleWork } from '../trainer/idle-work.ts';
import type { ProjectSlot } from '../trainer/project-slot.ts';

const nothingFound = { model: null, labels: [] } as const;

/** What a watch works with. */
interface SurroundingsWatchOptions {
  readonly support: () => ModalitySupport<never> | undefined;
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  /** True while examples are recorded or files are added. */
  readonly isTeaching: () => boolean;
  /** `labels` may be others now. */
  readonly onChange: () => void;
  readonly onError: (error: Error) => void;
}

/**
 * Finds the labels that are recognized by what surrounds the middle of their pictures. In idle time it extracts the
 * middles of some examples of each label. They are not stored, since that takes a few seconds only.
 */
export class SurroundingsWatch {
  readonly #options: SurroundingsWatchOptions;
  readonly #work: IdleWork<Features | null>;
  readonly #middles = new Map<ExampleId, Features>();
  /** What was found last, and with which model; null: the middles have changed since. */
  #found: { readonly model: Model | null; readonly labels: readonly string[] } = nothingFound;
  #covered: {
    readonly of: unknown;
    readonly off: readonly string[];
    readonly examples: readonly ExampleSummary[];
  } | null = null;

  constructor(options: SurroundingsWatchOptions) {
    const { live, isTeaching, onChange, onError } = options;
    this.#options = options;
    this.#work = new IdleWork({
      ...idleBeside(live, isTeaching),
      pending: () => this.#examples.filter(({ id }) => !this.#middles.has(id)),
      do: (example, signal) => this.#extract(example, signal),
      deliver: (results) => {
        for (const [id, middle] of results) if (middle) this.#middles.set(id, middle);
        this.#found = { ...this.#found, model: null };
        onChange();
      },
      onError,
    });
  }

  /** Empty also while it is not known. While middles are missing, what was found before holds. */
  get labels(): readonly string[] {
    const model = this.#options.slot.project?.model ?? null;
    if (!model) return [];
    if (this.#found.model !== model && !this.#work.isPending) {
      this.#found = { model, labels: this.#find(model) };
    }
    const taught = new Set(this.#examples.map(({ label }) => label));
    return this.#found.labels.filter((label) => taught.has(label));
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

  /** Another extractor is used: the middles have to be extracted by it. */
  restart(): void {
    this.#middles.clear();
    this.#found = nothingFound;
    this.#work.restart();
  }

  /** Those whose middles are read. */
  get #examples(): readonly ExampleSummary[] {
    const { support, slot } = this.#options;
    if (!support()?.middleOnly) return [];
    // Asked for with each frame.
    const { examples: of, disabledLabels: off } = slot.present;
    if (this.#covered?.of !== of || this.#covered.off !== off) {
      this.#covered = { of, off, examples: examplesToCover(takingPart(slot.present).examples) };
    }
    return this.#covered.examples;
  }

  #find({ head }: Model): readonly string[] {
    const read = this.#examples.flatMap(({ id, label, take }) => {
      const middle = this.#middles.get(id);
      if (middle?.length !== head.dim) return [];
      const scores = applyLayers(head.layers, middle);
      return [{ label, take, answer: head.labels[scores.indexOf(Math.max(...scores))]! }];
    });
    return labelsBySurroundings(read, [...new Set(this.#examples.map(({ label }) => label))]);
  }

  async #extract(example: ExampleSummary, signal: AbortSignal): Promise<Features | null> {
    const { support, live, slot } = this.#options;
    const { extractor } = live;
    const known = support();
    const { project } = slot;
    const media = (await project?.readMedia(example.id)) ?? null;
    if (!media || !extractor || !known?.middleOnly) return null;
    const plugin = await live.plugin();
    const { medium } = known;
    const original = { media, example, medium, plugin, extractor, box: project?.box, signal };
    const [middle] = await extractAugmentations(original, [known.middleOnly]);
    return middle ?? null;
  }
}

/** What an example says when only its middle is shown. */
export interface MiddleAnswer {
  readonly label: string;
  readonly take: string;
  /** The label that its middle alone gets. */
  readonly answer: string;
}

/** A project is warned if at least this share of its labels needs what surrounds the middle: decision 43. */
const warnedShare = 1 / 3;

/**
 * The labels that are recognized by what surrounds the middle of the picture, maybe by the background: in most of their
 * takes, fewer than seven in ten of the middles alone get the label. Empty below a third of the labels, since one label
 * among many may fail by chance.
 *
 * @param labels all that have examples.
 */
export function labelsBySurroundings(
  answers: readonly MiddleAnswer[],
  labels: readonly string[],
): readonly string[] {
  const found = labels.filter((label) => {
    const own = answers.filter((each) => each.label === label);
    const takes = [...new Set(own.map(({ take }) => take))];
    const lost = takes.filter((take) => isLost(own.filter((each) => each.take === take)));
    return lost.length > takes.length / 2;
  });
  return found.length >= labels.length * warnedShare ? found : [];
}

/** A take is lost if fewer of its middles than this share get its label. */
const recognizedShare = 0.7;

function isLost(take: readonly MiddleAnswer[]): boolean {
  const recognized = take.filter(({ label, answer }) => answer === label).length;
  return recognized < take.length * recognizedShare;
}

/** The most examples of one label whose middles are read: each takes time. */
const mostPerLabel = 12;

/** The examples whose middles are to be read: of each label as many of each take, of the latest if there are many. */
export function examplesToCover<Each extends Pick<MiddleAnswer, 'label' | 'take'>>(
  examples: readonly Each[],
): readonly Each[] {
  const labels = [...new Set(examples.map(({ label }) => label))];
  return labels.flatMap((label) => {
    const own = examples.filter((each) => each.label === label);
    const takes = [...new Set(own.map(({ take }) => take))].reverse();
    const ofEach = Math.ceil(mostPerLabel / takes.length);
    return takes
      .flatMap((take) =>
        spread(
          own.filter((each) => each.take === take),
          ofEach,
        ),
      )
      .slice(0, mostPerLabel);
  });
}

/** Some of a take, at equal distances: neighbouring frames say the same. */
function spread<Each>(take: readonly Each[], most: number): readonly Each[] {
  const count = Math.min(take.length, most);
  return Array.from({ length: count }, (_, i) => take[Math.floor((i * take.length) / count)]!);
}
