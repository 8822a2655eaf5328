import type { Box } from '@tl-elements/core/base';
import type { FaceContext, Panel } from '../face/face-context.ts';
import type { TrainerState } from '@tl-elements/core/trainer';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import { renderReextracting } from '../views/notice.ts';
import { placeLayer, renderBox, renderBoxBar, type BoxActions } from './box-editor.ts';
import {
  boxAfterKey,
  boxBetween,
  middleBox,
  mirroredBox,
  movedBox,
  oppositeOf,
  type Corner,
  type Place,
} from './box-geometry.ts';

/** What a pointer does with the box. */
type Drag =
  | { readonly is: 'moved'; readonly from: Place; readonly box: Box }
  /** Between a corner that stays and the pointer. `from`: where it was pressed. */
  | { readonly is: 'drawn'; readonly anchor: Place; readonly from: Place; readonly box: Box };

/** A press that hardly moves draws nothing. */
const leastDrag = 0.02;

/** The box on the camera's picture: shown while there is one, and drawn, moved and sized while it is edited. */
export class BoxView implements BoxActions, Panel, ReactiveController {
  readonly #face: FaceContext;
  /** While it is edited: on the picture as the camera sees it; and what it was before. */
  #edited: { readonly box: Box; readonly before: Box | null } | null = null;
  /** What is to be looked at, until the examples are of it. */
  #applying: { readonly box: Box | null } | null = null;
  #drag: Drag | null = null;
  /** The box that was drawn last, on the picture as it is shown. */
  #shown: Box | null = null;
  /** A key has changed it, and was not let go. */
  #isKeyed = false;
  #m: Messages | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    face.host.addController(this);
  }

  /** The examples are being extracted again: how far that is, is shown beneath the picture. */
  get isApplying(): boolean {
    return this.#applying !== null;
  }

  get isEditing(): boolean {
    return this.#edited !== null;
  }

  /** Null if no part of a camera's picture can be chosen here. */
  isOfferedIn({ live, importedLabels }: TrainerState): boolean | null {
    const { modality } = this.#face.host;
    const isPicture = modality === 'image' && this.#isCamera;
    return isPicture && live === 'running' && importedLabels.length === 0 ? this.isEditing : null;
  }

  toggle(): void {
    if (this.#edited) return this.#close();
    const before = this.#face.trainer.state.box;
    this.#edited = { box: before ?? this.#unmirrored(middleBox), before };
    this.#face.focusOn('.box');
  }

  /** Puts back what was there before it was edited; false if it is not. */
  escape(): boolean {
    if (!this.#edited) return false;
    this.#apply(this.#edited.before);
    this.#close();
    return true;
  }

  /** Over the picture. */
  renderFrame(m: Messages, state: TrainerState): TemplateResult | typeof nothing {
    this.#m = m;
    const isOver = state.recording !== null || this.isOfferedIn(state) === null;
    if (isOver) this.#edited = null;
    const { box: known } = this.#applying ?? state;
    const box = this.#edited?.box ?? (this.#isCamera ? known : null);
    if (!box) return nothing;
    return renderBox({ m, box: this.#unmirrored(box), isEditing: this.isEditing }, this);
  }

  /** Beneath the picture. */
  render(m: Messages): TemplateResult | typeof nothing {
    const { box, reextracting } = this.#face.trainer.state;
    const progress =
      this.#applying && reextracting !== null ? renderReextracting(m, reextracting) : nothing;
    if (!this.#edited) return progress;
    const bar = renderBoxBar(m, box !== null, {
      whole: () => {
        this.#apply(null);
        this.#close();
      },
      done: () => this.#done(),
    });
    return html`${bar} ${progress}`;
  }

  hostUpdated(): void {
    placeLayer(this.#face.host.renderRoot, this.#face.settings.video);
  }

  readonly pointerDown = (event: PointerEvent): void => {
    if (!this.#edited || !event.isPrimary || event.button !== 0) return;
    const layer = event.currentTarget as HTMLElement;
    const target = event.target as HTMLElement;
    // Nothing is selected, or dragged as a picture.
    event.preventDefault();
    layer.setPointerCapture(event.pointerId);
    layer.querySelector<HTMLElement>('.box')?.focus({ preventScroll: true });
    const at = placeIn(layer, event);
    const box = this.#unmirrored(this.#edited.box);
    const corner = target.dataset['corner'] as Corner | undefined;
    if (corner) this.#drag = { is: 'drawn', anchor: oppositeOf(box, corner), from: at, box };
    else if (target.matches('.box')) this.#drag = { is: 'moved', from: at, box };
    else this.#drag = { is: 'drawn', anchor: at, from: at, box };
  };

  readonly pointerMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag) return;
    const at = placeIn(event.currentTarget as HTMLElement, event);
    const by = { x: at.x - drag.from.x, y: at.y - drag.from.y };
    if (Math.hypot(by.x, by.y) < leastDrag) return this.#show(drag.box);
    this.#show(drag.is === 'moved' ? movedBox(drag.box, by) : boxBetween(drag.anchor, at));
  };

  readonly pointerUp = (event: PointerEvent): void => {
    // Where it is let go may be farther than the last movement that was told.
    if (event.type === 'pointerup') this.pointerMove(event);
    else if (this.#drag) this.#show(this.#drag.box);
    const drag = this.#drag;
    this.#drag = null;
    if (drag && this.#edited && drag.box !== this.#shown) this.#use(this.#edited.box);
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (!this.#edited || altKey || ctrlKey || metaKey) return;
    const next = boxAfterKey(this.#unmirrored(this.#edited.box), key, shiftKey);
    if (next) {
      this.#isKeyed = true;
      this.#show(next);
    } else if (key === 'Enter') this.#done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly keyUp = (): void => {
    if (this.#isKeyed && this.#edited) this.#use(this.#edited.box);
    this.#isKeyed = false;
  };

  /** @param box on the picture as it is shown. */
  #show(box: Box): void {
    this.#shown = box;
    if (this.#edited) this.#edited = { ...this.#edited, box: this.#unmirrored(box) };
    this.#face.update();
  }

  #use(box: Box): void {
    this.#apply(box);
    const { x, y, width, height } = this.#unmirrored(box);
    const m = this.#m;
    if (!m) return;
    const percent = (share: number) => m.percent(share);
    this.#face.say(m.evidence.box.at(percent(x), percent(y), percent(width), percent(height)));
  }

  #done(): void {
    if (this.#edited) this.#apply(this.#edited.box);
    this.#close();
  }

  #close(): void {
    this.#edited = null;
    this.#drag = null;
    this.#face.focusOn('.look-at');
  }

  /** What is taught follows: later changes replace earlier ones. */
  #apply(box: Box | null): void {
    if (box === null && this.#m) this.#face.say(this.#m.evidence.box.all);
    const applying = { box };
    this.#applying = applying;
    this.#face.trainer
      .setBox(box)
      .catch((error: unknown) => this.#face.trainer.report(error as Error))
      .finally(() => {
        if (this.#applying === applying) this.#applying = null;
        this.#face.update();
      });
  }

  get #isCamera(): boolean {
    return this.#face.trainer.live.source?.isCamera ?? false;
  }

  /** From the picture as it is shown to the one that the camera sees, and back. */
  #unmirrored(box: Box): Box {
    return this.#face.host.isMirrored ? mirroredBox(box) : box;
  }
}

function placeIn(layer: HTMLElement, { clientX, clientY }: PointerEvent): Place {
  const { left, top, width, height } = layer.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
