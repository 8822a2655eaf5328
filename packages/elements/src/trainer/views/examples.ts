import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderIcon } from '../../look/icons.ts';
import type { RowActions, RowModel, ViewContext } from './row-model.ts';

/** If there are more thumbnails, the rest is shown on request. */
const most = 40;

/** A label's examples, newest first: one stop of the Tab key, arrows within. */
export function renderExamples(
  row: RowModel,
  context: ViewContext,
  actions: RowActions,
): TemplateResult {
  const { label, examples, adding, files, hint } = row;
  const { m } = context;
  if (adding)
    return html`<div class="examples">
      <p class="note">${m.addingFiles(adding.total, files)}</p>
      <progress
        max=${adding.total}
        .value=${adding.done}
        aria-label=${m.addingFiles(adding.total, files)}
      ></progress>
    </div>`;
  if (examples.length === 0)
    return html`<div class="examples"><p class="note">${hint ?? m.noExamples}</p></div>`;
  const shown = row.isExpanded ? examples : examples.slice(0, most);
  const hidden = examples.length - shown.length;
  return html`<div class="examples">
    <div
      class="strip"
      part="examples"
      role="group"
      aria-label=${m.examplesOf(label)}
      @keydown=${move}
    >
      ${repeat(
        shown,
        (id) => id,
        (id, index) => renderThumbnail(id, index, examples.length - index, row, context, actions),
      )}
      ${
        hidden > 0
          ? html`<button class="quiet more" type="button" @click=${() => actions.expand(label)}>
              ${m.earlier(hidden)}
            </button>`
          : nothing
      }
    </div>
    <button
      class="quiet clear"
      type="button"
      aria-label=${m.clearNamed(label)}
      @click=${() => actions.removeExamples(examples)}
    >
      ${m.clear}
    </button>
    <span class="count" title=${m.examples(examples.length)}>${examples.length}</span>
  </div>`;
}

function renderThumbnail(
  id: ExampleId,
  index: number,
  position: number,
  { label }: RowModel,
  { m, thumbnailUrl }: ViewContext,
  actions: RowActions,
): TemplateResult {
  const url = thumbnailUrl(id);
  return html`<button
    class="thumbnail"
    part="thumbnail"
    type="button"
    tabindex=${index === 0 ? 0 : -1}
    aria-label=${m.removeExample(position, label)}
    title=${m.removeExample(position, label)}
    @click=${(event: Event) => remove(event, id, actions)}
  >
    ${url ? html`<img src=${url} alt="" draggable="false" />` : nothing} ${renderIcon('remove')}
  </button>`;
}

/** Removes an example and moves the focus to its neighbor. */
function remove(event: Event, id: ExampleId, actions: RowActions): void {
  const button = event.currentTarget as HTMLElement;
  const hadFocus = button.matches(':focus');
  const neighbor = button.nextElementSibling ?? button.previousElementSibling;
  actions.removeExamples([id]);
  if (hadFocus && neighbor instanceof HTMLElement) neighbor.focus();
}

/** Arrow keys move along the thumbnails; Delete and Backspace remove one. */
function move(event: KeyboardEvent): void {
  const button = event.target as HTMLElement;
  const steps: Record<string, Element | null> = {
    ArrowRight: button.nextElementSibling,
    ArrowLeft: button.previousElementSibling,
    Home: button.parentElement?.firstElementChild ?? null,
    End: button.parentElement?.lastElementChild ?? null,
  };
  if (event.key === 'Delete' || event.key === 'Backspace') button.click();
  else if (event.key in steps) (steps[event.key] as HTMLElement | null)?.focus();
  else return;
  event.preventDefault();
}
