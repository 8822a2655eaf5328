import type { ExampleId } from '../contracts/example.ts';
import type { Box } from '../contracts/modality.ts';
import { requireLabel } from '../project/labels/label-names.ts';
import type { AddOptions } from './example-adder.ts';
import type { AddedFiles } from './work/adding-files.ts';
import {
  addLabeled,
  type AddedLabeled,
  type AddLabeledOptions,
  type LabeledFile,
} from './work/add-labeled.ts';
import { setBox } from './work/set-box.ts';
import { keepAsTests, type TestToKeep } from './work/try-input.ts';
import { TrainerParts, type TrainerOptions } from './trainer-parts.ts';

/** What was taught to a trainer, and how it is changed. Every change is a step that `undo()` takes back. */
export abstract class TrainerEdits<Input> {
  protected readonly parts: TrainerParts<Input>;
  #settingBox = new AbortController();

  constructor(options: TrainerOptions<Input>) {
    this.parts = new TrainerParts(options);
  }

  /**
   * Gives labels to a project that nobody has edited yet.
   *
   * @param background the one that stands for "nothing happens": its quiet sounds are examples, too.
   */
  seedLabels(labels: readonly string[], background: string | null = null): void {
    this.parts.slot.seed(labels, background);
    this.parts.emit({ type: 'state' });
  }

  /** Adds and removes until the labels are these. @throws {TlError} `input-empty`. */
  setLabels(names: readonly string[]): void {
    const { slot } = this.parts;
    for (const name of slot.labels)
      if (!names.includes(name)) this.parts.recorder.removeLabel(name);
    slot.setLabels(names);
  }

  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void {
    this.parts.slot.addLabel(name);
  }

  /**
   * Ends a recording by a hold; what is recorded by a timer, or being added, gets the new name.
   *
   * @throws {TlError} `label-unknown`, `label-exists`, `input-empty`.
   */
  renameLabel(from: string, to: string): void {
    this.parts.slot.renameLabel(from, to);
    this.parts.recorder.renameLabel(from, to);
    this.parts.adder.renameLabel(from, to);
  }

  /** Removes a label and its examples; `undo()` brings them back. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    this.parts.recorder.removeLabel(name);
    this.parts.slot.removeLabel(name);
  }

  /** Of two labels, one wins from this share of their common score on; null: 0.5. @throws {TlError} `label-unknown`. */
  setThreshold(label: string, value: number | null): void {
    this.parts.slot.setThreshold(label, value);
  }

  /** Switches a label off, or on again: it keeps its examples, and takes no part in the model. @throws {TlError} `label-unknown`. */
  setLabelEnabled(label: string, on: boolean): void {
    this.parts.slot.setLabelEnabled(label, on);
  }

  /**
   * Looks at a part of the camera's pictures: that part alone is learnt and used. Examples from a camera are re-extracted
   * from their originals, which are whole; pictures of files are taken whole. A later call ends an earlier one.
   *
   * @param box fractions 0..1 of the picture as the camera sees it, not mirrored; null: all of it.
   * @throws {TlError} `input-unreadable` if it is no such box; `model-unsupported` if no pictures are taught, or a model was
   *   opened without its examples; `extractor-mismatch` if an original is missing; `aborted`. Nothing has changed then.
   */
  async setBox(box: Box | null, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#settingBox.abort();
    this.#settingBox = new AbortController();
    const later = this.#settingBox.signal;
    return setBox(this.parts, box, signal ? AbortSignal.any([signal, later]) : later);
  }

  /** Adds inputs as examples, all or none. @throws {TlError} `label-unknown`, `nothing-found`, `aborted`, `input-…`. */
  async addExamples(
    label: string,
    inputs: Iterable<Input>,
    options: AddOptions = {},
  ): Promise<ExampleId[]> {
    return this.parts.adder.add(label, [...inputs], options);
  }

  /** Adds the files that can be read, and says which can't be. @throws {TlError} `label-unknown`, `nothing-found`, `aborted`. */
  async addFiles(
    label: string,
    files: readonly Input[],
    { signal = new AbortController().signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<AddedFiles> {
    const added = await this.parts.adder.addFiles(label, files, signal);
    if (added.ids.length > 0) this.parts.emit({ type: 'taught', label: added.label });
    return added;
  }

  /**
   * Adds files and the labels that they need, as one step: those that can be read. Labels that do not exist yet are added,
   * in the order of their first file.
   *
   * @throws {TlError} `nothing-found`, `input-empty` for a label without a name, `aborted`.
   */
  addLabeled(
    files: readonly LabeledFile<Input>[],
    options: AddLabeledOptions = {},
  ): Promise<AddedLabeled> {
    return addLabeled(this.parts, files, options);
  }

  /** From now on, what is recorded or dropped comes from this person; empty: from nobody in particular. */
  teachAs(person: string): void {
    this.parts.slot.person = person.trim();
    this.parts.emit({ type: 'state' });
  }

  /**
   * Adds inputs as test examples, all or none: they are never learnt from, and `evaluate({on: 'test'})` asks the model
   * about them. Throws as `addExamples`.
   */
  async addTestExamples(
    label: string,
    inputs: Iterable<Input>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<ExampleId[]> {
    return this.parts.adder.add(label, [...inputs], { signal }, 'testExamples');
  }

  /** Makes test examples of inputs that were tried, as one step. Returns how many. @throws {TlError} `label-unknown`, `extractor-mismatch`. */
  keepAsTests(kept: readonly TestToKeep[]): Promise<number> {
    return keepAsTests(this.parts, kept);
  }

  /** Gives examples to another label. Ids of examples that are gone are ignored. @throws {TlError} `label-unknown`. */
  moveExamples(ids: readonly ExampleId[], label: string): void {
    const { slot } = this.parts;
    requireLabel(slot.labels, label);
    slot.project?.moveExamples(ids, label);
  }

  /**
   * Leaves examples out, or takes them in again: they stay, and are neither learnt from nor counted in figures. Ids of
   * examples that are gone are ignored.
   */
  setExcluded(ids: readonly ExampleId[], on: boolean): void {
    this.parts.slot.project?.setExcluded(ids, on);
  }

  /** Ids of examples that are gone are ignored. */
  removeExamples(ids: readonly ExampleId[]): void {
    this.parts.slot.project?.removeExamples(ids);
  }

  /** False if there is nothing to undo. */
  undo(): boolean {
    return this.parts.slot.project?.undo() ?? false;
  }

  /** False if there is nothing to redo. */
  redo(): boolean {
    return this.parts.slot.project?.redo() ?? false;
  }
}
