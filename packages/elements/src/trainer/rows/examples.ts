import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext } from '../face/face-context.ts';
import { rowGallery } from '../review/gallery.ts';
import { Review } from '../review/review.ts';
import { renderGrid, renderStrip } from '../review/thumbnails.ts';
import type { Row } from './row.ts';

/** So many thumbnails are in one line. The rest is shown on request. */
const most = 40;

/** A label's examples, newest first: one stop of the Tab key, arrows within. */
export function renderExamples(face: FaceContext, row: Row): TemplateResult {
  const { m, actions, label, place, examples, adding, files, hint } = row;
  const review = face.part(Review);
  const { labels } = face.host;
  if (adding)
    return html`<div class="examples">
      <p class="note">${m.addingFiles(adding.total, files)}</p>
      <progress
        max=${adding.total}
        .value=${adding.done}
        aria-label=${m.addingFiles(adding.total, files)}
      ></progress>
    </div>`;
  const gallery = rowGallery(place, examples);
  const beneath = review.render(m, gallery);
  if (examples.length === 0)
    return html`<div class="examples"><p class="note">${hint ?? m.noExamples}</p></div>
      ${beneath}`;
  const view = { m, review, labels, gallery, name: m.examplesOf(label) };
  const hidden = examples.length - most;
  const isWhole = row.isExpanded && hidden > 0;
  const more = (words: string) =>
    html`<button class="quiet more" type="button" @click=${() => actions.expand(label)}>
      ${words}
    </button>`;
  return html`<div class="examples ${isWhole ? 'whole' : ''}">
      ${
        isWhole
          ? renderGrid(view)
          : renderStrip(view, most, hidden > 0 ? more(m.earlier(hidden)) : nothing)
      }
      ${isWhole && !row.isCompact ? more(m.fewer) : nothing}
      <button
        class="quiet clear"
        type="button"
        aria-label=${m.clearNamed(label)}
        @click=${() => review.remove(gallery, examples)}
      >
        ${m.clear}
      </button>
      <span class="count" title=${countWords(row, m, m.examples)}>${countWords(row, m)}</span>
    </div>
    ${beneath}`;
}

/** How many examples are learnt from and, if some are not, how many of those. */
function countWords(
  { examples, leftOut }: Row,
  m: Messages,
  words: (count: number) => string = String,
): string {
  const counted = words(examples.length - leftOut);
  return leftOut === 0 ? counted : `${counted} · ${m.leftOutCount(leftOut)}`;
}
