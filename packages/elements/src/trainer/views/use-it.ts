import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import { usePlaces, type EmbedKind, type UsePlace } from '../panels/embed-code.ts';

const kinds: readonly EmbedKind[] = ['inline', 'hosted'];

/** What the panel shows. */
export interface UseItModel {
  readonly m: Messages;
  readonly kind: EmbedKind;
  readonly place: UsePlace;
  readonly snippet: string;
  /** False where the model is too large to be part of a snippet: only a file is left. */
  readonly isInlinePossible: boolean;
  readonly fileName: string;
  /** What the copy button says: how the last press went. */
  readonly copied: 'no' | 'yes' | 'failed';
  /** What can be saved for other programs. */
  readonly others: TemplateResult | typeof nothing;
}

/** What its buttons do. */
export interface UseItActions {
  close(): void;
  chooseKind(kind: EmbedKind): void;
  choosePlace(place: UsePlace): void;
  copy(): void;
  download(): void;
}

/** The model file, the snippet that uses it, and where to paste it. */
export function renderUseIt(view: UseItModel, actions: UseItActions): TemplateResult {
  const { m, kind, place, snippet, copied } = view;
  return html`<section class="panel use-it" id="use-it" part="panel" aria-label=${m.useHeading}>
    <header>
      <h2>${m.useHeading}</h2>
      <button class="quiet" type="button" aria-label=${m.close} @click=${actions.close}>
        ${renderIcon('remove')}
      </button>
    </header>
    <ol role="list">
      <li>
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
      </li>
      ${kind === 'hosted' ? renderFileStep(view, actions) : nothing}
      <li>
        ${renderChoice(
          m.useWhere,
          usePlaces.map((each) => [each, m.usePlaces[each].name]),
          place,
          actions.choosePlace,
        )}
        <div class="snippet">
          <pre tabindex="0" dir="ltr" aria-label=${m.useHeading}><code>${snippet}</code></pre>
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
        </p>
      </li>
    </ol>
    ${view.others}
  </section>`;
}

function renderFileStep({ m, fileName }: UseItModel, actions: UseItActions): TemplateResult {
  return html`<li>
    <button class="primary" type="button" @click=${actions.download}>
      ${renderIcon('save')} ${m.useFile}
    </button>
    <p class="note">${m.useFileHint(fileName)}</p>
  </li>`;
}

function renderChoice<Name extends string>(
  label: string,
  choices: readonly (readonly [name: Name, words: string])[],
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<div class="places" role="group" aria-label=${label}>
    ${choices.map(
      ([name, words]) =>
        html`<button
          class="quiet"
          type="button"
          aria-pressed=${name === chosen}
          @click=${() => choose(name)}
        >
          ${words}
        </button>`,
    )}
  </div>`;
}

/** All of it is ASCII: a character is a byte. */
const kilobytes = (snippet: string) => Math.ceil(snippet.length / 1000);
