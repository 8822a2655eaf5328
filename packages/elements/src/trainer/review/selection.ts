import type { ExampleId } from '@tl-elements/core/base';
import type { Gallery } from './gallery.ts';

/** Several examples of one gallery, to be mended together. */
export interface Selection {
  /** The key of the gallery. */
  readonly gallery: string;
  /** At least one. */
  readonly ids: ReadonlySet<ExampleId>;
  /** Where a range begins. */
  readonly anchor: ExampleId;
  /** What was selected before that range. */
  readonly base: ReadonlySet<ExampleId>;
}

/** Selects an example, or no longer; null: nothing is selected. A selection elsewhere ends. */
export function toggled(
  selection: Selection | null,
  { key }: Gallery,
  id: ExampleId,
): Selection | null {
  const ids = new Set(selection?.gallery === key ? selection.ids : []);
  if (!ids.delete(id)) ids.add(id);
  return ids.size === 0 ? null : { gallery: key, ids, anchor: id, base: ids };
}

/** Selects from the anchor to an example. @param from the anchor, if nothing is selected in the gallery. */
export function extended(
  selection: Selection | null,
  { key, ids }: Gallery,
  to: ExampleId,
  from: ExampleId,
): Selection {
  const here = selection?.gallery === key ? selection : null;
  const anchor = here && ids.includes(here.anchor) ? here.anchor : from;
  const base = here?.base ?? new Set();
  const [start, end] = [ids.indexOf(anchor), ids.indexOf(to)].sort((a, b) => a - b);
  return { gallery: key, anchor, base, ids: new Set([...base, ...ids.slice(start, end! + 1)]) };
}

/** Selects all of a gallery; null if it is empty. */
export function whole({ key, ids: [first, ...rest] }: Gallery): Selection | null {
  if (first === undefined) return null;
  const ids = new Set([first, ...rest]);
  return { gallery: key, ids, anchor: first, base: ids };
}

/** Without the examples that are not in the gallery any more; null: none is left. */
export function remaining(selection: Selection, { ids }: Gallery): Selection | null {
  const there = new Set(ids);
  const left = new Set([...selection.ids].filter((id) => there.has(id)));
  if (left.size === selection.ids.size) return selection;
  return left.size === 0 ? null : { ...selection, ids: left, base: left };
}
