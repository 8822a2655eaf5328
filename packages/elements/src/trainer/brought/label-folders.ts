import type { FoundFile } from '@tl-elements/sources';

/** Files by the label that their folder names, and those whose label nobody knows. */
export interface LabelFolders {
  readonly folders: ReadonlyMap<string, readonly File[]>;
  readonly loose: readonly FoundFile[];
}

/**
 * Two folders or more are labels. A single one may hold anything ("Downloads"): whoever brings it is asked.
 */
export function labelFolders(found: readonly FoundFile[]): LabelFolders {
  const folders = new Map<string, File[]>();
  for (const { file, folder } of found) {
    const label = folder?.trim() ?? '';
    if (label === '') continue;
    const files = folders.get(label);
    if (files) files.push(file);
    else folders.set(label, [file]);
  }
  if (folders.size < 2) return { folders: new Map(), loose: found };
  return { folders, loose: found.filter(({ folder }) => (folder?.trim() ?? '') === '') };
}
