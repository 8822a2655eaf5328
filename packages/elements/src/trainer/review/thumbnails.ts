import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { lookOf } from '../../look/label-look.ts';
import { renderIcon } from '../../look/icons.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import { nameOf } from './example-index.ts';
import type { Gallery } from './gallery.ts';
import type { GalleryState, ShownReview } from './shown-review.ts';

/** Thumbnails of a gallery. */
export interface ThumbnailsModel {
  readonly m: Messages;
  readonly review: ShownReview;
  readonly labels: readonly string[];
  readonly gallery: Gallery;
  /** What a screen reader calls them. */
  readonly name: string;
}

/** Thumbnails in one line that scrolls. @param shown how many. @param more what stands behind them. */
export function renderStrip(
  view: ThumbnailsModel,
  shown: number,
  more: TemplateResult | typeof nothing,
): TemplateResult {
  const state = view.review.show(view.gallery);
  const thumbnails = repeat(
    view.gallery.ids.slice(0, shown),
    (id) => id,
    (id) => renderThumbnail(id, null, view, state),
  );
  return renderGroup(view, 'strip', nothing, html`${thumbnails} ${more}`);
}

/** Thumbnails in lines that scroll: only those are drawn that can be seen, and a few around them. */
export function renderGrid(view: ThumbnailsModel): TemplateResult {
  const { review, gallery } = view;
  const { grids } = review;
  const { ids, key } = gallery;
  const state = review.show(gallery);
  const { from, to, columns, height } = grids.windowOf(key, ids.length);
  const drawn = ids.slice(from, to).map((id, index) => ({ id, index: from + index }));
  // The one that the Tab key reaches may have the focus.
  const reached = state.reached === undefined ? -1 : ids.indexOf(state.reached);
  if (reached >= to) drawn.push({ id: ids[reached]!, index: reached });
  if (reached >= 0 && reached < from) drawn.unshift({ id: ids[reached]!, index: reached });
  return renderGroup(
    view,
    'grid',
    grids.scrolled,
    html`<div class="sheet" ${setStyle({ 'block-size': `${height}px` })}>
      ${repeat(
        drawn,
        ({ id }) => id,
        ({ id, index }) =>
          renderThumbnail(
            id,
            { row: Math.floor(index / columns), column: index % columns },
            view,
            state,
          ),
      )}
    </div>`,
  );
}

function renderGroup(
  { review: { input }, gallery, name }: ThumbnailsModel,
  kind: 'strip' | 'grid',
  scrolled: ShownReview['grids']['scrolled'] | typeof nothing,
  content: TemplateResult,
): TemplateResult {
  return html`<div
    class=${kind}
    part="examples"
    role="group"
    aria-label=${name}
    data-gallery=${gallery.key}
    @click=${input.click}
    @focusin=${input.focusIn}
    @keydown=${input.keyDown}
    @keyup=${input.keyUp}
    @pointerdown=${input.pointerDown}
    @pointermove=${input.pointerMove}
    @pointerup=${input.pointerUp}
    @pointercancel=${input.pointerUp}
    @contextmenu=${input.contextMenu}
    @scroll=${scrolled}
  >
    ${content}
  </div>`;
}

function renderThumbnail(
  id: ExampleId,
  place: { readonly row: number; readonly column: number } | null,
  { m, review, labels, gallery }: ThumbnailsModel,
  { selection, reached, open }: GalleryState,
): TemplateResult {
  const placed = review.index.get(id)!;
  const { label, isExcluded = false } = placed.example;
  const url = review.thumbnailUrl(id);
  const isSelected = selection?.ids.has(id) ?? false;
  const isOpen = open === id;
  const name = nameOf(m, placed);
  return html`<button
    class=${classMap({ thumbnail: true, open: isOpen, chosen: isSelected, excluded: isExcluded })}
    part="thumbnail"
    type="button"
    data-id=${id}
    tabindex=${reached === id ? 0 : -1}
    aria-label=${name}
    title=${name}
    aria-expanded=${selection ? nothing : isOpen}
    aria-pressed=${selection ? isSelected : nothing}
    ${setStyle({ '--_row': place?.row ?? null, '--_column': place?.column ?? null })}
  >
    ${url ? html`<img src=${url} alt="" draggable="false" />` : nothing}
    ${isSelected ? html`<span class="tick">${renderIcon('check')}</span>` : nothing}
    ${gallery.isMixed ? html`<span class="badge">${renderMark(lookOf(labels.indexOf(label)))}</span>` : nothing}
  </button>`;
}
