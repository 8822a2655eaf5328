/** Features of all examples, each followed by its augmentations. */
export const featuresFile = 'examples/features.bin';

/**
 * The file of an example's original or thumbnail. Its name follows from its place in the
 * list, so that no path in a file can lead elsewhere.
 *
 * @param type of the media, as `project.json` has it; its last part becomes the name's ending.
 */
export function exampleFile(index: number, kind: 'media' | 'thumbnail', type: string): string {
  const number = String(index + 1).padStart(5, '0');
  const ending = /\/(?:x-)?(\w+)/.exec(type)?.[1] ?? 'bin';
  return `examples/${number}${kind === 'thumbnail' ? '.thumbnail' : ''}.${ending}`;
}
