import { Scope, type ExampleId } from '@tl-elements/core/base';
import type { Gallery } from './gallery.ts';

/** How long a finger rests on a thumbnail to select it, milliseconds. */
const longPressMs = 500;

/** A finger that moves farther than this scrolls, CSS pixels. */
const stillWithin = 10;

/** What presses and keys on thumbnails do. */
export interface GalleryActions {
  galleryOf(key: string): Gallery | undefined;
  /** True while examples of the gallery are selected: a press selects more. */
  isSelecting(gallery: Gallery): boolean;
  columnsOf(gallery: Gallery): number;
  /** Opens an example, or closes it. */
  press(gallery: Gallery, id: ExampleId): void;
  toggle(gallery: Gallery, id: ExampleId): void;
  /** Selects from where the selection began. @param from where it begins, if nothing is selected. */
  extend(gallery: Gallery, id: ExampleId, from: ExampleId): void;
  selectAll(gallery: Gallery): void;
  /** The focus has moved to it. */
  reach(gallery: Gallery, id: ExampleId): void;
  /** Moves the focus. */
  moveTo(gallery: Gallery, id: ExampleId): void;
  /** Removes what is selected, or else this one. */
  remove(gallery: Gallery, id: ExampleId): void;
  /** Ends a selection, or closes what is open; false if there is nothing to end. */
  leave(gallery: Gallery): boolean;
}

/** Listens to the thumbnails of galleries: a press opens one, and several ways select many. */
export class GalleryInput {
  readonly #actions: GalleryActions;
  /** Where the mouse was pressed; null: it is not. */
  #dragFrom: ExampleId | null = null;
  #touch: { readonly x: number; readonly y: number; readonly scope: Scope } | null = null;
  /** The press has selected something: the click that follows opens nothing. */
  #isDone = false;

  constructor(actions: GalleryActions) {
    this.#actions = actions;
  }

  readonly click = (event: MouseEvent): void => {
    const at = this.#at(event);
    if (!at || this.#isDone) {
      this.#isDone = false;
      return;
    }
    const { gallery, id } = at;
    const actions = this.#actions;
    if (event.shiftKey) actions.extend(gallery, id, id);
    else if (event.ctrlKey || event.metaKey || actions.isSelecting(gallery)) {
      actions.toggle(gallery, id);
    } else actions.press(gallery, id);
  };

  readonly pointerDown = (event: PointerEvent): void => {
    this.#endTouch();
    this.#isDone = false;
    this.#dragFrom = null;
    const at = this.#at(event);
    if (!at || event.button !== 0) return;
    if (event.pointerType === 'mouse') this.#dragFrom = event.shiftKey ? null : at.id;
    else {
      const scope = new Scope();
      this.#touch = { x: event.clientX, y: event.clientY, scope };
      scope.after(longPressMs, () => {
        this.#isDone = true;
        this.#actions.toggle(at.gallery, at.id);
      });
    }
  };

  readonly pointerMove = (event: PointerEvent): void => {
    const { clientX, clientY } = event;
    const touch = this.#touch;
    if (touch && Math.hypot(clientX - touch.x, clientY - touch.y) > stillWithin) this.#endTouch();
    if (!(event.buttons & 1)) this.#dragFrom = null;
    const at = this.#at(event);
    const from = this.#dragFrom;
    if (from === null || !at || (!this.#isDone && at.id === from)) return;
    this.#isDone = true;
    this.#actions.extend(at.gallery, at.id, from);
  };

  readonly pointerUp = (): void => {
    this.#endTouch();
    this.#dragFrom = null;
  };

  /** A finger that rests asks for no menu. */
  readonly contextMenu = (event: Event): void => {
    if (this.#touch || this.#isDone) event.preventDefault();
  };

  readonly focusIn = (event: Event): void => {
    const at = this.#at(event);
    if (at) this.#actions.reach(at.gallery, at.id);
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    const at = this.#at(event);
    if (at && this.#does(event, at.gallery, at.id)) event.preventDefault();
  };

  /** Firefox presses a button when the space bar is let go. */
  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ' && this.#at(event)) event.preventDefault();
  };

  /** True if the key means something. */
  #does(event: KeyboardEvent, gallery: Gallery, id: ExampleId): boolean {
    const actions = this.#actions;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      actions.selectAll(gallery);
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    switch (event.key) {
      case ' ':
        actions.toggle(gallery, id);
        return true;
      case 'Delete':
      case 'Backspace':
        actions.remove(gallery, id);
        return true;
      case 'Escape':
        return actions.leave(gallery);
    }
    const to = this.#target(event, gallery, id);
    if (to === undefined) return false;
    if (event.shiftKey) actions.extend(gallery, to, id);
    actions.moveTo(gallery, to);
    return true;
  }

  /** Where a key moves the focus; undefined: it is no such key. */
  #target(event: KeyboardEvent, gallery: Gallery, id: ExampleId): ExampleId | undefined {
    const { ids } = gallery;
    const columns = this.#actions.columnsOf(gallery);
    const forward = isRightToLeft(event.currentTarget as Element) ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      Home: -ids.length,
      End: ids.length,
      ...(columns > 1 && { ArrowDown: columns, ArrowUp: -columns }),
    };
    const step = steps[event.key];
    if (step === undefined) return undefined;
    const to = ids.indexOf(id) + step;
    return ids[Math.min(ids.length - 1, Math.max(0, to))];
  }

  #endTouch(): void {
    void this.#touch?.scope.close();
    this.#touch = null;
  }

  #at(event: Event): { readonly gallery: Gallery; readonly id: ExampleId } | null {
    const thumbnail = (event.target as Element).closest<HTMLElement>('.thumbnail');
    const key = (event.currentTarget as HTMLElement).dataset['gallery']!;
    const gallery = this.#actions.galleryOf(key);
    const id = thumbnail?.dataset['id'];
    return gallery && id !== undefined ? { gallery, id } : null;
  }
}

/** Arrow keys go the way that the text does. */
export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
