import type { ExampleId } from '@tl-elements/core/base';
import type { AddedLabeled } from '@tl-elements/core/trainer';
import type { nothing, TemplateResult } from 'lit';
import type { LiveSettings } from '../../live/live-settings.ts';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { FocusKeeper } from './focus-keeper.ts';
import type { TrainerHost } from './trainer-host.ts';

/** What a face is drawn for. */
export interface FaceOptions {
  readonly host: TrainerHost;
  readonly trainer: PageTrainer;
  thumbnailUrl(id: ExampleId): string | null;
  settings(): LiveSettings;
}

/** A panel of the face: what stands in one place of it. Made once, with the face's context. */
export interface Panel {
  /** Null or `nothing` while there is nothing to show. */
  render(m: Messages): TemplateResult | typeof nothing | null;
  /** Its id in the page, if Escape closes it. */
  readonly id?: string;
  readonly isOpen?: boolean;
  close?(): void;
  /** Ends what was begun in it, such as a selection; false if nothing was. */
  escape?(): boolean;
}

/** What one panel asks of another that it does not know, and what it tells. */
export interface FaceRequests {
  /** Teaches a label: with the timer or, without a camera, by files. */
  teach: string;
  'add-label': null;
  /** Opens "Use it". */
  use: null;
  /** Opens "Understand" at the tests. */
  'show-tests': null;
  /** Saves the project as a file. */
  save: null;
  /** Tries what was dropped. */
  try: DataTransfer;
  /** Folders have become labels. */
  added: AddedLabeled;
}

/** What can be done about a failure. */
export interface Remedy {
  readonly words: string;
  act(): void;
}

/** How a failure is shown. */
export interface ShownProblem {
  readonly remedy?: Remedy | undefined;
  /** What it is called, if the catalogue has no words for it by its code. */
  readonly wordsIn?: (m: Messages) => string;
}

/** What all panels of a trainer's face share: each is made with it alone, and takes from it what it needs. */
export class FaceContext {
  readonly host: TrainerHost;
  readonly trainer: PageTrainer;
  readonly focus: FocusKeeper;
  readonly thumbnailUrl: FaceOptions['thumbnailUrl'];
  readonly #settings: () => LiveSettings;
  readonly #parts = new Map<unknown, unknown>();
  readonly #asked = new Map<string, (detail: never) => void>();
  #words = '';
  #problem: (ShownProblem & { readonly of: Error }) | null = null;

  constructor({ host, trainer, thumbnailUrl, settings }: FaceOptions) {
    this.host = host;
    this.trainer = trainer;
    this.thumbnailUrl = thumbnailUrl;
    this.#settings = settings;
    this.focus = new FocusKeeper(host);
  }

  get m(): Messages {
    return allMessagesFor(this.host);
  }

  get settings(): LiveSettings {
    return this.#settings();
  }

  /** There is a camera or a microphone to teach with, or a video of the page. */
  get hasSource(): boolean {
    const { input, video } = this.settings;
    return input !== 'none' || video !== null;
  }

  /** The face's only one of a kind; it is made when it is first asked for. */
  part<Part>(kind: new (face: FaceContext) => Part): Part {
    const part = (this.#parts.get(kind) as Part | undefined) ?? new kind(this);
    this.#parts.set(kind, part);
    return part;
  }

  /** Does what is asked for by that name. */
  on<Name extends keyof FaceRequests>(name: Name, act: (detail: FaceRequests[Name]) => void): void {
    this.#asked.set(name, act);
  }

  ask<Name extends keyof FaceRequests>(name: Name, detail: FaceRequests[Name]): void {
    this.#asked.get(name)?.(detail as never);
  }

  /** Renders soon. */
  update(): void {
    this.host.requestUpdate();
  }

  find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** Moves the focus to the first such element, after the next rendering. */
  focusOn(selector: string): void {
    this.focus.moveTo(() => this.find(selector));
  }

  /** What a screen reader is to read out. */
  get words(): string {
    return this.#words;
  }

  /** Has a screen reader read it out. */
  say(words: string): void {
    this.#words = words;
    this.update();
  }

  /** Starts the camera; a failure is shown in the picture's place. */
  start(): void {
    this.trainer.start().catch(() => {});
  }

  /** Shows a failure beneath the picture, with what can be done about it, and dispatches it. */
  report(error: Error, shown: ShownProblem = {}): void {
    this.#problem = { of: error, ...shown };
    this.trainer.report(error);
  }

  /** How a failure was to be shown. */
  shownFor(problem: Error): ShownProblem {
    return this.#problem?.of === problem ? this.#problem : {};
  }
}
