import type { TrainerState } from '@tl-elements/core/trainer';
import { html, nothing, type TemplateResult } from 'lit';
import type { FileWords } from '../../strings/file-words.ts';
import type { Messages } from '../../strings/english.ts';

/** Files of several labels, above the rows: how far they are added, or how many were skipped. */
export function renderAdding(
  m: Messages,
  files: FileWords,
  { adding, skipped }: Pick<TrainerState, 'adding' | 'skipped'>,
): TemplateResult | typeof nothing {
  if (adding?.label === null) {
    const words = m.addingFiles(adding.total, files);
    return html`<div class="adding">
      <p class="note">${words}</p>
      <progress max=${adding.total} .value=${adding.done} aria-label=${words}></progress>
    </div>`;
  }
  if (skipped?.label !== null) return nothing;
  return html`<p class="adding note">${m.missed[skipped.why](skipped.count)}</p>`;
}
