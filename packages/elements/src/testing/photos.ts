/** Real pictures of the project's fixtures, four of each kind. */
export type Kind = 'cup' | 'cat' | 'rocket' | 'stars';

/** @param number 1 to 4 */
export async function photo(kind: Kind, number: number): Promise<File> {
  const name = `${kind}-${number}.jpg`;
  const response = await fetch(`/tools/fixtures/stills/${name}`);
  return new File([await response.blob()], name, { type: 'image/jpeg' });
}

export const photos = (kind: Kind, numbers: readonly number[] = [1, 2, 3, 4]) =>
  Promise.all(numbers.map((number) => photo(kind, number)));

/** Drops files on an element, as a person who drags them from a folder. */
export function drop(element: HTMLElement, files: readonly File[]): void {
  fire(element, 'dragenter', files);
  fire(element, 'dragover', files);
  fire(element, 'drop', files);
}

export function fire(
  element: HTMLElement,
  type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  files: readonly File[],
): void {
  const dataTransfer = new DataTransfer();
  files.forEach((file) => dataTransfer.items.add(file));
  element.dispatchEvent(
    new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }),
  );
}
