/** Something that a file of another program has no place for, so that it was left out of it. */
export type LeftOut =
  /** The detector of what is none of the labels: the file will take such things for a label. */
  | { readonly kind: 'unknown-detector' }
  /** How good the model was found to be. */
  | { readonly kind: 'evaluation' }
  /** That pictures are not mirrored: Teachable Machine's own camera is, unless `flip` is false. */
  | { readonly kind: 'camera-direction' }
  /** The part of the camera's pictures that is looked at: other programs look at all of them. */
  | { readonly kind: 'box' }
  /** Which examples were recorded in one go. */
  | { readonly kind: 'takes' }
  /** All but the square in the middle of each picture. */
  | { readonly kind: 'picture-edges' }
  /** Examples of which no picture is stored. */
  | { readonly kind: 'examples-without-picture'; readonly count: number }
  /** A label that has no examples. */
  | { readonly kind: 'empty-label'; readonly label: string }
  /** What no file name may hold: `written` stands in the label's place. */
  | { readonly kind: 'label-characters'; readonly label: string; readonly written: string };

/** A file for another program, and what it couldn't hold. */
export interface SavedFile {
  readonly file: Blob;
  readonly leftOut: readonly LeftOut[];
}

/** What would lead out of a folder, or is no part of a file's name on some system. */
export const forbiddenInFiles = /[/\\:*?"<>|\p{Cc}]/gu;

/**
 * For each name one without what is forbidden; no two are the same.
 *
 * @param forbidden a global expression, for one character.
 */
export function uniqueNames(
  names: readonly string[],
  forbidden: RegExp,
): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const allowed = (name: string) => name.search(forbidden) < 0;
  const taken = new Set(names.filter(allowed));
  for (const name of names) {
    let unique = name;
    if (!allowed(name)) {
      unique = name.replaceAll(forbidden, '_');
      while (taken.has(unique)) unique += '_';
      taken.add(unique);
    }
    written.set(name, unique);
  }
  return written;
}
