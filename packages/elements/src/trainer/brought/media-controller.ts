import { Scope, TlError, type Prediction } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import type { LabeledFile } from '@tl-elements/core/trainer';
import { filesInFolders, type FileKind, type FoundFile } from '@tl-elements/sources';
import type { ReactiveController } from 'lit';
import type { FileCarrier, PageMedium } from '../../media/medium.ts';
import { fileKindOf, mediumOf } from '../../modalities.ts';
import { english, type Messages } from '../../strings/english.ts';
import type { FileWords } from '../../strings/file-words.ts';
import { filesInZip } from './files-in-zip.ts';
import { labelFolders } from './label-folders.ts';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { TrainerHost } from '../face/trainer-host.ts';

/** At most so many are shown. */
const mostShown = 12;

/** Files that wait until somebody chooses their label. */
class WaitingFiles {
  #files: readonly File[] = [];
  #pictures: readonly string[] = [];
  #folder: string | null = null;

  get files(): readonly File[] {
    return this.#files;
  }

  /** URLs of the first pictures among them. */
  get pictures(): readonly string[] {
    return this.#pictures;
  }

  /** The folder that all of them were in; null: in none, or in several. */
  get folder(): string | null {
    return this.#folder;
  }

  hold(found: readonly FoundFile[]): void {
    this.clear();
    this.#files = found.map(({ file }) => file);
    const folders = new Set(found.map(({ folder }) => folder));
    this.#folder = folders.size === 1 ? [...folders][0]! : null;
    const shown = this.#files.slice(0, mostShown).filter(({ type }) => type.startsWith('image/'));
    this.#pictures = shown.map((file) => URL.createObjectURL(file));
  }

  clear(): void {
    for (const url of this.#pictures) URL.revokeObjectURL(url);
    this.#pictures = [];
    this.#files = [];
    this.#folder = null;
  }
}

/** A photo or a sound that is tried: shown in place of the picture, with its prediction. */
interface TriedFile {
  readonly url: string;
  readonly label: string | null;
}

/** Files of the trainer's kind, and others that came with them. */
interface Sorted {
  readonly found: readonly FoundFile[];
  readonly others: readonly File[];
}

/** Makes examples of files and tries them, however they arrive. */
export class MediaController implements ReactiveController {
  readonly #face: FaceContext;
  #scope = new Scope();
  /** Files that wait until somebody chooses their label. */
  readonly waiting = new WaitingFiles();
  #tried: TriedFile | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    face.host.addController(this);
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
    return this.#face.m.files[fileKindOf(this.#face.host)];
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
    this.waiting.clear();
  }

  /** Adds the files that can be read to a label, and says which can't be read. */
  async teach(label: string, carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const { found, others } = await this.#sort(carrier);
      await this.#add(label, filesOf(found), others);
    });
  }

  /** Makes labels of folders, and asks which label other files are for. */
  async offer(carrier: FileCarrier): Promise<void> {
    await this.#guard(async () => {
      const { found, others } = await this.#sort(carrier);
      await this.#take(found, others);
    });
  }

  /** As `offer` for what is in a zip. False if it is a project, a model, or no zip of files like these. */
  async offerZip(file: File): Promise<boolean> {
    const found = await filesInZip(file, this.#kind, this.#scope.signal);
    if (!found) return false;
    await this.#guard(() => this.#take(found, []));
    return true;
  }

  /**
   * Gives the files of a carrier to `use`, those in zips, too, and says which could not be used.
   *
   * @param use returns why some of them could not be read.
   */
  async collect(
    carrier: FileCarrier,
    use: (found: readonly FoundFile[], signal: AbortSignal) => Promise<readonly TlError[]>,
  ): Promise<void> {
    await this.#guard(async () => {
      const { found, others } = await this.#sort(carrier);
      const { signal } = this.#scope;
      const zipped = await Promise.all(
        others.map(async (file) => ({ file, inside: await filesInZip(file, this.#kind, signal) })),
      );
      const inZips = zipped.flatMap(({ inside }) => inside ?? []);
      const left = zipped.filter(({ inside }) => inside === null).map(({ file }) => file);
      this.#complain(left, await use([...found, ...inZips], signal));
    });
  }

  /** Adds the waiting files to a label. */
  async teachWaiting(label: string): Promise<void> {
    const { files } = this.waiting;
    this.cancelWaiting();
    await this.#guard(() => this.#add(label, files));
  }

  cancelWaiting(): void {
    if (this.waiting.files.length === 0) return;
    this.waiting.clear();
    this.#face.update();
  }

  /** Shows a file in place of the picture, with its prediction. */
  async showInPicture(file: File, prediction: Prediction, signal: AbortSignal): Promise<void> {
    const picture = await this.#medium.portray(file, signal);
    this.#forgetTried();
    this.#tried = { url: URL.createObjectURL(picture), label: prediction.label };
    this.#face.trainer.showPrediction(prediction);
    this.#face.update();
  }

  get #kind(): FileKind {
    const { modality, motion } = this.#face.host;
    return motion ? 'video' : modality === 'audio' ? 'sound' : 'picture';
  }

  get #medium(): PageMedium {
    return mediumOf(this.#face.host);
  }

  async #take(found: readonly FoundFile[], others: readonly File[]): Promise<void> {
    const { labeled, loose } = labelFolders(found, this.#face.host.examples.length > 0);
    const unreadable = labeled.length > 0 ? await this.#addLabeled(labeled) : [];
    this.#complain(others, unreadable);
    this.waiting.hold(loose);
    this.#face.update();
    // A screen reader reads the question there.
    if (loose.length > 0) this.#face.focusOn('.tray .choice');
  }

  async #addLabeled(labeled: readonly LabeledFile<File>[]): Promise<readonly TlError[]> {
    const { signal } = this.#scope;
    const gone = placeholdersIn(this.#face.host);
    const added = await this.#face.trainer.adder.addLabeled(labeled, { gone, signal });
    this.#face.ask('added', added);
    return added.unreadable;
  }

  async #add(label: string, files: readonly File[], others: readonly File[] = []): Promise<void> {
    const { signal } = this.#scope;
    const { unreadable } =
      files.length > 0
        ? await this.#face.trainer.adder.addFiles(label, files, { signal })
        : { unreadable: [] };
    this.#complain(others, unreadable);
  }

  /** Call it within the event: the browser empties a `DataTransfer` right after. */
  async #sort(carrier: FileCarrier): Promise<Sorted> {
    const brought = broughtFiles(carrier);
    const found = await filesInFolders(this.#kind, carrier, this.#scope.signal);
    return { found, others: without(brought, filesOf(found)) };
  }

  /** Says that files could not be used: why, if it is one; how many, if they are several. */
  #complain(others: readonly File[], unreadable: readonly TlError[]): void {
    const [first] = unreadable;
    const count = others.length + unreadable.length;
    if (count === 0) return;
    if (count === 1 && first) return this.#face.report(first);
    const kind = fileKindOf(this.#face.host);
    const wordsIn = ({ files }: Pick<Messages, 'files'>) =>
      unreadable.length === 0
        ? files[kind].ofOtherKind(others.map(({ name }) => name))
        : files[kind].unusable(count);
    const error = new TlError('input-unreadable', wordsIn({ files: english.files }), {
      cause: first,
    });
    this.#face.report(error, { wordsIn });
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#face.report(error as Error);
    }
  }

  #forgetTried(): void {
    if (this.#tried) URL.revokeObjectURL(this.#tried.url);
    this.#tried = null;
  }
}

function filesOf(found: readonly FoundFile[]): readonly File[] {
  return found.map(({ file }) => file);
}

/**
 * The files that somebody picked one by one, without those in folders. Call it within
 * the event: the browser empties a `DataTransfer` right after.
 */
function broughtFiles(carrier: FileCarrier): readonly File[] {
  if (carrier instanceof DataTransfer) {
    return [...carrier.items].flatMap((item) => {
      if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory) return [];
      return item.getAsFile() ?? [];
    });
  }
  const items = Array.from(carrier as ArrayLike<File | ClipboardItem>);
  return items.filter((item): item is File => item instanceof File);
}

/** The files that are not usable, except hidden files of the system. */
function without(files: readonly File[], usable: readonly File[]): readonly File[] {
  // A dropped file is handed over more than once, each time as another object.
  const isSame = (a: File, b: File) =>
    a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
  return files.filter(
    (file) => !file.name.startsWith('.') && !usable.some((each) => isSame(each, file)),
  );
}

/** Labels that the trainer has named itself ("Label 2") and that nobody has taught anything. */
function placeholdersIn(host: TrainerHost): readonly string[] {
  const { newLabel } = allMessagesFor(host);
  const taught = new Set(host.examples.map(({ label }) => label));
  const own = new Set(host.labels.map((_, index) => newLabel(index + 1)));
  return host.labels.filter((label) => own.has(label) && !taught.has(label));
}
