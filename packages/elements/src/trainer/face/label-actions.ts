import { allMessagesFor } from '../../strings/all-messages.ts';
import type { PageTrainer } from '../page-trainer.ts';
import type { RowActions } from '../views/row-model.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import type { FocusKeeper } from './focus-keeper.ts';
import type { MediaController } from '../brought/media-controller.ts';
import type { TrainerHost } from './trainer-host.ts';

/** What can be done with labels, in their rows and beneath them. */
export class LabelActions implements RowActions {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #media: MediaController;
  readonly #focus: FocusKeeper;
  readonly #start: () => void;
  readonly #expanded = new Set<string>();
  readonly #tuned = new Set<string>();
  /** By label: why the name in its field was not accepted. */
  readonly #nameProblems = new Map<string, string>();

  /** @param start starts the camera. */
  constructor(
    host: TrainerHost,
    trainer: PageTrainer,
    media: MediaController,
    focus: FocusKeeper,
    start: () => void,
  ) {
    this.#host = host;
    this.#trainer = trainer;
    this.#media = media;
    this.#focus = focus;
    this.#start = start;
  }

  /** All examples of the label are on show. */
  isExpanded(label: string): boolean {
    return this.#expanded.has(label);
  }

  /** The slider of the label is on show. */
  isTuning(label: string): boolean {
    return this.#tuned.has(label);
  }

  /** Why the name that was typed for the label was not accepted; null: it was. */
  nameProblem(label: string): string | null {
    return this.#nameProblems.get(label) ?? null;
  }

  press(label: string): void {
    this.#whenWatching(() => this.#trainer.recorder.press(label));
  }

  release(): void {
    this.#trainer.recorder.release();
  }

  tap(label: string): void {
    this.#whenWatching(() => this.#trainer.recorder.tap(label));
  }

  countDown(label: string): void {
    this.#whenWatching(() => this.#trainer.recorder.countDown(label));
  }

  chooseFiles(label: string): void {
    chooseFiles(this.#media.accept, true, (files) => void this.#media.teach(label, files));
  }

  /** Adds a label for the waiting files. Where they lay in a folder, that is its name; else it is selected to be typed. */
  teachWaitingAnew(): void {
    const folder = this.#media.waiting.folder?.trim() || null;
    if (folder === null) this.addLabel();
    else if (!this.#host.labels.includes(folder)) this.#trainer.addLabel(folder);
    void this.#media.teachWaiting(folder ?? this.#host.labels.at(-1)!);
  }

  checkName(label: string, typed: string): boolean {
    const problem = this.#problemOf(label, typed);
    if (problem === null) this.#nameProblems.delete(label);
    else this.#nameProblems.set(label, problem);
    this.#host.requestUpdate();
    return problem === null;
  }

  rename(label: string, typed: string): void {
    const name = typed.trim();
    if (!this.checkName(label, typed) || name === label) return;
    this.#trainer.renameLabel(label, name);
    for (const shown of [this.#expanded, this.#tuned]) if (shown.delete(label)) shown.add(name);
  }

  remove(label: string, isByKeyboard: boolean): void {
    const place = this.#host.labels.indexOf(label);
    this.#nameProblems.delete(label);
    this.#trainer.removeLabel(label);
    // A text field that gets the focus after a tap would open the keyboard of a phone.
    const part = isByKeyboard ? '.name' : '.tools > button';
    this.#focus.moveTo(() => this.#row(place)?.querySelector<HTMLElement>(part) ?? this.#addButton);
  }

  expand(label: string): void {
    if (!this.#expanded.delete(label)) this.#expanded.add(label);
    this.#host.requestUpdate();
  }

  tune(label: string): void {
    if (!this.#tuned.delete(label)) this.#tuned.add(label);
    this.#host.requestUpdate();
  }

  setReadiness(label: string, readiness: number): void {
    this.#trainer.setThreshold(label, 1 - readiness);
  }

  enable(label: string, isOn: boolean): void {
    this.#trainer.setLabelEnabled(label, isOn);
    // The button that was pressed is gone.
    const place = this.#host.labels.indexOf(label);
    this.#focus.moveTo(() => this.#row(place)?.querySelector<HTMLElement>('.switch, .tune'));
  }

  /** Adds a label and selects its name, so that typing replaces it. */
  addLabel(): void {
    const { labels } = this.#host;
    const { newLabel } = allMessagesFor(this.#host);
    let number = labels.length + 1;
    while (labels.includes(newLabel(number))) number++;
    this.#trainer.addLabel(newLabel(number));
    this.#focus.moveTo(() => this.#row(labels.length)?.querySelector<HTMLElement>('.name'));
  }

  #problemOf(label: string, typed: string): string | null {
    const m = allMessagesFor(this.#host);
    const name = typed.trim();
    if (name === '') return m.nameMissing;
    return name !== label && this.#host.labels.includes(name) ? m.nameTaken(name) : null;
  }

  /** Recording needs a picture. Without one, the press only starts the camera. */
  #whenWatching(record: () => void): void {
    if (this.#host.state === 'running') record();
    else this.#start();
  }

  #row(place: number): Element | undefined {
    return this.#host.renderRoot.querySelectorAll('.row')[place];
  }

  get #addButton(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.add');
  }
}
