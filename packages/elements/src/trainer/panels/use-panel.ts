import type { Model } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { fitsSnippet } from '../../teachable-machine/fits-snippet.ts';
import type { Messages } from '../../strings/english.ts';
import {
  defaultScriptUrl,
  modelFileName,
  snippetFor,
  type EmbedKind,
  type UsePlace,
} from './embed-code.ts';
import { downloadFile } from '../face/download-file.ts';
import type { OtherPrograms } from './other-programs.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { renderUseIt } from '../views/use-it.ts';

/** "Use it": the model file, the snippet, and where to paste it. */
export class UsePanel {
  readonly id = 'use-it';
  readonly #host: TrainerHost;
  readonly #others: OtherPrograms;
  #isOpen = false;
  #kind: EmbedKind = 'inline';
  #place: UsePlace = 'html';
  #copied: 'no' | 'yes' | 'failed' = 'no';
  /** Written once for a model: it is tens of KB long, and the panel is rendered with every frame. */
  #written: { readonly model: Model; readonly snippet: string } | null = null;

  constructor(host: TrainerHost, others: OtherPrograms) {
    this.#host = host;
    this.#others = others;
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
    this.#copied = 'no';
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const panel = this.#host.renderRoot.querySelector('.use-it');
      panel?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Downloads the model as a file. */
  async download(): Promise<void> {
    downloadFile(await this.#host.saveModel(), modelFileName);
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { model } = this.#host;
    if (!this.#isOpen || !model) return nothing;
    const snippet = this.#snippetOf(model);
    const [kind, place] = [this.#kindFor(model), this.#place];
    const isInlinePossible = fitsSnippet(model);
    const others = this.#others.render(m);
    return html`${renderUseIt(
      {
        m,
        kind,
        place,
        snippet,
        isInlinePossible,
        fileName: modelFileName,
        copied: this.#copied,
        others,
      },
      {
        close: () => this.close(),
        chooseKind: (chosen) => this.#choose(chosen, place),
        choosePlace: (chosen) => this.#choose(kind, chosen),
        copy: () => void this.#copy(snippet),
        download: () => void this.download(),
      },
    )}`;
  }

  /** Leaves the focus where the panel was opened. */
  close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=use-button]')?.focus();
  }

  #snippetOf(model: Model): string {
    if (this.#written?.model !== model) {
      const options = { kind: this.#kindFor(model), scriptUrl: defaultScriptUrl() };
      this.#written = { model, snippet: snippetFor(this.#place, model, options) };
    }
    return this.#written.snippet;
  }

  #kindFor(model: Model): EmbedKind {
    return fitsSnippet(model) ? this.#kind : 'hosted';
  }

  #choose(kind: EmbedKind, place: UsePlace): void {
    this.#kind = kind;
    this.#place = place;
    this.#written = null;
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
