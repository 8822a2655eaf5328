import { addCopyButtons } from '../code/copy-button.ts';
import { colourCode, showCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import { keptModel } from '../kept-model.ts';
import { showPlaces } from './places.ts';
import { pageSnippet, readSettings } from './snippet.ts';

const classifier = document.querySelector('tl-classifier')!;
const controls = find('#controls', HTMLFormElement);
const start = find('#start', HTMLButtonElement);
const download = find('#download', HTMLAnchorElement);
const failure = find('#failure', HTMLElement);
let file = 'my-model.tlmodel';

colourCode();
addCopyButtons();
showSettings();
controls.addEventListener('input', showSettings);
void openKept();

/** Attributes of the tag on this page, and the code that would make it so on another. */
function showSettings(): void {
  const settings = readSettings(controls);
  for (const { name } of controls.querySelectorAll<HTMLInputElement>('[name]')) {
    const value = settings.get(name);
    // Here a button starts it: the page must not ask for the camera before anybody wants it.
    if (name === 'autostart' || value === undefined) classifier.removeAttribute(name);
    else classifier.setAttribute(name, value);
  }
  for (const output of controls.querySelectorAll('output')) {
    const input = output.closest('label')!.querySelector('input')!;
    output.textContent = `${Math.round(input.valueAsNumber * 100)} %`;
  }
  showCode(find('#snippet', HTMLElement), pageSnippet('', file, settings));
  showPlaces(file, settings);
}

async function openKept(): Promise<void> {
  await customElements.whenDefined('tl-classifier');
  const model = await keptModel();
  if (model) await open(model, 'The model you just taught');
}

async function open(model: Blob, name: string): Promise<void> {
  try {
    await classifier.load(model);
  } catch (error) {
    show(failure, error instanceof Error ? error.message : String(error));
    return;
  }
  failure.hidden = true;
  find('#empty', HTMLElement).hidden = true;
  classifier.hidden = false;
  const labels = classifier.model?.head.labels ?? [];
  find('#model-name', HTMLElement).textContent = `${name}: ${labels.join(', ')}`;
  if (model instanceof File) file = model.name;
  URL.revokeObjectURL(download.href);
  download.href = URL.createObjectURL(model);
  download.download = file;
  for (const button of [start, find('#try-photo', HTMLElement), download]) button.hidden = false;
  showSettings();
}

function show(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.hidden = false;
}

start.addEventListener('click', () => {
  if (classifier.state === 'running') classifier.stop();
  else void classifier.start();
});

find('#model-file', HTMLInputElement).addEventListener('change', ({ currentTarget }) => {
  const chosen = (currentTarget as HTMLInputElement).files?.[0];
  if (chosen) void open(chosen, chosen.name);
});

classifier.addEventListener('tl-label', ({ detail }) => {
  find('#last-label', HTMLElement).textContent = detail.label ?? 'none of these';
});
