import { TlError } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { renderExplained } from '../../look/explained-error.ts';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import { downloadFile } from '../face/download-file.ts';
import { modelFileName } from '../panels/embed-code.ts';
import { modelMissing } from '../model-missing.ts';
import { sitePage } from './site-page.ts';
import type { ClassifierLook } from './snippet-choice.ts';
import { writeSite } from './write-site.ts';

/** File name of the download. */
const siteFileName = 'my-page.zip';

/** How far the last download has come. */
type Progress =
  | { readonly is: 'idle' }
  | { readonly is: 'busy'; readonly fraction: number }
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly error: TlError };

/** "Download everything": a page with the model and all that it needs, as one zip. */
export class SiteDownload {
  readonly #face: FaceContext;
  #progress: Progress = { is: 'idle' };
  /** Cancels the last download. */
  #writing = new AbortController();

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** Cancels what is being collected. */
  cancel(): void {
    this.#writing.abort();
    this.#show({ is: 'idle' });
  }

  render(m: Messages, look: ClassifierLook): TemplateResult {
    const progress = this.#progress;
    const isBusy = progress.is === 'busy';
    return html`<h3>${m.siteHeading}</h3>
      <div class="places">
        <button
          class="primary"
          type="button"
          aria-disabled=${isBusy}
          aria-describedby="site-hint"
          @click=${() => void this.#download(m, look)}
        >
          ${renderIcon('save')} ${m.site}
        </button>
        ${
          isBusy
            ? html`<button class="quiet" type="button" @click=${() => this.cancel()}>
                ${m.siteCancel}
              </button>`
            : nothing
        }
      </div>
      ${
        isBusy
          ? html`<progress
              max="1"
              .value=${progress.fraction}
              aria-label=${m.siteProgress(progress.fraction)}
            ></progress>`
          : nothing
      }
      <p class="note" id="site-hint">${m.siteHint}</p>
      <p class="note" aria-live="polite">${this.#words(m)}</p>`;
  }

  #words(m: Messages): TemplateResult | string | typeof nothing {
    switch (this.#progress.is) {
      case 'done':
        return m.savedAs(siteFileName);
      case 'failed':
        return renderExplained(this.#progress.error, m);
      case 'idle':
      case 'busy':
        return nothing;
    }
  }

  async #download(m: Messages, look: ClassifierLook): Promise<void> {
    if (this.#progress.is === 'busy') return;
    const { signal } = (this.#writing = new AbortController());
    this.#show({ is: 'busy', fraction: 0 });
    try {
      const file = await this.#face.host.saveModel('tl', { signal });
      const { model } = this.#face.host;
      if (!model) throw modelMissing();
      const { lang } = m.sitePage;
      const page = sitePage(m.sitePage, m.direction, model.head.labels, {
        ...look,
        src: modelFileName,
      });
      const { weights } = this.#face.settings;
      const onProgress = (fraction: number) => this.#show({ is: 'busy', fraction });
      const site = await writeSite(model, { page, lang, file, weights, signal, onProgress });
      if (signal.aborted) return;
      downloadFile(site, siteFileName);
      this.#show({ is: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TlError)) throw error;
      this.#show({ is: 'failed', error });
    }
  }

  #show(progress: Progress): void {
    this.#progress = progress;
    this.#face.update();
  }
}
