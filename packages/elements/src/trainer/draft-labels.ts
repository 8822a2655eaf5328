import { TlError } from '@tl-elements/core/base';

/** The labels of a trainer whose project is not open yet, changed by the project's own rules. */
export class DraftLabels {
  #labels: readonly string[];

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  get labels(): readonly string[] {
    return this.#labels;
  }

  /** @throws {TlError} `label-exists`, `input-empty`. */
  addLabel(name: string): void {
    this.#checkNew(name);
    this.#labels = [...this.#labels, name];
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    this.#check(from);
    if (from === to) return;
    this.#checkNew(to);
    this.#labels = this.#labels.map((label) => (label === from ? to : label));
  }

  /** @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    this.#check(name);
    this.#labels = this.#labels.filter((label) => label !== name);
  }

  #check(name: string): void {
    if (this.#labels.includes(name)) return;
    throw new TlError('label-unknown', `There is no label "${name}". Add it first.`);
  }

  #checkNew(name: string): void {
    if (name.trim() === '') {
      throw new TlError('input-empty', 'A label needs a name. Type at least one letter.');
    }
    if (this.#labels.includes(name)) {
      throw new TlError('label-exists', `There is a label "${name}" already. Take another name.`);
    }
  }
}
