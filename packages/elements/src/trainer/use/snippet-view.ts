import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import { modelFileName, usePlaces, type EmbedKind, type UsePlace } from '../panels/embed-code.ts';
import { renderChoice } from './choice-view.ts';

const kinds: readonly EmbedKind[] = ['inline', 'hosted'];

/** What is chosen, and the snippet of it. */
export interface SnippetModel {
  readonly m: Messages;
  readonly kind: EmbedKind;
  readonly place: UsePlace;
  readonly snippet: string;
  /** False if the model is too large to be part of a snippet: only a file is left. */
  readonly isInlinePossible: boolean;
  /** Address of the folder that holds the elements, as it was typed. */
  readonly folder: string;
  /** The host that the snippet loads the elements from; null: the one that it is pasted on. */
  readonly host: string | null;
  /** What the copy button says: how the last press went. */
  readonly copied: 'no' | 'yes' | 'failed';
}

/** What its buttons do. */
export interface SnippetActions {
  chooseKind(kind: EmbedKind): void;
  choosePlace(place: UsePlace): void;
  chooseFolder(address: string): void;
  copy(): void;
  download(): void;
}

/** The snippet, the model file that it may need, and where to paste it. */
export function renderSnippet(view: SnippetModel, actions: SnippetActions): TemplateResult {
  const { m, kind, place, snippet, copied } = view;
  return html`<h3>${m.snippetHeading}</h3>
    ${renderChoice(
      m.useHow,
      (view.isInlinePossible ? kinds : (['hosted'] as const)).map((each) => [
        each,
        m.useKinds[each].name,
      ]),
      kind,
      actions.chooseKind,
    )}
    <p class="note">${m.useKinds[kind].hint}</p>
    ${kind === 'hosted' ? renderFile(view, actions) : nothing}
    ${renderChoice(
      m.useWhere,
      usePlaces.map((each) => [each, m.usePlaces[each].name]),
      place,
      actions.choosePlace,
    )}
    ${place === 'react' ? nothing : renderFolder(view, actions)}
    <div class="snippet">
      <pre tabindex="0" dir="ltr" aria-label=${m.snippetHeading}><code>${snippet}</code></pre>
      <button class="secondary copy" type="button" @click=${actions.copy}>
        ${renderIcon(copied === 'yes' ? 'check' : 'copy')}
        <span aria-live="polite"
          >${copied === 'yes' ? m.copied : copied === 'failed' ? m.copyFailed : m.copy}</span
        >
      </button>
    </div>
    <p class="note">
      ${m.usePlaces[place].where}
      ${kind === 'hosted' ? m.usePlaces[place].file : m.useSize(kilobytes(snippet))}
    </p>`;
}

function renderFile({ m }: SnippetModel, actions: SnippetActions): TemplateResult {
  return html`<button class="secondary" type="button" @click=${actions.download}>
      ${renderIcon('save')} ${m.useFile}
    </button>
    <p class="note">${m.useFileHint(modelFileName)}</p>`;
}

function renderFolder({ m, folder, host }: SnippetModel, actions: SnippetActions): TemplateResult {
  return html`<label class="folder">
      ${m.useFolder}
      <input
        type="text"
        inputmode="url"
        spellcheck="false"
        dir="ltr"
        aria-describedby="folder-hint"
        .value=${live(folder)}
        @input=${(event: Event) => actions.chooseFolder((event.target as HTMLInputElement).value)}
      />
    </label>
    <p class="note" id="folder-hint">
      ${host === null ? m.useFolderHere : m.useFolderHint(host, isOnlyHere(host))}
    </p>`;
}

/** Hosts that only this computer reaches. */
const isOnlyHere = (host: string) => /^(localhost|127\.|\[::1\])|\.localhost(:|$)/.test(host);

/** It is all ASCII, so a character is a byte. */
const kilobytes = (snippet: string) => Math.ceil(snippet.length / 1000);
