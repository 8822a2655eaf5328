import { Scope, TlError } from '@tl-elements/core/base';
import { picturesFrom, soundsFrom, videosFrom } from '@tl-elements/sources';
import type { ReactiveController } from 'lit';
import type { FileCarrier, PageMedium } from '../../media/medium.ts';
import { fileKindOf, mediumOf } from '../../modalities.ts';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { filesInEnglish, type FileWords } from '../../strings/file-words.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { broughtFiles, without } from './brought-files.ts';
import type { ProblemStrip } from './problem-strip.ts';
import type { TrainerHost } from './trainer-host.ts';

/** A photo or a sound that is tried: shown in place of the picture, with its prediction. */
interface TriedFile {
  readonly url: string;
  readonly label: string | null;
}

/** Files of the trainer's kind, and others that came with them. */
interface Sorted {
  readonly files: readonly File[];
  readonly others: readonly File[];
}

/** Makes examples of files and tries them, however they arrive. */
export class MediaController implements ReactiveController {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #problems: ProblemStrip;
  #scope = new Scope();
  #waiting: readonly File[] = [];
  #tried: TriedFile | null = null;

  constructor(host: TrainerHost, trainer: PageTrainer, problems: ProblemStrip) {
    this.#host = host;
    this.#trainer = trainer;
    this.#problems = problems;
    host.addController(this);
  }

  /** Files that wait until somebody chooses their label. */
  get waiting(): readonly File[] {
    return this.#waiting;
  }

  get tried(): TriedFile | null {
    return this.#tried;
  }

  /** For the `accept` attribute of a file input. */
  get accept(): string {
    return this.#medium.accept;
  }

  /** What the files are called. */
  get words(): FileWords {
    return allMessagesFor(this.#host).files[fileKindOf(this.#host)];
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

  /** Adds the files that can be read to a label, and says which can't be read. */
  async teach(label: string, carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => this.#add(label, await this.#sort(carrier)));
  }

  /** Asks which label the files are for. */
  async offer(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const { files, others } = await this.#sort(carrier);
      this.#waiting = files;
      this.#host.requestUpdate();
      this.#complain(others, []);
    });
  }

  /** Adds the waiting files to a label. */
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

  /** Shows the first file in place of the picture, with its prediction. */
  async try(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const { files, others } = await this.#sort(carrier);
      this.#complain(others, []);
      const [file] = files;
      if (!file) return;
      const { signal } = this.#scope;
      const prediction = await this.#trainer.classify(file, { signal });
      const picture = await this.#medium.portray(file, signal);
      this.#forgetTried();
      this.#tried = { url: URL.createObjectURL(picture), label: prediction.label };
      this.#trainer.showPrediction(prediction);
      this.#host.requestUpdate();
    });
  }

  /** Call it within the event: the browser empties a `DataTransfer` right after. */
  #filesFrom(carrier: FileCarrier): Promise<readonly File[]> {
    const { modality, motion } = this.#host;
    const read = motion ? videosFrom : modality === 'audio' ? soundsFrom : picturesFrom;
    return read(carrier, this.#scope.signal);
  }

  get #medium(): PageMedium {
    return mediumOf(this.#host);
  }

  async #add(label: string, { files, others }: Sorted): Promise<void> {
    const { signal } = this.#scope;
    const { unreadable } =
      files.length > 0
        ? await this.#trainer.addFiles(label, files, { signal })
        : { unreadable: [] };
    this.#complain(others, unreadable);
  }

  async #sort(carrier: FileCarrier): Promise<Sorted> {
    const brought = broughtFiles(carrier);
    const files = await this.#filesFrom(carrier);
    return { files, others: without(brought, files) };
  }

  /** Says that files could not be used: why, if it is one; how many, if they are several. */
  #complain(others: readonly File[], unreadable: readonly TlError[]): void {
    const [first] = unreadable;
    const count = others.length + unreadable.length;
    if (count === 0) return;
    if (count === 1 && first) return this.#problems.report(first);
    const kind = fileKindOf(this.#host);
    const wordsIn = ({ files }: Pick<Messages, 'files'>) =>
      unreadable.length === 0
        ? files[kind].ofOtherKind(others.map(({ name }) => name))
        : files[kind].unusable(count);
    const error = new TlError('input-unreadable', wordsIn({ files: filesInEnglish }), {
      cause: first,
    });
    this.#problems.report(error, { wordsIn });
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#problems.report(error as Error);
    }
  }

  #forgetTried(): void {
    if (this.#tried) URL.revokeObjectURL(this.#tried.url);
    this.#tried = null;
  }
}
