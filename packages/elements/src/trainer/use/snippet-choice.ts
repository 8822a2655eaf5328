import type { Model } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import { fitsSnippet } from '../../teachable-machine/fits-snippet.ts';
import {
  snippetFor,
  type EmbedKind,
  type SnippetOptions,
  type UsePlace,
} from '../panels/embed-code.ts';
import { renderSnippet } from './snippet-view.ts';

/** How a classifier looks, and what it does, in every snippet. */
export type ClassifierLook = Pick<SnippetOptions, 'face' | 'isAutostart' | 'inside'>;

/** The last snippet, so that its tens of KB are not written again with every frame. */
interface Written {
  readonly model: Model;
  readonly key: string;
  readonly snippet: string;
}

/** The snippet for a page of one's own: how it includes the model, where it is pasted, where the elements are. */
export class SnippetChoice {
  readonly #face: FaceContext;
  readonly #download: () => void;
  #kind: EmbedKind = 'inline';
  #place: UsePlace = 'html';
  /** Address of the folder that holds the elements, as typed; null: nothing was typed. */
  #folder: string | null = null;
  #copied: 'no' | 'yes' | 'failed' = 'no';
  #written: Written | null = null;

  /** @param download gives the model file to the browser. */
  constructor(face: FaceContext, download: () => void) {
    this.#face = face;
    this.#download = download;
  }

  /** The copied snippet may be outdated by now. */
  opened(): void {
    this.#copied = 'no';
  }

  render(m: Messages, model: Model, look: ClassifierLook): TemplateResult {
    const isInlinePossible = fitsSnippet(model);
    const kind = isInlinePossible ? this.#kind : 'hosted';
    const folder = this.#folder ?? standardFolder(this.#place);
    const script = `${folder.trim().replace(/\/$/, '') || standardFolder(this.#place)}/tl-elements.js`;
    const snippet = this.#snippetOf(model, { ...look, kind, scriptUrl: script });
    const { host, place, copied } = {
      host: hostOf(script),
      place: this.#place,
      copied: this.#copied,
    };
    return renderSnippet(
      { m, kind, place, snippet, isInlinePossible, folder, host, copied },
      {
        chooseKind: (chosen) => this.#change(() => (this.#kind = chosen)),
        choosePlace: (chosen) => this.#change(() => (this.#place = chosen)),
        chooseFolder: (address) => this.#change(() => (this.#folder = address)),
        copy: () => void this.#copy(snippet),
        download: this.#download,
      },
    );
  }

  #snippetOf(model: Model, options: SnippetOptions): string {
    const key = JSON.stringify([this.#place, options]);
    if (this.#written?.model !== model || this.#written.key !== key) {
      this.#written = { model, key, snippet: snippetFor(this.#place, model, options) };
      this.#copied = 'no';
    }
    return this.#written.snippet;
  }

  #change(change: () => void): void {
    change();
    this.#copied = 'no';
    this.#face.update();
  }

  async #copy(snippet: string): Promise<void> {
    this.#copied = await navigator.clipboard.writeText(snippet).then(
      () => 'yes' as const,
      () => 'failed' as const,
    );
    this.#face.update();
  }
}

/** Beside the page; in WordPress, where pages have addresses of their own, at the top of the site. */
const standardFolder = (place: UsePlace) => (place === 'wordpress' ? '/tl' : 'tl');

/** Null for an address without a host: it is on the site where the snippet is pasted. */
function hostOf(address: string): string | null {
  return /^(?:https?:)?\/\/([^/]+)/.exec(address)?.[1] ?? null;
}
