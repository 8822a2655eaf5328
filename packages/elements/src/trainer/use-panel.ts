import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../strings/english.ts';
import { defaultScriptUrl, modelFileName, snippetFor } from './embed-code.ts';
import type { TlTrainer } from './tl-trainer.ts';
import { renderUseIt, type UsePlace } from './views/use-it.ts';

/** "Use it": the file, the lines, and where they go. */
export class UsePanel {
  readonly #host: TlTrainer;
  #isOpen = false;
  #place: UsePlace = 'html';
  #copied: 'no' | 'yes' | 'failed' = 'no';

  constructor(host: TlTrainer) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  toggle(): void {
    if (this.#isOpen) this.#close();
    else this.open();
  }

  open(): void {
    this.#isOpen = true;
    this.#copied = 'no';
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const panel = this.#host.renderRoot.querySelector('.use-it');
      panel?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Hands the model out as a file. */
  async download(): Promise<void> {
    const url = URL.createObjectURL(await this.#host.saveModel());
    const link = document.createElement('a');
    link.href = url;
    link.download = modelFileName;
    link.click();
    URL.revokeObjectURL(url);
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { model } = this.#host;
    if (!this.#isOpen || !model) return nothing;
    const snippet = snippetFor(this.#place, model, defaultScriptUrl());
    return html`${renderUseIt(
      { m, place: this.#place, snippet, fileName: modelFileName, copied: this.#copied },
      {
        close: () => this.#close(),
        choosePlace: (place) => this.#choose(place),
        copy: () => void this.#copy(snippet),
        download: () => void this.download(),
      },
    )}`;
  }

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=use-button]')?.focus();
  }

  #choose(place: UsePlace): void {
    this.#place = place;
    this.#copied = 'no';
    this.#host.requestUpdate();
  }

  async #copy(snippet: string): Promise<void> {
    this.#copied = await navigator.clipboard.writeText(snippet).then(
      () => 'yes' as const,
      () => 'failed' as const,
    );
    this.#host.requestUpdate();
  }
}
