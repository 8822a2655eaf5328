import { nothing, type TemplateResult, html } from 'lit';
import type { FaceContext, Panel } from '../face/face-context.ts';
import type { Messages } from '../../strings/english.ts';
import { downloadFile } from '../face/download-file.ts';
import { HappenStep } from '../happen/happen-step.ts';
import { DisplayChoice } from '../use/display-choice.ts';
import { SiteDownload } from '../use/site-download.ts';
import { SnippetChoice, type ClassifierLook } from '../use/snippet-choice.ts';
import { modelFileName } from './embed-code.ts';
import { OtherPrograms } from './other-programs.ts';
import { renderIcon } from '../../look/icons.ts';

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

/** The steps of the panel, in order. */
interface UseItModel {
  readonly m: Messages;
  readonly display: TemplateResult;
  readonly happen: TemplateResult;
  readonly site: TemplateResult;
  readonly snippet: TemplateResult;
  /** What can be saved for other programs. */
  readonly others: TemplateResult | typeof nothing;
}

/** From a model to a page that uses it: its display, what happens, and what to take away. */
function renderUseIt(view: UseItModel, close: () => void): TemplateResult {
  const { m } = view;
  return html`<section class="panel use-it" id="use-it" part="panel" aria-label=${m.useHeading}>
    <header>
      <h2>${m.useHeading}</h2>
      <button class="quiet" type="button" aria-label=${m.close} @click=${close}>
        ${renderIcon('remove')}
      </button>
    </header>
    <ol role="list">
      <li>${view.display}</li>
      <li>${view.happen}</li>
      <li>${view.site}</li>
      <li>${view.snippet}</li>
    </ol>
    ${view.others}
  </section>`;
}
