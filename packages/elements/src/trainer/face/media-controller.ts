import { Scope, TlError } from '@tl-elements/core/base';
import type { ReactiveController } from 'lit';
import type { ExtractedInput } from '../../live/extract-input.ts';
import type { FileCarrier, Medium } from '../../media/medium.ts';
import { mediumOf, modalities } from '../../modalities.ts';
import { messagesFor } from '../../strings/catalogue.ts';
import type { FileWords } from '../../strings/english.ts';
import type { TrainerSession } from '../session.ts';
import { broughtFiles, without } from './brought-files.ts';
import type { ProblemStrip } from './problem-strip.ts';
import type { TrainerHost } from './trainer-host.ts';

/** Files on their way into a label. */
export interface AddingMedia {
  readonly label: string;
  readonly total: number;
  readonly done: number;
}

/** A photo or a sound that is tried: shown in the picture's place, with what the model says. */
interface TriedFile {
  readonly url: string;
  readonly label: string | null;
}

/** Files of the trainer's kind, and others that came with them. */
interface Sorted {
  readonly files: readonly File[];
  readonly others: readonly File[];
}

/** Teaches with files and tries them, however they come in. */
export class MediaController implements ReactiveController {
  readonly #host: TrainerHost;
  readonly #session: TrainerSession;
  readonly #problems: ProblemStrip;
  readonly #taught: (label: string) => void;
  #scope = new Scope();
  #waiting: readonly File[] = [];
  #adding: AddingMedia | null = null;
  #tried: TriedFile | null = null;

  /** @param taught called when a label has been given its files. */
  constructor(
    host: TrainerHost,
    session: TrainerSession,
    problems: ProblemStrip,
    taught: (label: string) => void,
  ) {
    this.#host = host;
    this.#session = session;
    this.#problems = problems;
    this.#taught = taught;
    host.addController(this);
  }

  /** Files that wait until somebody says which label they are. */
  get waiting(): readonly File[] {
    return this.#waiting;
  }

  get adding(): AddingMedia | null {
    return this.#adding;
  }

  get tried(): TriedFile | null {
    return this.#tried;
  }

  /** For the `accept` attribute of a file input. */
  get accept(): string {
    return this.#medium.accept;
  }

  hostConnected(): void {
    this.#scope = new Scope();
    this.#scope.listen(document, 'keydown', ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.cancelWaiting();
    });
    this.#scope.add(() => this.#forgetTried());
  }

  hostDisconnected(): void {
    void this.#scope.close();
    this.#waiting = [];
  }

  /** Teaches a label with the files that can be read, and says which can't. */
  async teach(label: string, carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => this.#add(label, await this.#sort(carrier)));
  }

  /** Lets the files wait until somebody says which label they are. */
  async offer(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const { files, others } = await this.#sort(carrier);
      this.#waiting = files;
      this.#host.requestUpdate();
      this.#complain(others, []);
    });
  }

  /** Teaches a label with the files that wait. */
  async teachWaiting(label: string): Promise<void> {
    const files = this.#waiting;
    this.cancelWaiting();
    await this.#guard(() => this.#add(label, { files, others: [] }));
  }

  cancelWaiting(): void {
    if (this.#waiting.length === 0) return;
    this.#waiting = [];
    this.#host.requestUpdate();
  }

  /** Shows the first file in the picture's place, with what the model says. */
  async try(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const { files, others } = await this.#sort(carrier);
      this.#complain(others, []);
      const [file] = files;
      if (!file) return;
      const { signal } = this.#scope;
      const prediction = await this.#session.classify(file, signal);
      const picture = await this.#medium.portray(file, signal);
      this.#forgetTried();
      this.#tried = { url: URL.createObjectURL(picture), label: prediction.label };
      this.#session.seen.show(prediction);
      this.#host.requestUpdate();
    });
  }

  get #medium(): Medium {
    return mediumOf(this.#host.modality);
  }

  get #words(): FileWords {
    return messagesFor(this.#host).files[modalities[this.#host.modality]?.input ?? 'camera'];
  }

  async #add(label: string, { files, others }: Sorted): Promise<void> {
    const unreadable: TlError[] = [];
    if (files.length > 0) {
      const inputs = await this.#extract(label, files, unreadable);
      const ids = await this.#session.addSeen(label, inputs);
      if (ids.length > 0) this.#taught(label);
    }
    this.#complain(others, unreadable);
  }

  /** @param unreadable takes the failures of files that can't be read. */
  async #extract(label: string, files: readonly File[], unreadable: TlError[]) {
    const { signal } = this.#scope;
    const inputs: (readonly ExtractedInput[])[] = [];
    this.#progress({ label, total: files.length, done: 0 });
    try {
      const extractor = await this.#session.live.load();
      for (const [index, file] of files.entries()) {
        try {
          inputs.push(await this.#session.see(file, extractor, signal, label));
        } catch (error) {
          if (!isAboutInput(error)) throw error;
          unreadable.push(error);
        }
        this.#progress({ label, total: files.length, done: index + 1 });
      }
      return inputs;
    } finally {
      this.#progress(null);
    }
  }

  async #sort(carrier: FileCarrier): Promise<Sorted> {
    const brought = broughtFiles(carrier);
    const files = await this.#medium.filesFrom(carrier, this.#scope.signal);
    return { files, others: without(brought, files) };
  }

  /** Says which files could not be used: why, where it is one; how many, where they are several. */
  #complain(others: readonly File[], unreadable: readonly TlError[]): void {
    const [first] = unreadable;
    const count = others.length + unreadable.length;
    if (count === 0) return;
    if (count === 1 && first) return this.#problems.report(first);
    const words =
      unreadable.length === 0
        ? this.#words.ofOtherKind(others.map(({ name }) => name))
        : this.#words.unusable(count);
    this.#problems.report(new TlError('input-unreadable', words, { cause: first }));
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#problems.report(error as Error);
    }
  }

  #progress(adding: AddingMedia | null): void {
    this.#adding = adding;
    this.#host.requestUpdate();
  }

  #forgetTried(): void {
    if (this.#tried) URL.revokeObjectURL(this.#tried.url);
    this.#tried = null;
  }
}

function isAboutInput(error: unknown): error is TlError {
  return error instanceof TlError && error.code.startsWith('input-');
}
