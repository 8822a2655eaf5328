import type { ExampleSummary } from '@tl-elements/core/base';
import { ModalityMismatch } from '@tl-elements/core/trainer';
import { nothing, type TemplateResult } from 'lit';
import { mediumOf } from '../../modalities.ts';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import type { Announcer } from '../face/announcer.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import { downloadFile } from '../face/download-file.ts';
import type { MediaController } from '../brought/media-controller.ts';
import type { ProblemStrip } from '../face/problem-strip.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { renderOpened } from '../views/notice.ts';
import type { Remedy } from '../views/problem.ts';

/** For the `accept` attribute of a file input: our files and Teachable Machine's. */
const accept = '.zip,.tm,.json,.bin';
const openable = /\.(zip|tm|json|bin)$/i;

/** What was opened in place of other work. */
interface Opened {
  readonly words: string;
  readonly examples: readonly ExampleSummary[];
}

/** Saves everything that was taught as a file, and opens such files, chosen by a button or dropped. */
export class ProjectFiles {
  readonly #host: TrainerHost;
  readonly #media: MediaController;
  readonly #problems: ProblemStrip;
  readonly #announcer: Announcer;
  /** Cancels what is being opened; null: nothing is. */
  #opening: AbortController | null = null;
  #opened: Opened | null = null;

  constructor(
    host: TrainerHost,
    media: MediaController,
    problems: ProblemStrip,
    announcer: Announcer,
  ) {
    this.#host = host;
    this.#media = media;
    this.#problems = problems;
    this.#announcer = announcer;
  }

  get isOpening(): boolean {
    return this.#opening !== null;
  }

  async save(): Promise<void> {
    const name = `${this.#host.project ?? 'project'}.tl.zip`;
    try {
      downloadFile(await this.#host.saveProject(), name);
      this.#announcer.say(allMessagesFor(this.#host).savedAs(name));
    } catch (error) {
      this.#problems.report(error as Error);
    }
  }

  /** Asks for files and opens them. While files are being opened, it cancels that instead. */
  choose(): void {
    if (this.#opening) this.#opening.abort();
    else chooseFiles(accept, true, (files) => void this.open([...files]));
  }

  /** Opens one file, or the several that Teachable Machine exports. */
  async open(files: readonly File[]): Promise<void> {
    if (this.#opening) return;
    const opening = new AbortController();
    const m = allMessagesFor(this.#host);
    const name = files.map((file) => file.name).join(', ');
    const hadWork = this.#host.examples.length > 0;
    this.#opening = opening;
    this.#opened = null;
    this.#problems.close();
    this.#announcer.say(m.openingFile(name));
    try {
      if (await this.#isTaught(files)) return;
      const dropped = await this.#host.open(files, opening);
      const { labels, examples } = this.#host;
      const words = [m.opened(name, labels.length, examples.length), m.dropped(dropped)];
      if (hadWork) words.push(m.openedInstead);
      const spoken = words.filter((each) => each !== '').join(' ');
      if (spoken !== words[0]) this.#opened = { words: spoken, examples };
      this.#announcer.say(spoken);
    } catch (error) {
      this.#problems.report(error as Error, { remedy: this.#remedyFor(error, files) });
    } finally {
      this.#opening = null;
      this.#host.requestUpdate();
    }
  }

  /** A zip of folders with pictures is no project: its files are taught. */
  async #isTaught([file, ...others]: readonly File[]): Promise<boolean> {
    return file !== undefined && others.length === 0 && this.#media.offerZip(file);
  }

  /** Offers to change the trainer's modality for a file of another one, if no examples would be lost. */
  #remedyFor(error: unknown, files: readonly File[]): Remedy | undefined {
    if (!(error instanceof ModalityMismatch)) return undefined;
    const { modality, motion } = error;
    const isSameKind = mediumOf(error) === mediumOf(this.#host);
    if (!isSameKind && this.#host.examples.length > 0) return undefined;
    return {
      words: allMessagesFor(this.#host).openAs[kindOf(error)],
      act: () => {
        this.#host.modality = modality;
        this.#host.motion = motion;
        void this.#host.updateComplete.then(() => this.open(files));
      },
    };
  }

  /** Says that other work was replaced, until what was opened is changed. */
  render(m: Messages): TemplateResult | typeof nothing {
    const opened = this.#opened;
    if (opened?.examples !== this.#host.examples) return nothing;
    return renderOpened(m, opened.words, {
      act: () => void this.#host.undo(),
      dismiss: () => {
        this.#opened = null;
        this.#host.requestUpdate();
      },
    });
  }
}

function kindOf({ modality, motion }: ModalityMismatch) {
  if (!motion) return modality;
  return modality === 'hand' ? 'handMovements' : 'poseMovements';
}

/** The files that hold a project, a model or a part of one, according to their names. */
export function openableOf(files: Iterable<File>): readonly File[] {
  return [...files].filter(({ name }) => openable.test(name));
}
