import type { FaceContext } from '../face/face-context.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import { MediaController } from '../brought/media-controller.ts';

/** What can be done with labels, in their rows and beneath them. */
export class LabelActions {
  readonly #face: FaceContext;
  readonly #media: MediaController;
  readonly #expanded = new Set<string>();
  readonly #tuned = new Set<string>();
  /** By label: why the name in its field was not accepted. */
  readonly #nameProblems = new Map<string, string>();

  constructor(face: FaceContext) {
    this.#face = face;
    this.#media = face.part(MediaController);
    face.on('add-label', () => this.addLabel());
    face.on('teach', (label) => {
      if (face.hasSource) this.countDown(label);
      else this.chooseFiles(label);
    });
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
    this.#whenWatching(() => this.#face.trainer.recorder.press(label));
  }

  release(): void {
    this.#face.trainer.recorder.release();
  }

  tap(label: string): void {
    this.#whenWatching(() => this.#face.trainer.recorder.tap(label));
  }

  countDown(label: string): void {
    this.#whenWatching(() => this.#face.trainer.recorder.countDown(label));
  }

  chooseFiles(label: string): void {
    chooseFiles(this.#media.accept, true, (files) => void this.#media.teach(label, files));
  }

  /** Adds a label for the waiting files. Where they lay in a folder, that is its name; else it is selected to be typed. */
  teachWaitingAnew(): void {
    const folder = this.#media.waiting.folder?.trim() || null;
    if (folder === null) this.addLabel();
    else if (!this.#face.host.labels.includes(folder)) this.#face.trainer.project.addLabel(folder);
    void this.#media.teachWaiting(folder ?? this.#face.host.labels.at(-1)!);
  }

  /** Shows at the field whether a name is valid. */
  checkName(label: string, typed: string): boolean {
    const problem = this.#problemOf(label, typed);
    if (problem === null) this.#nameProblems.delete(label);
    else this.#nameProblems.set(label, problem);
    this.#face.update();
    return problem === null;
  }

  rename(label: string, typed: string): void {
    const name = typed.trim();
    if (!this.checkName(label, typed) || name === label) return;
    this.#face.trainer.project.renameLabel(label, name);
    for (const shown of [this.#expanded, this.#tuned]) if (shown.delete(label)) shown.add(name);
  }

  remove(label: string, isByKeyboard: boolean): void {
    const place = this.#face.host.labels.indexOf(label);
    this.#nameProblems.delete(label);
    this.#face.trainer.project.removeLabel(label);
    // A text field that gets the focus after a tap would open the keyboard of a phone.
    const part = isByKeyboard ? '.name' : '.tools > button';
    this.#face.focus.moveTo(
      () => this.#row(place)?.querySelector<HTMLElement>(part) ?? this.#addButton,
    );
  }

  expand(label: string): void {
    if (!this.#expanded.delete(label)) this.#expanded.add(label);
    this.#face.update();
  }

  /** Shows and hides the slider. */
  tune(label: string): void {
    if (!this.#tuned.delete(label)) this.#tuned.add(label);
    this.#face.update();
  }

  /** @param readiness 0..1: 0.5 is neutral, more wins more often. */
  setReadiness(label: string, readiness: number): void {
    this.#face.trainer.project.setThreshold(label, 1 - readiness);
  }

  /** Switches the label on or off. */
  enable(label: string, isOn: boolean): void {
    this.#face.trainer.project.setLabelEnabled(label, isOn);
    // The button that was pressed is gone.
    const place = this.#face.host.labels.indexOf(label);
    this.#face.focus.moveTo(() => this.#row(place)?.querySelector<HTMLElement>('.switch, .tune'));
  }

  /** Adds a label and selects its name, so that typing replaces it. */
  addLabel(): void {
    const { labels } = this.#face.host;
    const { newLabel } = this.#face.m;
    let number = labels.length + 1;
    while (labels.includes(newLabel(number))) number++;
    this.#face.trainer.project.addLabel(newLabel(number));
    this.#face.focus.moveTo(() => this.#row(labels.length)?.querySelector<HTMLElement>('.name'));
  }

  #problemOf(label: string, typed: string): string | null {
    const m = this.#face.m;
    const name = typed.trim();
    if (name === '') return m.nameMissing;
    return name !== label && this.#face.host.labels.includes(name) ? m.nameTaken(name) : null;
  }

  /** Recording needs a picture. Without one, the press only starts the camera. */
  #whenWatching(record: () => void): void {
    if (this.#face.host.state === 'running') record();
    else this.#face.start();
  }

  #row(place: number): Element | undefined {
    return this.#face.host.renderRoot.querySelectorAll('.row')[place];
  }

  get #addButton(): HTMLElement | null {
    return this.#face.find('.add');
  }
}
