import { find } from '../find.ts';
import { droppedFiles } from './dropped-files.ts';
import { openableAddress, openableFiles, type Openable } from './openable.ts';

/**
 * Listens for files that are dropped or chosen, and for an address that is typed.
 *
 * @param place is marked while files are dragged over the page.
 */
export function receiveOpenables(place: HTMLElement, open: (openable: Openable) => void): void {
  for (const selector of ['#files', '#folder']) {
    const input = find(selector, HTMLInputElement);
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      if (files.length > 0) open(openableFiles(files));
    });
  }
  const form = find('#address-form', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = form.querySelector('input')!;
    const typed = input.value.trim();
    if (URL.canParse(typed, location.href)) open(openableAddress(typed, location.href));
  });
  for (const type of ['dragover', 'dragleave', 'drop'] as const) {
    // On the whole document: a browser leaves the page for a file that is dropped anywhere else.
    document.addEventListener(type, (event) => {
      event.preventDefault();
      place.classList.toggle('dropping', type === 'dragover');
      if (type !== 'drop' || !event.dataTransfer) return;
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) open(openableFiles(files));
      });
    });
  }
}
