import type { ExampleSummary } from '@tl-elements/core/base';
import type { ReactiveControllerHost } from 'lit';
import { nothing, type TemplateResult } from 'lit';
import type { Openable } from '../../teachable-machine/find-openable.ts';
import type { LiveController } from '../../live/live-controller.ts';
import type { Messages } from '../../strings/english.ts';
import { FileChooser } from '../face/file-chooser.ts';
import { downloadFile } from '../face/download-file.ts';
import { renderOpened } from '../views/notice.ts';

/** For the `accept` attribute of a file input: our files and Teachable Machine's. */
const accept = '.zip,.tm,.json,.bin';
const openable = /\.(zip|tm|json|bin)$/i;

/** What of a trainer its files need. */
interface Work extends Pick<ReactiveControllerHost, 'requestUpdate'> {
  readonly project: string | null;
  readonly labels: readonly string[];
  readonly examples: readonly ExampleSummary[];
  open(given: Openable): Promise<void>;
  saveProject(): Promise<Blob>;
  undo(): boolean;
}

interface ProjectFilesHooks {
  readonly live: Pick<LiveController<unknown>, 'error' | 'dismiss' | 'fail'>;
  messages(): Messages;
  /** Tells screen readers. */
  say(words: string): void;
}

/** What took the place of other work. */
interface Opened {
  readonly words: string;
  readonly examples: readonly ExampleSummary[];
}

/** Saves all that was taught as a file, and opens such files: by a button, or dropped. */
export class ProjectFiles {
  readonly #host: Work;
  readonly #hooks: ProjectFilesHooks;
  readonly #chooser = new FileChooser();
  #isOpening = false;
  #opened: Opened | null = null;

  constructor(host: Work, hooks: ProjectFilesHooks) {
    this.#host = host;
    this.#hooks = hooks;
  }

  get isOpening(): boolean {
    return this.#isOpening;
  }

  async save(): Promise<void> {
    const name = `${this.#host.project ?? 'project'}.tl.zip`;
    try {
      downloadFile(await this.#host.saveProject(), name);
      this.#hooks.say(this.#hooks.messages().savedAs(name));
    } catch (error) {
      this.#hooks.live.fail(error as Error);
    }
  }

  /** Asks for files, and opens them. */
  choose(): void {
    this.#chooser.choose(accept, true, (files) => void this.open([...files]));
  }

  /** Opens one file, or the several that Teachable Machine exports. */
  async open(files: readonly File[]): Promise<void> {
    if (this.#isOpening) return;
    const { live, messages, say } = this.#hooks;
    const m = messages();
    const name = files.map((file) => file.name).join(', ');
    const hadWork = this.#host.examples.length > 0;
    this.#isOpening = true;
    this.#opened = null;
    if (live.error) live.dismiss();
    say(m.openingFile(name));
    try {
      await this.#host.open(files);
      const { labels, examples } = this.#host;
      const words = m.opened(name, labels.length, examples.length);
      if (hadWork) this.#opened = { words: `${words} ${m.openedInstead}`, examples };
      say(this.#opened?.words ?? words);
    } catch (error) {
      live.fail(error as Error);
    } finally {
      this.#isOpening = false;
      this.#host.requestUpdate();
    }
  }

  /** Says that other work has made room, until something is done with what was opened. */
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

/** Those of the files that hold a project or a model, or a part of one, as far as names tell. */
export function openableOf(files: Iterable<File>): readonly File[] {
  return [...files].filter(({ name }) => openable.test(name));
}
