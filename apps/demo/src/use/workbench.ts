import { deviceWords } from '../device-words.ts';
import { sentenceOf } from '../failure.ts';
import { find } from '../find.ts';
import { keptModel } from '../kept/last-model.ts';
import { tryFile } from '../try-file.ts';

const classifier = document.querySelector('tl-classifier')!;
const said = find('#said', HTMLElement);
const device = find('#device', HTMLButtonElement);
const download = find('#download', HTMLAnchorElement);

/**
 * Brings a model before the visitor: the one taught a moment ago, one from a file, or the sample
 * that the page begins with.
 *
 * @param onFile told of the name of the file that the page would use.
 */
export async function openWorkbench(onFile: (name: string) => void): Promise<void> {
  await customElements.whenDefined('tl-classifier');
  device.addEventListener('click', () => void toggleDevice());
  onChosen('#example', tell);
  onChosen('#model-file', openFile);
  acceptDrops(find('#place', HTMLElement));
  const kept = await keptModel();
  if (kept) await open(kept, 'the model that you have just taught');

  async function openFile(file: File): Promise<void> {
    if (await open(file, file.name)) onFile(file.name);
  }

  function acceptDrops(place: HTMLElement): void {
    for (const type of ['dragover', 'dragleave', 'drop'] as const) {
      place.addEventListener(type, (event) => {
        event.preventDefault();
        place.classList.toggle('dropping', type === 'dragover');
        const file = type === 'drop' && event.dataTransfer?.files[0];
        if (file) void (/^(image|audio)\//.test(file.type) ? tell(file) : openFile(file));
      });
    }
  }
}

/** Calls `use` with each file that is chosen. */
function onChosen(selector: string, use: (file: File) => Promise<void>): void {
  const input = find(selector, HTMLInputElement);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file) void use(file);
  });
}

/** Takes a model into use, away from the film: that is the sample's. */
async function open(model: Blob, note: string): Promise<boolean> {
  try {
    await classifier.load(model);
  } catch (error) {
    say(error);
    return false;
  }
  await classifier.stop();
  find('#model-name', HTMLElement).textContent = classifier.model!.head.labels.join(', ');
  find('#model-note', HTMLElement).textContent = note;
  classifier.querySelector('video')?.remove();
  find('#pause-film', HTMLElement).hidden = true;
  download.href = URL.createObjectURL(model);
  if (model instanceof File) download.download = model.name;
  showWords();
  // A sound has no picture.
  if (classifier.model?.modality === 'audio')
    find('[name=face][value=bars]', HTMLInputElement).click();
  return true;
}

function showWords(): void {
  const { start, stop, file, accept } = deviceWords(classifier.model);
  device.textContent = isWatching() ? stop : start;
  find('#example-words', HTMLElement).textContent = `Try a ${file}`;
  find('#example', HTMLInputElement).accept = accept;
}

/** It watches a device, and not the film. */
function isWatching(): boolean {
  return classifier.input === null && classifier.state === 'running';
}

async function toggleDevice(): Promise<void> {
  const wasWatching = isWatching();
  await classifier.stop();
  if (!wasWatching) {
    classifier.input = null; // the model's own
    await classifier.start().catch(say);
  }
  showWords();
}

async function tell(file: File): Promise<void> {
  said.textContent = await tryFile(classifier, file);
}

function say(error: unknown): void {
  said.textContent = sentenceOf(error);
}
