/** Features of all examples, each followed by its augmentations. */
export const featuresFile = 'examples/features.bin';

/**
 * The file of an example's original or thumbnail. Names follow from the place in the list: nothing in
 * a file says where to read.
 *
 * @param type of the media, as `project.json` has it; its last part tells people what it is.
 */
export function exampleFile(index: number, kind: 'media' | 'thumbnail', type: string): string {
  const number = String(index + 1).padStart(5, '0');
  const ending = /\/(?:x-)?(\w+)/.exec(type)?.[1] ?? 'bin';
  return `examples/${number}${kind === 'thumbnail' ? '.thumbnail' : ''}.${ending}`;
}
