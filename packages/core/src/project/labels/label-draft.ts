import { requireLabel, requireNewName } from './label-names.ts';

/** What edits labels: a draft of them, or a trainer. */
export interface EditableLabels {
  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void;
  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void;
  /** @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void;
  /** @throws {TlError} `label-unknown`. */
  setThreshold(label: string, value: number | null): void;
  /** @throws {TlError} `label-unknown`. */
  setLabelEnabled(label: string, on: boolean): void;
  /** Adds and removes until the labels are these. @throws {TlError} `input-empty`. */
  setLabels(names: readonly string[]): void;
}

/** The labels of a trainer whose code is still loading. The trainer gets the edits when it is loaded. */
export class LabelDraft implements EditableLabels {
  #labels: readonly string[] = [];
  readonly #edits: ((target: EditableLabels) => void)[] = [];

  get labels(): readonly string[] {
    return this.#labels;
  }

  /** Sets the first labels. @returns false if the labels were edited before. */
  seed(labels: readonly string[]): boolean {
    if (this.#edits.length > 0) return false;
    this.#labels = [...new Set(labels)];
    return true;
  }

  addLabel(name: string): void {
    requireNewName(this.#labels, name);
    this.#labels = [...this.#labels, name];
    this.#edits.push((target) => target.addLabel(name));
  }

  renameLabel(from: string, to: string): void {
    requireLabel(this.#labels, from);
    if (from === to) return;
    requireNewName(this.#labels, to);
    this.#labels = this.#labels.map((label) => (label === from ? to : label));
    this.#edits.push((target) => target.renameLabel(from, to));
  }

  removeLabel(name: string): void {
    requireLabel(this.#labels, name);
    this.#labels = this.#labels.filter((label) => label !== name);
    this.#edits.push((target) => target.removeLabel(name));
  }

  setThreshold(label: string, value: number | null): void {
    requireLabel(this.#labels, label);
    this.#edits.push((target) => target.setThreshold(label, value));
  }

  setLabelEnabled(label: string, on: boolean): void {
    requireLabel(this.#labels, label);
    this.#edits.push((target) => target.setLabelEnabled(label, on));
  }

  setLabels(names: readonly string[]): void {
    const stay = this.#labels.filter((label) => names.includes(label));
    const added = [...new Set(names)].filter((name) => !stay.includes(name));
    for (const name of added) requireNewName(stay, name);
    this.#labels = [...stay, ...added];
    this.#edits.push((target) => target.setLabels(names));
  }

  /** Makes the same edits in `target`. */
  applyTo(target: EditableLabels): void {
    for (const edit of this.#edits) edit(target);
  }
}
