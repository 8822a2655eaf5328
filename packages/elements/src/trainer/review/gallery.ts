import type { ExampleId } from '@tl-elements/core/base';

/** Examples that stand in one place, such as those of a row: arrow keys, ranges and selections stay within it. */
export interface Gallery {
  /** Tells it from the other galleries of the trainer; letters, digits and hyphens. */
  readonly key: string;
  /** In the order in which they are shown. */
  readonly ids: readonly ExampleId[];
  /** They belong to several labels: each has the mark of its label. */
  readonly isMixed?: boolean;
}

/** The gallery of a row. @param place 0 for the first row. */
export function rowGallery(place: number, ids: readonly ExampleId[]): Gallery {
  return { key: `row-${place}`, ids };
}

/** The thumbnail of an example in a gallery; null if it is not drawn. */
export function thumbnailIn(root: ParentNode, key: string, id: ExampleId): HTMLElement | null {
  return root.querySelector(`[data-gallery=${key}] [data-id="${CSS.escape(id)}"]`);
}
