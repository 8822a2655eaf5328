/** Where a project file has the features and media of a list of examples. */
export type ExampleFolder = 'examples' | 'tests';

/** Features of a list of examples, each followed by its augmentations. */
export function featuresFile(folder: ExampleFolder): string {
  return `${folder}/features.bin`;
}

/**
 * The file of an example's original or thumbnail. Its name follows from its place in the
 * list, so that no path in a file can lead elsewhere.
 *
 * @param type of the media, as `project.json` has it; its last part becomes the name's ending.
 */
export function exampleFile(
  folder: ExampleFolder,
  index: number,
  kind: 'media' | 'thumbnail',
  type: string,
): string {
  const number = String(index + 1).padStart(5, '0');
  const ending = /\/(?:x-)?(\w+)/.exec(type)?.[1] ?? 'bin';
  return `${folder}/${number}${kind === 'thumbnail' ? '.thumbnail' : ''}.${ending}`;
}
