import { Scope, TlError } from '@tl-elements/core/base';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ExtractedInput } from '../../live/extract-input.ts';
import type { FileCarrier, Medium } from '../../media/medium.ts';
import type { TrainerSession } from '../session.ts';

/** Photos on their way into a label. */
export interface AddingMedia {
  readonly label: string;
  readonly total: number;
  readonly done: number;
}

/** A photo that was dropped on the picture to see what it is taken for. */
export interface TriedFile {
  readonly url: string;
  readonly label: string | null;
}

interface MediaHooks {
  /** What is taught by: pictures or sounds. */
  medium(): Medium;
  /** True where photos dropped on the picture are tried instead of offered to the rows. */
  triesPhotos(): boolean;
  taught(label: string): void;
  /** Those of the files that are opened, and are no photos. */
  openableOf(files: Iterable<File>): readonly File[];
  open(files: readonly File[]): void;
}

/** Takes photos that are dropped, pasted or chosen. */
export class MediaController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #hooks: MediaHooks;
  readonly #session: TrainerSession;
  #scope = new Scope();
  /** What is dragged over: a label, the picture (`null`), or nothing of ours (`undefined`). */
  #over: string | null | undefined = undefined;
  #waiting: readonly File[] = [];
  #adding: AddingMedia | null = null;
  #tried: TriedFile | null = null;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    session: TrainerSession,
    hooks: MediaHooks,
  ) {
    this.#host = host;
    this.#hooks = hooks;
    this.#session = session;
    host.addController(this);
  }

  get isDragging(): boolean {
    return this.#over !== undefined;
  }

  /** The label that a drop would teach; null: none. */
  get overLabel(): string | null {
    return this.#over ?? null;
  }

  /** Photos that were pasted or dropped beside the rows and wait for their label. */
  get waiting(): readonly File[] {
    return this.#waiting;
  }

  get adding(): AddingMedia | null {
    return this.#adding;
  }

  get tried(): TriedFile | null {
    return this.#tried;
  }

  hostConnected(): void {
    this.#scope = new Scope();
    const scope = this.#scope;
    scope.listen(this.#host, 'dragenter', (event: DragEvent) => this.#drag(event));
    scope.listen(this.#host, 'dragover', (event: DragEvent) => this.#drag(event));
    scope.listen(this.#host, 'dragleave', (event: DragEvent) => this.#leave(event));
    scope.listen(this.#host, 'drop', (event: DragEvent) => this.#drop(event));
    scope.listen(this.#host, 'paste', (event: ClipboardEvent) => this.#paste(event));
    scope.add(() => this.#forgetTried());
  }

  hostDisconnected(): void {
    void this.#scope.close();
    this.#over = undefined;
    this.#waiting = [];
  }

  /** Teaches `label` the photos; those that cannot be read are told of, the others stay. */
  async teach(label: string, carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const files = await this.#filesFrom(carrier);
      if (files.length > 0) await this.#add(label, files);
    });
  }

  /** Gives the waiting photos to `label`. */
  async teachWaiting(label: string): Promise<void> {
    const files = this.#waiting;
    this.dropWaiting();
    await this.#guard(() => this.#add(label, files));
  }

  dropWaiting(): void {
    this.#waiting = [];
    this.#host.requestUpdate();
  }

  /** Names the first photo and shows it as the picture. */
  async try(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const [file] = await this.#filesFrom(carrier);
      if (!file) return;
      const { signal } = this.#scope;
      const prediction = await this.#session.classify(file, signal);
      const picture = await this.#hooks.medium().portray(file, signal);
      this.#forgetTried();
      this.#tried = { url: URL.createObjectURL(picture), label: prediction.label };
      this.#session.seen.show(prediction);
      this.#host.requestUpdate();
    });
  }

  async #add(label: string, files: readonly File[]): Promise<void> {
    const { signal } = this.#scope;
    this.#progress({ label, total: files.length, done: 0 });
    try {
      const extractor = await this.#session.live.load();
      const seen: (readonly ExtractedInput[])[] = [];
      let unreadable: TlError | null = null;
      for (const [index, file] of files.entries()) {
        try {
          seen.push(await this.#session.see(file, extractor, signal, label));
        } catch (error) {
          if (!isAboutInput(error)) throw error;
          unreadable ??= error;
        }
        this.#progress({ label, total: files.length, done: index + 1 });
      }
      const ids = await this.#session.addSeen(label, seen);
      if (ids.length > 0) this.#hooks.taught(label);
      if (unreadable) throw unreadable;
    } finally {
      this.#progress(null);
    }
  }

  #filesFrom(carrier: FileCarrier): Promise<readonly File[]> {
    return this.#hooks.medium().filesFrom(carrier, this.#scope.signal);
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#session.live.fail(error as Error);
    }
  }

  #progress(adding: AddingMedia | null): void {
    this.#adding = adding;
    this.#host.requestUpdate();
  }

  #drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const over = labelUnder(event);
    if (over === this.#over) return;
    this.#over = over;
    this.#host.requestUpdate();
  }

  #leave(event: DragEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.#host.contains(to)) return;
    this.#over = undefined;
    this.#host.requestUpdate();
  }

  #drop(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#over = undefined;
    const label = labelUnder(event);
    if (this.#opens(event.dataTransfer)) return this.#host.requestUpdate();
    if (label !== null) void this.teach(label, event.dataTransfer);
    else if (this.#hooks.triesPhotos() && isOnPicture(event)) void this.try(event.dataTransfer);
    else void this.#offer(event.dataTransfer);
    this.#host.requestUpdate();
  }

  #paste(event: ClipboardEvent): void {
    if (!event.clipboardData?.types.includes('Files')) return;
    event.preventDefault();
    const label = labelUnder(event);
    if (this.#opens(event.clipboardData)) return;
    if (label !== null) void this.teach(label, event.clipboardData);
    else void this.#offer(event.clipboardData);
  }

  /** A project or a model opens, wherever it is dropped. */
  #opens({ files }: DataTransfer): boolean {
    const openable = this.#hooks.openableOf(files);
    if (openable.length > 0) this.#hooks.open(openable);
    return openable.length > 0;
  }

  async #offer(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      this.#waiting = await this.#filesFrom(carrier);
      this.#host.requestUpdate();
    });
  }

  #forgetTried(): void {
    if (this.#tried) URL.revokeObjectURL(this.#tried.url);
    this.#tried = null;
  }
}

function isAboutInput(error: unknown): error is TlError {
  return error instanceof TlError && /^input-/.test(error.code);
}

/** The label whose row the event is over. */
function labelUnder(event: Event): string | null {
  for (const node of event.composedPath()) {
    if (node instanceof HTMLElement && node.dataset['label'] !== undefined)
      return node.dataset['label'];
  }
  return null;
}

function isOnPicture(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && node.matches('.stage'));
}
