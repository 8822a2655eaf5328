import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode, showCode } from '../code/show-code.ts';
import { controlFilm } from '../control-film.ts';
import { find } from '../find.ts';
import { showPlaces } from './places.ts';
import { pageSnippet, readSettings } from './snippet.ts';
import { openWorkbench } from './workbench.ts';

const classifier = document.querySelector('tl-classifier')!;
const controls = find('#controls', HTMLFormElement);
let file = 'model.tl.zip';

colorCode();
addCopyButtons();
showSettings();
controls.addEventListener('input', showSettings);
controlFilm(
  classifier.querySelector('video')!,
  find('#pause-film', HTMLButtonElement),
  find('#place', HTMLElement),
);
classifier.addEventListener('tl-label', ({ detail }) => {
  find('#last-label', HTMLElement).textContent = detail.label ?? 'none of these';
});
void openWorkbench((name) => {
  file = name;
  showSettings();
});

/** Applies the settings to the classifier on this page, and to the code to copy. */
function showSettings(): void {
  const settings = readSettings(controls);
  for (const { name } of controls.querySelectorAll<HTMLInputElement>('[name]')) {
    if (name === 'autostart') continue; // on this page it has started already
    const value = settings.get(name);
    if (value === undefined) classifier.removeAttribute(name);
    else classifier.setAttribute(name, value);
  }
  for (const output of controls.querySelectorAll('output')) {
    const input = output.closest('label')!.querySelector('input')!;
    output.textContent = `${Math.round(input.valueAsNumber * 100)} %`;
  }
  showCode(find('#snippet', HTMLElement), pageSnippet('', file, settings));
  showPlaces(file, settings);
}
