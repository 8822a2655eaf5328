import { deviceWords } from '../device-words.ts';
import { messageOf } from '../errors.ts';
import { find } from '../find.ts';
import { storedModel } from '../stored/last-model.ts';
import { tryFile } from '../try-file.ts';

const classifier = document.querySelector('tl-classifier')!;
const status = find('#status', HTMLElement);
const device = find('#device', HTMLButtonElement);
const download = find('#download', HTMLAnchorElement);

/**
 * Lets the visitor try a model: the one that was trained last, one from a file, or the sample that
 * the page begins with.
 *
 * @param onFile called with the name of a model file that was opened.
 */
export async function openWorkbench(onFile: (name: string) => void): Promise<void> {
  await customElements.whenDefined('tl-classifier');
  device.addEventListener('click', () => void toggleDevice());
  onChosen('#example', showAnswer);
  onChosen('#model-file', openFile);
  acceptDrops(find('#place', HTMLElement));
  const model = await storedModel();
  if (model) await open(model, 'the model that you taught last');

  async function openFile(file: File): Promise<void> {
    if (await open(file, file.name)) onFile(file.name);
  }

  function acceptDrops(place: HTMLElement): void {
    for (const type of ['dragover', 'dragleave', 'drop'] as const) {
      place.addEventListener(type, (event) => {
        event.preventDefault();
        place.classList.toggle('dropping', type === 'dragover');
        const file = type === 'drop' && event.dataTransfer?.files[0];
        if (file) void (/^(image|audio)\//.test(file.type) ? showAnswer(file) : openFile(file));
      });
    }
  }
}

/** Calls `use` with each file that the visitor chooses. */
function onChosen(selector: string, use: (file: File) => Promise<void>): void {
  const input = find(selector, HTMLInputElement);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file) void use(file);
  });
}

/** Opens a model in the classifier, and removes the film, which only fits the sample. */
async function open(model: Blob, note: string): Promise<boolean> {
  try {
    await classifier.load(model);
  } catch (error) {
    showError(error);
    return false;
  }
  await classifier.stop();
  find('#model-name', HTMLElement).textContent = classifier.model!.head.labels.join(', ');
  find('#model-note', HTMLElement).textContent = note;
  classifier.querySelector('video')?.remove();
  find('#pause-film', HTMLElement).hidden = true;
  download.href = URL.createObjectURL(model);
  if (model instanceof File) download.download = model.name;
  showDeviceWords();
  // There is no picture to show for a sound.
  if (classifier.model?.modality === 'audio')
    find('[name=face][value=bars]', HTMLInputElement).click();
  return true;
}

function showDeviceWords(): void {
  const { start, stop, file, accept } = deviceWords(classifier.model);
  device.textContent = isDeviceOn() ? stop : start;
  find('#example-words', HTMLElement).textContent = `Try a ${file}`;
  find('#example', HTMLInputElement).accept = accept;
}

/** Whether the camera or microphone is in use, and not the film. */
function isDeviceOn(): boolean {
  return classifier.input === null && classifier.state === 'running';
}

async function toggleDevice(): Promise<void> {
  const wasOn = isDeviceOn();
  await classifier.stop();
  if (!wasOn) {
    classifier.input = null; // the device of the model's modality
    await classifier.start().catch(showError);
  }
  showDeviceWords();
}

async function showAnswer(file: File): Promise<void> {
  status.textContent = await tryFile(classifier, file);
}

function showError(error: unknown): void {
  status.textContent = messageOf(error);
}
