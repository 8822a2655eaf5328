import { find } from '../find.ts';
import { droppedFiles } from './dropped-files.ts';
import { givenAddress, givenFiles, type Openable } from './given.ts';

/** Takes what is dropped on a place, chosen by its buttons, or typed. */
export function receive(place: HTMLElement, take: (given: Openable) => void): void {
  for (const selector of ['#files', '#folder']) {
    const input = find(selector, HTMLInputElement);
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])];
      input.value = '';
      if (files.length > 0) take(givenFiles(files));
    });
  }
  const form = find('#address-form', HTMLFormElement);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = form.querySelector('input')!;
    const typed = input.value.trim();
    if (URL.canParse(typed, location.href)) take(givenAddress(typed, location.href));
  });
  for (const type of ['dragover', 'dragleave', 'drop'] as const) {
    // Beside the place, too: a browser would leave the page for what is dropped there.
    document.addEventListener(type, (event) => {
      event.preventDefault();
      place.classList.toggle('dropping', type === 'dragover');
      if (type !== 'drop' || !event.dataTransfer) return;
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) take(givenFiles(files));
      });
    });
  }
}
