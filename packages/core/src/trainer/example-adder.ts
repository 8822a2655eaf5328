import { throwIfAborted } from '../abort.ts';
import type { ExampleId } from '../contracts/example.ts';
import type { FeatureExtractor, ModalitySupport } from '../contracts/extractor.ts';
import { nothingIn, type Nothing } from '../contracts/prediction.ts';
import { TlError } from '../errors.ts';
import { extractInput, type ExtractedInput } from '../live/extract-input.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import type { LabeledInput } from '../project/addition.ts';
import type { ExampleOrigin } from '../project/project-options.ts';
import type { Project } from '../project/project.ts';
import { baseIdOf } from '../refined/refined-extractor.ts';
import type { ProjectSlot } from './project-slot.ts';
import type { UpperBody } from '../motion/upper-body.ts';
import type { AddedFiles, AddingFiles } from './work/adding-files.ts';
import { addTake, addTo, type ExampleList } from './work/add-take.ts';
import { draftsOf, type ExtractedFiles } from './work/drafts-of.ts';
import { Goals, type Goal } from './work/goals.ts';
import { isAboutInput, isClip, readRecordings } from './work/read-recordings.ts';

/** Inputs in which nothing was found, so that they did not become examples. */
export interface Skipped {
  /** Null: of several labels. */
  readonly label: string | null;
  readonly count: number;
  /** `cut-off`: hips or knees are not in the picture; `too-quiet`: a recording was never as loud as was chosen. */
  readonly why: Nothing | 'cut-off' | 'too-quiet';
}

/** A part of a recording that has become an example. */
export interface RecordedExample {
  readonly id: ExampleId;
  /** Of a second of sound: how many samples of the recording came before it. */
  readonly position?: number | undefined;
}

/** How inputs are added. */
export interface AddOptions extends ExampleOrigin {
  readonly signal?: AbortSignal | undefined;
}

/** A file whose label is known. */
export interface LabeledFile<Input> {
  readonly label: string;
  readonly file: Input;
  /** It is never learnt from. */
  readonly isTest?: boolean;
}

/** What became of files that were added with their labels. */
export interface AddedLabeled {
  readonly labels: readonly string[];
  readonly examples: number;
  readonly testExamples: number;
  /** Why some files could not be read; the others have become examples. */
  readonly unreadable: readonly TlError[];
}

/** How files are added with their labels. */
export interface AddLabeledOptions {
  /** Labels that give way to those of the files. */
  readonly gone?: readonly string[];
  readonly signal?: AbortSignal;
}

/** What an adder works with. */
export interface ExampleAdderOptions<Input> {
  readonly support: () => ModalitySupport<Input>;
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  readonly upperBody: UpperBody;
  /** As in `RecordingChoice`. */
  readonly quietBelowDb: () => number | undefined;
  readonly onEvent: (
    event: { readonly type: 'state' } | { readonly type: 'taught'; readonly label: string },
  ) => void;
}

/** Turns inputs into examples: decodes, extracts, and adds what was found. */
export class ExampleAdder<Input> {
  readonly #options: ExampleAdderOptions<Input>;
  #skipped: Skipped | null = null;
  #adding: AddingFiles | null = null;
  #extracting = 0;
  readonly #goals = new Goals();

  constructor(options: ExampleAdderOptions<Input>) {
    this.#options = options;
  }

  /** What was skipped when examples were last added; null: nothing. */
  get skipped(): Skipped | null {
    return this.#skipped;
  }

  /** Null while no files are being added. */
  get adding(): AddingFiles | null {
    return this.#adding;
  }

  /** Inputs are being extracted. */
  get isBusy(): boolean {
    return this.#extracting > 0;
  }

  /**
   * Adds inputs as examples, all or none.
   *
   * @throws {TlError} `label-unknown`, `input-unreadable`, `input-empty`, `nothing-found`, `aborted`.
   */
  addExamples(
    label: string,
    inputs: Iterable<Input>,
    options: AddOptions = {},
  ): Promise<ExampleId[]> {
    return this.#add(label, [...inputs], options, 'examples');
  }

  /**
   * Adds inputs as test examples, all or none: they are never learnt from, and `evaluate({on: 'test'})` asks the model
   * about them. Throws as `addExamples`.
   */
  addTestExamples(
    label: string,
    inputs: Iterable<Input>,
    { signal }: Pick<AddOptions, 'signal'> = {},
  ): Promise<ExampleId[]> {
    return this.#add(label, [...inputs], { signal }, 'testExamples');
  }

  async #add(
    label: string,
    inputs: readonly Input[],
    { signal = new AbortController().signal, ...origin }: AddOptions,
    to: ExampleList,
  ): Promise<ExampleId[]> {
    const { live, slot } = this.#options;
    return this.#goals.reach(label, async (goal) => {
      const read = await this.#read(inputs, signal);
      const [extractor, project] = await Promise.all([live.load(), slot.open()]);
      const extracted: (readonly ExtractedInput[])[] = [];
      for (const input of read) {
        extracted.push(await this.extract(input, extractor, signal, goal.label));
      }
      throwIfAborted(signal);
      return isOtherTail(extractor, project)
        ? this.#add(goal.label, inputs, { signal, ...origin }, to)
        : this.#addExtracted(project, goal.label, extracted, origin, to);
    });
  }

  /**
   * Adds the files that can be read, and says which can't be. If `signal` aborts, nothing is added.
   *
   * @throws {TlError} `label-unknown`, `nothing-found`, `aborted`.
   */
  async addFiles(
    label: string,
    files: readonly Input[],
    { signal = new AbortController().signal }: Pick<AddOptions, 'signal'> = {},
  ): Promise<AddedFiles> {
    const added = await this.#addFiles(label, files, signal);
    if (added.ids.length > 0) this.#options.onEvent({ type: 'taught', label: added.label });
    return added;
  }

  #addFiles(label: string, files: readonly Input[], signal: AbortSignal): Promise<AddedFiles> {
    const { slot } = this.#options;
    const { person } = slot;
    const labeled = files.map((file) => ({ label, file }));
    return this.#goals.reach(label, async (goal) => {
      const { extracted, unreadable } = await this.extractFiles(labeled, signal);
      const frames = extracted.map((each) => each.frames);
      const ids = await this.#addExtracted(await slot.open(), goal.label, frames, { person });
      return { label: goal.label, ids, unreadable };
    });
  }

  /**
   * Adds files and the labels that they need, as one step: those that can be read. Labels that do not exist yet are added,
   * in the order of their first file. If `signal` aborts, nothing is added.
   *
   * @throws {TlError} `nothing-found`, `input-empty` for a label without a name, `aborted`.
   */
  async addLabeled(
    files: readonly LabeledFile<Input>[],
    { gone = [], signal = new AbortController().signal }: AddLabeledOptions = {},
  ): Promise<AddedLabeled> {
    const { slot } = this.#options;
    const { person } = slot;
    const { extracted, unreadable } = await this.extractFiles(files, signal);
    const labels = [...new Set(extracted.map(({ label }) => label))];
    const one = labels.length === 1 ? labels[0]! : null;
    this.skipEmpty(
      one,
      extracted.map(({ frames }) => frames),
    );
    const inputs = (isTest: boolean): readonly LabeledInput[] =>
      extracted
        .filter((each) => (each.isTest ?? false) === isTest)
        .map(({ label, frames }) => ({ label, drafts: draftsOf(frames), person }))
        .filter(({ drafts }) => drafts.length > 0);
    const [examples, testExamples] = [inputs(false), inputs(true)];
    const project = await slot.open();
    if (examples.length + testExamples.length > 0)
      await project.addTogether({ examples, testExamples, gone });
    const added = [...examples, ...testExamples].map(({ label }) => label);
    return {
      labels: [...new Set(added)],
      examples: countOf(examples),
      testExamples: countOf(testExamples),
      unreadable,
    };
  }

  /**
   * Extracts the files that can be read, and shows how far that has come.
   *
   * @throws {TlError} `aborted`; of loading.
   */
  async extractFiles<Of extends { readonly label: string; readonly file: Input }>(
    files: readonly Of[],
    signal: AbortSignal,
  ): Promise<ExtractedFiles<Of>> {
    const { live, slot } = this.#options;
    const labels = new Set(files.map((each) => each.label));
    const adding = { label: labels.size === 1 ? [...labels][0]! : null, total: files.length };
    const onDone = (done: number) => {
      const { label, done: before } = this.#adding ?? { ...adding, done: 0 };
      this.#progress({ ...adding, label, done: Math.max(done, before) });
    };
    onDone(0);
    try {
      const inputs = files.map(({ file }) => file);
      const read = await this.#read(inputs, signal, onDone);
      const [extractor, project] = await Promise.all([live.load(), slot.open()]);
      const extracted: (Of & { readonly frames: readonly ExtractedInput[] })[] = [];
      const unreadable: TlError[] = [];
      for (const [index, each] of files.entries()) {
        try {
          const frames = await this.extract(read[index]!, extractor, signal, each.label);
          extracted.push({ ...each, frames });
        } catch (error) {
          if (!isAboutInput(error)) throw error;
          unreadable.push(error);
        }
        onDone(index + 1);
      }
      throwIfAborted(signal);
      if (isOtherTail(extractor, project)) return await this.extractFiles(files, signal);
      return { extracted, unreadable };
    } finally {
      this.#progress(null);
    }
  }

  /** Extracts a recording, and adds its seconds or movements; none if its label is removed meanwhile. */
  addRecording(label: string, take: string, recorded: Input): Promise<readonly RecordedExample[]> {
    return this.#goals.reach(label, (goal) => this.#addRecording(goal, take, recorded));
  }

  /** What is being extracted for a label becomes examples of its new name. */
  labelRenamed(from: string, to: string): void {
    this.#goals.rename(from, to);
    if (this.#adding?.label === from) this.#progress({ ...this.#adding, label: to });
  }

  async #addRecording(
    goal: Goal,
    take: string,
    recorded: Input,
  ): Promise<readonly RecordedExample[]> {
    const { live, slot, upperBody, quietBelowDb } = this.#options;
    if (isClip(recorded) && (await upperBody.lacks([recorded]))) {
      this.skip(goal.label, 1, 'cut-off');
      return [];
    }
    const [extractor, project] = await Promise.all([live.load(), slot.open()]);
    const { signal } = new AbortController();
    // Files were chosen by somebody, and are as loud as they are: only recordings have to be loud enough.
    const extracted = await this.extract(recorded, extractor, signal, goal.label, quietBelowDb());
    const { label } = goal;
    if (!project.labels.includes(label)) return [];
    const found = extracted.filter(({ features }) => features !== null);
    if (extracted.length === 0) this.skip(label, 1, isClip(recorded) ? 'no-movement' : 'too-quiet');
    else this.skip(label, extracted.length - found.length);
    const ids = await project.addExamples(label, draftsOf(found), { take });
    return ids.map((id, index) => ({ id, position: found[index]?.position }));
  }

  /**
   * Extracts an input.
   *
   * @param label the label that it becomes an example of; null: it is only classified.
   * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
   */
  async extract(
    input: Input,
    extractor: FeatureExtractor,
    signal: AbortSignal,
    label: string | null = null,
    quietBelowDb?: number,
  ): Promise<readonly ExtractedInput[]> {
    const { support, slot } = this.#options;
    return this.#whileBusy(() => {
      // For the label that stands for "nothing happens", quiet seconds are examples, too.
      const keepsQuiet = label !== null && label === slot.present.background;
      const { medium } = support();
      return extractInput(input, { medium, extractor, signal, keepsQuiet, quietBelowDb });
    });
  }

  /** Remembers in how many frames of the last recording nothing was found, and why. */
  skip(label: string | null, count: number, why?: Skipped['why']): void {
    const modality = this.#options.slot.project?.extractor.modality;
    const reason = why ?? (modality && nothingIn[modality]);
    this.#skipped = count > 0 && reason ? { label, count, why: reason } : null;
    this.#options.onEvent({ type: 'state' });
  }

  /**
   * Remembers in how many frames of inputs nothing was found.
   *
   * @param label null: they are for several.
   * @throws {TlError} `nothing-found` if in none anything was.
   */
  skipEmpty(label: string | null, inputs: readonly (readonly ExtractedInput[])[]): void {
    const count = inputs.flatMap(draftsOf).length;
    // A recording in which nobody is seen has no frames at all.
    const total = inputs.reduce((sum, frames) => sum + Math.max(1, frames.length), 0);
    const isOfMovements = this.#options.live.extractor?.movements !== undefined;
    this.skip(label, total - count, isOfMovements ? 'no-movement' : undefined);
    if (total === 0 || count > 0) return;
    throw new TlError(
      'nothing-found',
      'Nothing was found in these. Choose others that show it larger.',
    );
  }

  #read<Of extends Input>(
    inputs: readonly Of[],
    signal: AbortSignal,
    onRead?: (done: number) => void,
  ): Promise<readonly Of[]> {
    const { support, live, upperBody } = this.#options;
    const options = { live, upperBody, signal, onRead };
    return this.#whileBusy(() => readRecordings(inputs, support().medium, options));
  }

  async #whileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#extracting++;
    try {
      return await work();
    } finally {
      this.#extracting--;
    }
  }

  async #addExtracted(
    project: Project,
    label: string,
    inputs: readonly (readonly ExtractedInput[])[],
    origin: ExampleOrigin = {},
    to: ExampleList = 'examples',
  ): Promise<ExampleId[]> {
    const drafts = inputs.map(draftsOf);
    this.skipEmpty(label, inputs);
    const ids: ExampleId[] = [];
    const isOneFrameEach = inputs.every(({ length }) => length <= 1);
    if (origin.take !== undefined || isOneFrameEach)
      return addTo(to, project, label, drafts.flat(), origin);
    // The seconds of one sound are a take.
    for (const seconds of drafts) ids.push(...(await addTake(project, label, seconds, origin, to)));
    return ids;
  }

  #progress(adding: AddingFiles | null): void {
    this.#adding = adding;
    this.#options.onEvent({ type: 'state' });
  }
}

/** True if the network was refined while it extracted, or that was undone. */
function isOtherTail({ info }: FeatureExtractor, { extractor }: Project): boolean {
  return info.id !== extractor.id && baseIdOf(info) === baseIdOf(extractor);
}

function countOf(inputs: readonly LabeledInput[]): number {
  return inputs.reduce((sum, { drafts }) => sum + drafts.length, 0);
}
