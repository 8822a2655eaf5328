import { ModalityMismatch, type NamedWork, type Work } from '@tl-elements/core/trainer';
import type { FaceContext, Remedy } from '../face/face-context.ts';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { TemplateResult } from 'lit';
import { mediumOf } from '../../modalities.ts';
import type { Messages } from '../../strings/english.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import { MediaController } from '../brought/media-controller.ts';
import { downloadFile } from '../face/download-file.ts';
import { readWorks } from '../files.ts';
import { MergeQuestion } from '../merging/merge-question.ts';
import { DoneNotice } from './done-notice.ts';

/** For the `accept` attribute of a file input: our files and Teachable Machine's. */
const accept = '.zip,.tm,.json,.bin';
const openable = /\.(zip|tm|json|bin)$/i;

/** Saves everything that was taught as a file, and opens or adds such files, chosen by a button or dropped. */
export class ProjectFiles {
  readonly #face: FaceContext;
  readonly #question: MergeQuestion;
  /** Cancels what is being opened; null: nothing is. */
  #opening: AbortController | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    face.on('save', () => void this.save());
    face.on('added', ({ labels, examples, testExamples }) => {
      this.#tell([this.#added(labels.length, examples, testExamples)]);
    });
    this.#question = new MergeQuestion(face, {
      add: (works) => this.#work(namesOf(works), (signal) => this.#add(works, signal)),
      openInstead: (work, name) => this.#work(name, (signal) => this.#open(work, name, signal)),
    });
  }

  get isOpening(): boolean {
    return this.#opening !== null;
  }

  async save(): Promise<void> {
    const { host } = this.#face;
    const name = `${host.project ?? 'project'}.tl.zip`;
    try {
      downloadFile(await host.saveProject(), name);
      this.#face.say(this.#face.m.savedAs(name));
    } catch (error) {
      this.#face.report(error as Error);
    }
  }

  /** Asks for files and opens them. While files are being opened, it cancels that instead. */
  choose(): void {
    if (this.#opening) this.#opening.abort();
    else chooseFiles(accept, true, (files) => void this.open([...files]));
  }

  /**
   * Opens one file, or the several that Teachable Machine exports. A project is asked about where there are examples
   * already, and so are several.
   */
  async open(files: readonly File[]): Promise<void> {
    this.#question.cancel();
    const name = files.map((file) => file.name).join(', ');
    await this.#work(
      name,
      async (signal) => {
        if (await this.#isTaught(files)) return;
        const works = await readWorks(this.#face.trainer, files, signal);
        const [first] = works;
        if (!first) return;
        if (works.length > 1 || this.#isToBeAsked(first.work)) this.#question.ask(works);
        else await this.#open(first.work, name, signal);
      },
      files,
    );
  }

  /** Asks what to do with a file; null while there is nothing to ask. */
  renderQuestion(m: Messages): TemplateResult | null {
    return this.#question.render(m);
  }

  async #work(
    name: string,
    act: (signal: AbortSignal) => Promise<void>,
    files: readonly File[] = [],
  ): Promise<void> {
    if (this.#opening) return;
    const face = this.#face;
    const opening = (this.#opening = new AbortController());
    face.part(DoneNotice).forget();
    face.trainer.dismissProblem();
    face.say(face.m.openingFile(name));
    try {
      await act(opening.signal);
    } catch (error) {
      face.report(error as Error, { remedy: this.#remedyFor(error, files) });
    } finally {
      this.#opening = null;
      face.update();
    }
  }

  async #open(work: Work, name: string, signal: AbortSignal): Promise<void> {
    const { host, trainer } = this.#face;
    const hadWork = host.examples.length > 0;
    const dropped = await trainer.open(work, { signal });
    const { labels, examples } = host;
    const { m } = this.#face;
    const opened = m.opened(name, labels.length, examples.length);
    const more = [m.dropped(dropped), hadWork ? m.openedInstead : ''].filter((each) => each !== '');
    if (more.length > 0) this.#tell([opened, ...more]);
    else this.#face.say(opened);
  }

  async #add(works: readonly NamedWork[], signal: AbortSignal): Promise<void> {
    const { host, trainer } = this.#face;
    const counts = () =>
      [host.labels, host.examples, host.testExamples].map(({ length }) => length);
    const before = counts();
    const dropped: DroppedExamples = await trainer.merge(works, { signal });
    const [labels = 0, examples = 0, tests = 0] = counts().map((count, i) => count - before[i]!);
    this.#tell([this.#added(labels, examples, tests), this.#face.m.dropped(dropped)]);
  }

  #added(labels: number, examples: number, tests: number): string {
    const { m } = this.#face;
    const what = [
      ...(labels > 0 ? [m.countLabels(labels)] : []),
      ...(examples > 0 || tests === 0 ? [m.examples(examples)] : []),
      ...(tests > 0 ? [m.countTests(tests)] : []),
    ];
    return m.added(what);
  }

  #tell(sentences: readonly string[]): void {
    const words = sentences.filter((each) => each !== '').join(' ');
    this.#face.part(DoneNotice).show(words);
    this.#face.say(words);
  }

  /** A zip of folders with pictures is no project: its files are taught. */
  async #isTaught([file, ...others]: readonly File[]): Promise<boolean> {
    return (
      file !== undefined && others.length === 0 && this.#face.part(MediaController).offerZip(file)
    );
  }

  /** A model has no examples that could be added. */
  #isToBeAsked(work: Work): boolean {
    const { examples, testExamples } = this.#face.host;
    if ('head' in work || examples.length + testExamples.length === 0) return false;
    return work.examples.length > 0;
  }

  /** Offers to change the trainer's modality for a file of another one, if no examples would be lost. */
  #remedyFor(error: unknown, files: readonly File[]): Remedy | undefined {
    const { host } = this.#face;
    if (!(error instanceof ModalityMismatch) || files.length === 0) return undefined;
    const { modality, motion } = error;
    const isSameKind = mediumOf(error) === mediumOf(host);
    if (!isSameKind && host.examples.length > 0) return undefined;
    return {
      words: this.#face.m.openAs[kindOf(error)],
      act: () => {
        host.modality = modality;
        host.motion = motion;
        void host.updateComplete.then(() => this.open(files));
      },
    };
  }
}

function namesOf(works: readonly NamedWork[]): string {
  return works.map(({ name }) => name).join(', ');
}

function kindOf({ modality, motion }: ModalityMismatch) {
  if (!motion) return modality;
  return modality === 'hand' ? 'handMovements' : 'poseMovements';
}

/** The files that hold a project, a model or a part of one, according to their names. */
export function openableOf(files: Iterable<File>): readonly File[] {
  return [...files].filter(({ name }) => openable.test(name));
}
