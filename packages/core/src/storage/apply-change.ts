import type { ExampleId } from '../contracts/example.ts';
import type { ProjectRow, Writing } from './database-schema.ts';
import type { ExampleChange } from './example-store.ts';
import { toStorableExample, type StorableExample } from './stored-media.ts';

/** A change of a list whose Blobs have been read, since a transaction would end meanwhile. */
export interface StorableChange {
  readonly put: readonly StorableExample[];
  readonly remove: readonly ExampleId[];
}

/** Reads the Blobs of a change. */
export async function storable({ put = [], remove = [] }: ExampleChange): Promise<StorableChange> {
  return { put: await Promise.all(put.map(toStorableExample)), remove };
}

/** Changes one list of a project's examples, and notes in `removed` whose media stay for an undo. */
export function applyTo(
  list: 'examples' | 'tests',
  { put, remove }: StorableChange,
  into: { readonly writing: Writing; readonly project: string; readonly removed: Set<ExampleId> },
): void {
  const { writing, project, removed } = into;
  const examples = writing.objectStore(list);
  for (const example of remove) {
    removed.add(example);
    ask(examples.delete([project, example]));
    ask(writing.objectStore('maps').delete([project, example]));
  }
  for (const { summary, media, thumbnail } of put) {
    const key: [string, ExampleId] = [project, summary.id];
    removed.delete(summary.id);
    ask(examples.put(summary, key));
    if (media) ask(writing.objectStore('media').put(media, key));
    if (thumbnail) ask(writing.objectStore('thumbnails').put(thumbnail, key));
  }
}

/** Deletes the media of examples that were removed from a project. */
export function forgetRemoved(writing: Writing, row: ProjectRow): void {
  const stores = [writing.objectStore('media'), writing.objectStore('thumbnails')];
  for (const id of row.removed) stores.forEach((store) => ask(store.delete([row.id, id])));
  ask(writing.objectStore('projects').put({ ...row, removed: [] }));
}

/** A failed request makes its transaction fail, too, which reports it. */
export function ask(request: Promise<unknown>): void {
  request.catch(() => {});
}
