import type { Prediction } from '../contracts/prediction.ts';
import type { ExtractedInput } from '../live/extract-input.ts';
import { TlError } from '../errors.ts';
import { requireLabel } from '../project/label-names.ts';
import { predictInput } from '../recognition/predict-input.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import type { RecognitionSettings } from '../recognition/recognizer.ts';
import type { ExampleAdder } from './example-adder.ts';
import type { ProjectSlot } from './project-slot.ts';
import { draftsOf } from './work/drafts-of.ts';

/** An input that was extracted to see what the model says: it can be asked about again, and kept as a test. */
export interface TriedInput {
  /** Id of the extractor: after the network was refined, its features say nothing. */
  readonly extractor: string;
  readonly frames: readonly ExtractedInput[];
  /** Something was found in it. */
  readonly isUsable: boolean;
  /** What it looks like, small; null: it has no picture. */
  readonly thumbnail: Blob | null;
}

/** A tried input, and the label that it really is. */
export interface TestToKeep {
  readonly tried: TriedInput;
  readonly label: string;
}

/** What trials work with. */
interface TrialsOptions<Input> {
  readonly adder: ExampleAdder<Input>;
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  readonly recognition: () => RecognitionSettings;
}

/** Asks the model about inputs, and keeps them as test examples. */
export class Trials<Input> {
  readonly #options: TrialsOptions<Input>;

  constructor(options: TrialsOptions<Input>) {
    this.#options = options;
  }

  /** Extracts an input, to ask the model about it now and later. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`; of loading. */
  async tryInput(
    input: Input,
    { signal = new AbortController().signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<TriedInput> {
    const { adder, live } = this.#options;
    const extractor = await live.load();
    const frames = await adder.extract(input, extractor, signal);
    const thumbnail = frames[0]?.thumbnail ?? null;
    const isUsable = draftsOf(frames).length > 0;
    return { extractor: extractor.info.id, frames, isUsable, thumbnail };
  }

  /** What the present model says of it; null: there is none, or it is of another extractor. */
  answerTo({ extractor, frames }: TriedInput): Prediction | null {
    const { slot, recognition } = this.#options;
    const model = slot.project?.model;
    if (!model || frames.length === 0 || model.extractor.id !== extractor) return null;
    return predictInput(model, frames, recognition());
  }

  /** Makes test examples of inputs that were tried, as one step. Returns how many. @throws {TlError} `label-unknown`, `extractor-mismatch`. */
  async keepAsTests(kept: readonly TestToKeep[]): Promise<number> {
    const { slot } = this.#options;
    const project = await slot.open();
    for (const { label, tried } of kept) {
      requireLabel(project.labels, label);
      if (tried.extractor === project.extractor.id) continue;
      throw new TlError('extractor-mismatch', 'The network has changed since these were tried. Try them again.'); // oxfmt-ignore
    }
    const { person } = slot;
    return project.addTogether({
      testExamples: kept.map(({ tried, label }) => ({
        label,
        drafts: draftsOf(tried.frames),
        person,
      })),
    });
  }
}
