import type { Box, ExampleId, ExampleSummary } from '@tl-elements/core/base';
import { knownName, withName, withNewName, withoutName } from '@tl-elements/core/label-names';
import type { AddOptions } from '@tl-elements/core/trainer';
import { LiveElement } from '../live/live-element.ts';
import { labelNames } from '../live/property-values.ts';
import type { ExampleInput } from '../media/medium.ts';
import type { LazyTrainer } from './lazy-trainer.ts';

/** An element that is taught: its labels and examples, and how a script changes them. */
export abstract class TaughtElement extends LiveElement {
  /** @internal */
  protected abstract readonly lazy: LazyTrainer;

  /** The labels, in order. Set to an array, or a text with commas, it adds and removes until they are these. */
  get labels(): readonly string[] {
    return this.lazy.labels;
  }
  set labels(names: readonly string[] | string) {
    this.attempt(() => this.lazy.setLabels(labelNames(names)));
  }

  /** Labels that are switched off: they keep their examples and take no part in the model. */
  get disabledLabels(): readonly string[] {
    return this.lazy.state?.disabledLabels ?? [];
  }

  /** The examples, in order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.lazy.state?.examples ?? [];
  }

  /** What the model is tested on, in order of capture: never learnt from. */
  get testExamples(): readonly ExampleSummary[] {
    return this.lazy.state?.testExamples ?? [];
  }

  /** The part of the camera's pictures that is learnt and used, as fractions 0..1; null: all of them. */
  get box(): Box | null {
    return this.lazy.state?.box ?? null;
  }

  /**
   * Learns and uses only a part of the camera's pictures, not mirrored; null: all of them. Examples from a camera are extracted
   * again; files are taken whole. `undo()` takes it back. @throws {TlError} `input-unreadable`, `model-unsupported`,
   * `extractor-mismatch` if an original is missing, `aborted` by a later call.
   */
  setBox(box: Box | null, options?: { readonly signal?: AbortSignal }): Promise<void> {
    return this.lazy.use((trainer) => trainer.setBox(box, options));
  }

  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void {
    this.lazy.edit(
      (project) => project.addLabel(name),
      (labels) => withName(labels, name),
    );
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    this.lazy.edit(
      (project) => project.renameLabel(from, to),
      (labels) => withNewName(labels, from, to),
    );
  }

  /** Removes a label and its examples; `undo()` brings them back. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    this.lazy.edit(
      (project) => project.removeLabel(name),
      (labels) => withoutName(labels, name),
    );
  }

  /** Of two labels, one wins from this share of their common score on; null: 0.5. @throws {TlError} `label-unknown`. */
  setThreshold(label: string, value: number | null): void {
    this.lazy.edit(
      (project) => project.setThreshold(label, value),
      (labels) => knownName(labels, label),
    );
  }

  /** Switches a label off, or on again: it keeps its examples, and takes no part in the model. @throws {TlError} `label-unknown`. */
  setLabelEnabled(label: string, on: boolean): void {
    this.lazy.edit(
      (project) => project.setLabelEnabled(label, on),
      (labels) => knownName(labels, label),
    );
  }

  /** Adds inputs as examples, all or none. @throws {TlError} `label-unknown`, `input-unreadable`, `nothing-found`, `aborted`. */
  addExamples(
    label: string,
    inputs: Iterable<ExampleInput>,
    options?: AddOptions,
  ): Promise<ExampleId[]> {
    return this.lazy.use((trainer) => trainer.adder.addExamples(label, inputs, options));
  }

  /** Adds inputs that are never learnt from: `evaluate({on: 'test'})` asks the model about them. @throws as `addExamples`. */
  addTestExamples(
    label: string,
    inputs: Iterable<ExampleInput>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<ExampleId[]> {
    return this.lazy.use((trainer) => trainer.adder.addTestExamples(label, inputs, options));
  }

  /** Gives examples to another label, with all that is known of them. @throws {TlError} `label-unknown`. */
  moveExamples(ids: readonly ExampleId[], label: string): void {
    this.lazy.trainer?.project.moveExamples(ids, label);
  }

  /** Leaves examples out, or takes them in again: they stay, and are neither learnt from nor counted in figures. */
  setExcluded(ids: readonly ExampleId[], on: boolean): void {
    this.lazy.trainer?.project.setExcluded(ids, on);
  }

  removeExamples(ids: readonly ExampleId[]): void {
    this.lazy.trainer?.project.removeExamples(ids);
  }

  /** False if there is nothing to undo. */
  undo(): boolean {
    return this.lazy.trainer?.project.undo() ?? false;
  }

  /** False if there is nothing to redo. */
  redo(): boolean {
    return this.lazy.trainer?.project.redo() ?? false;
  }
}
