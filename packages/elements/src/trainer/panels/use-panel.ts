import { nothing, type TemplateResult } from 'lit';
import type { FaceContext, Panel } from '../face/face-context.ts';
import type { Messages } from '../../strings/english.ts';
import { downloadFile } from '../face/download-file.ts';
import { HappenStep } from '../happen/happen-step.ts';
import { DisplayChoice } from '../use/display-choice.ts';
import { SiteDownload } from '../use/site-download.ts';
import { SnippetChoice, type ClassifierLook } from '../use/snippet-choice.ts';
import { renderUseIt } from '../views/use-it.ts';
import { modelFileName } from './embed-code.ts';
import { OtherPrograms } from './other-programs.ts';

/** "Use it": from a model to a page. */
export class UsePanel implements Panel {
  readonly id = 'use-it';
  readonly #face: FaceContext;
  readonly #display: DisplayChoice;
  readonly #happen: HappenStep;
  readonly #site: SiteDownload;
  readonly #snippet: SnippetChoice;
  readonly #others: OtherPrograms;
  #isOpen = false;
  /** Cancels the download of the model when the panel closes. */
  #downloading = new AbortController();

  constructor(face: FaceContext) {
    this.#face = face;
    this.#display = new DisplayChoice(face);
    this.#happen = new HappenStep(face);
    this.#site = new SiteDownload(face);
    this.#snippet = new SnippetChoice(face, () => void this.download());
    this.#others = new OtherPrograms(face);
    face.on('use', () => this.open());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  toggle(): void {
    if (this.#isOpen) this.close();
    else this.open();
  }

  open(): void {
    this.#isOpen = true;
    this.#downloading = new AbortController();
    this.#snippet.opened();
    this.#face.update();
    void this.#face.host.updateComplete.then(() => {
      const panel = this.#face.find('.use-it');
      panel?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Downloads the model as a file. */
  async download(): Promise<void> {
    const { signal } = this.#downloading;
    try {
      const file = await this.#face.host.saveModel('tl', { signal });
      if (!signal.aborted) downloadFile(file, modelFileName);
    } catch (error) {
      if (!signal.aborted) this.#face.report(error as Error);
    }
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { model } = this.#face.host;
    if (!this.#isOpen || !model) return nothing;
    const look: ClassifierLook = {
      face: this.#display.face,
      isAutostart: !this.#happen.needsPress,
      inside: this.#happen.tags,
    };
    return renderUseIt(
      {
        m,
        display: this.#display.render(m),
        happen: this.#happen.render(m),
        site: this.#site.render(m, look),
        snippet: this.#snippet.render(m, model, look),
        others: this.#others.render(m),
      },
      () => this.close(),
    );
  }

  /** Cancels what is being saved, and leaves the focus where the panel was opened. */
  close(): void {
    this.#isOpen = false;
    this.#downloading.abort();
    this.#site.cancel();
    this.#others.cancel();
    this.#face.update();
    this.#face.find('[part~=use-button]')?.focus();
  }
}
