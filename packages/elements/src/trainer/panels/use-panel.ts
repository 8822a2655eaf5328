import { nothing, type TemplateResult } from 'lit';
import type { LiveSettings } from '../../live/live-settings.ts';
import type { Messages } from '../../strings/english.ts';
import { downloadFile } from '../face/download-file.ts';
import type { ProblemStrip } from '../face/problem-strip.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { HappenStep } from '../happen/happen-step.ts';
import { DisplayChoice } from '../use/display-choice.ts';
import { SiteDownload } from '../use/site-download.ts';
import { SnippetChoice, type ClassifierLook } from '../use/snippet-choice.ts';
import { renderUseIt } from '../views/use-it.ts';
import { modelFileName } from './embed-code.ts';
import type { OtherPrograms } from './other-programs.ts';

/** "Use it": from a model to a page. */
export class UsePanel {
  readonly id = 'use-it';
  readonly #host: TrainerHost;
  readonly #others: OtherPrograms;
  readonly #problems: ProblemStrip;
  readonly #display: DisplayChoice;
  readonly #happen: HappenStep;
  readonly #site: SiteDownload;
  readonly #snippet: SnippetChoice;
  #isOpen = false;
  /** Cancels the download of the model when the panel closes. */
  #downloading = new AbortController();

  constructor(
    host: TrainerHost,
    others: OtherPrograms,
    problems: ProblemStrip,
    settings: () => LiveSettings,
  ) {
    this.#host = host;
    this.#others = others;
    this.#problems = problems;
    this.#display = new DisplayChoice(host);
    this.#happen = new HappenStep(host);
    this.#site = new SiteDownload(host, settings);
    this.#snippet = new SnippetChoice(host, () => void this.download());
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
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const panel = this.#host.renderRoot.querySelector('.use-it');
      panel?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Downloads the model as a file. */
  async download(): Promise<void> {
    const { signal } = this.#downloading;
    try {
      const file = await this.#host.saveModel('tl', { signal });
      if (!signal.aborted) downloadFile(file, modelFileName);
    } catch (error) {
      if (!signal.aborted) this.#problems.report(error as Error);
    }
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { model } = this.#host;
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
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=use-button]')?.focus();
  }
}
