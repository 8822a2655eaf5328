import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** Where a snippet can be pasted. */
const usePlaces = ['html', 'wordpress', 'react'] as const;
/** One of them. */
export type UsePlace = (typeof usePlaces)[number];

/** What the panel shows. */
export interface UseItView {
  readonly m: Messages;
  readonly place: UsePlace;
  readonly snippet: string;
  readonly fileName: string;
  /** What the copy button says: how the last press went. */
  readonly copied: 'no' | 'yes' | 'failed';
}

/** What its buttons do. */
export interface UseItActions {
  close(): void;
  choosePlace(place: UsePlace): void;
  copy(): void;
  download(): void;
}

/** The model file, the lines that use it, and where they go. */
export function renderUseIt(view: UseItView, actions: UseItActions): TemplateResult {
  const { m, place, snippet, fileName, copied } = view;
  const [, where] = m.usePlaces[place];
  return html`<section class="panel use-it" id="use-it" part="panel" aria-label=${m.useHeading}>
    <header>
      <h3>${m.useHeading}</h3>
      <button class="quiet" type="button" aria-label=${m.close} @click=${actions.close}>
        ${renderIcon('remove')}
      </button>
    </header>
    <ol role="list">
      <li>
        <button class="primary" type="button" @click=${actions.download}>
          ${renderIcon('save')} ${m.useFile}
        </button>
        <p class="note">${m.useFileHint(fileName)}</p>
      </li>
      <li>
        <div class="places" role="group" aria-label=${m.useWhere}>
          ${usePlaces.map(
            (candidate) =>
              html`<button
                class="quiet"
                type="button"
                aria-pressed=${candidate === place}
                @click=${() => actions.choosePlace(candidate)}
              >
                ${m.usePlaces[candidate][0]}
              </button>`,
          )}
        </div>
        <div class="snippet">
          <pre tabindex="0" aria-label=${m.useHeading}><code>${snippet}</code></pre>
          <button class="secondary copy" type="button" @click=${actions.copy}>
            ${renderIcon(copied === 'yes' ? 'check' : 'copy')}
            <span aria-live="polite"
              >${copied === 'yes' ? m.copied : copied === 'failed' ? m.copyFailed : m.copy}</span
            >
          </button>
        </div>
        <p class="note">${where}</p>
      </li>
    </ol>
  </section>`;
}
