import type { Box } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import type { Corner } from './box-geometry.ts';

const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

/** The frame over the picture. */
export interface BoxModel {
  readonly m: Messages;
  /** On the picture as it is shown. */
  readonly box: Box;
  readonly isEditing: boolean;
}

/** What presses and keys on the frame do. */
export interface BoxActions {
  pointerDown(event: PointerEvent): void;
  pointerMove(event: PointerEvent): void;
  pointerUp(event: PointerEvent): void;
  keyDown(event: KeyboardEvent): void;
  keyUp(event: KeyboardEvent): void;
}

/** The frame, and all around it darkened. It lies where the picture is: `placeLayer` sees to that. */
export function renderBox({ m, box, isEditing }: BoxModel, actions: BoxActions): TemplateResult {
  const percent = (share: number) => `${share * 100}%`;
  const place = setStyle({
    left: percent(box.x),
    top: percent(box.y),
    width: percent(box.width),
    height: percent(box.height),
  });
  const layer = classMap({ 'box-layer': true, editing: isEditing });
  if (!isEditing) {
    return html`<div class=${layer} aria-hidden="true"><div class="box" ${place}></div></div>`;
  }
  const { frame } = m.evidence.box;
  return html`<div
    class=${layer}
    @pointerdown=${actions.pointerDown}
    @pointermove=${actions.pointerMove}
    @pointerup=${actions.pointerUp}
    @pointercancel=${actions.pointerUp}
  >
    <div
      class="box"
      part="box"
      role="application"
      tabindex="0"
      aria-label=${frame}
      aria-describedby="box-hint"
      ${place}
      @keydown=${actions.keyDown}
      @keyup=${actions.keyUp}
    >
      ${corners.map((corner) => html`<span class="corner ${corner}" data-corner=${corner}></span>`)}
    </div>
  </div>`;
}

/** Beneath the picture, so that it covers nothing of it. */
export function renderBoxBar(
  m: Messages,
  hasBox: boolean,
  actions: { readonly whole: () => void; readonly done: () => void },
): TemplateResult {
  const { hint, keys, whole, done } = m.evidence.box;
  return html`<div class="box-bar" part="box-bar">
    <p class="note" id="box-hint">${hint} <span class="keys">${keys}</span></p>
    <div class="ways">
      ${
        hasBox
          ? html`<button class="secondary" type="button" @click=${actions.whole}>${whole}</button>`
          : nothing
      }
      <button class="primary" type="button" @click=${actions.done}>${done}</button>
    </div>
  </div>`;
}

/** Lays the layer where the picture is shown: style sheets fit or cover. */
export function placeLayer(root: ParentNode, slotted: HTMLVideoElement | null): void {
  const layer = root.querySelector<HTMLElement>('.box-layer');
  const stage = layer?.parentElement;
  const video = stage?.querySelector('video') ?? slotted;
  if (!layer || !stage || !video?.videoWidth) return;
  const { videoWidth, videoHeight } = video;
  const [shown, around] = [video.getBoundingClientRect(), stage.getBoundingClientRect()];
  const [across, down] = [shown.width / videoWidth, shown.height / videoHeight];
  const isCovering = getComputedStyle(video).objectFit === 'cover';
  const scale = isCovering ? Math.max(across, down) : Math.min(across, down);
  const [width, height] = [videoWidth * scale, videoHeight * scale];
  const { style } = layer;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.left = `${shown.left - around.left + (shown.width - width) / 2}px`;
  style.top = `${shown.top - around.top + (shown.height - height) / 2}px`;
}
