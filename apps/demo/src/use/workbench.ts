import { find } from '../find.ts';
import { keptModel } from '../kept-model.ts';

const classifier = document.querySelector('tl-classifier')!;
const said = find('#said', HTMLElement);
const camera = find('#camera', HTMLButtonElement);
const download = find('#download', HTMLAnchorElement);

/**
 * Brings a model before the visitor: the one taught a moment ago, one from a file, or the sample
 * that the page begins with.
 *
 * @param onFile told of the name of the file that the page would use.
 */
export async function openWorkbench(onFile: (name: string) => void): Promise<void> {
  await customElements.whenDefined('tl-classifier');
  camera.addEventListener('click', () => void toggleCamera());
  onChosen('#photo', tryPhoto);
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
        if (file) void (file.type.startsWith('image/') ? tryPhoto(file) : openFile(file));
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
  return true;
}

async function toggleCamera(): Promise<void> {
  const isOn = classifier.input === 'camera' && classifier.state === 'running';
  await classifier.stop();
  if (!isOn) {
    classifier.input = 'camera';
    await classifier.start().catch(say);
  }
  camera.textContent = classifier.state === 'running' ? 'Stop the camera' : 'Use my camera';
}

async function tryPhoto(photo: File): Promise<void> {
  try {
    const { label, confidence } = await classifier.classify(photo);
    said.textContent =
      label === null
        ? 'The photo shows none of these.'
        : `The photo looks like ${label}: ${Math.round(confidence * 100)} % sure.`;
  } catch (error) {
    say(error);
  }
}

function say(error: unknown): void {
  said.textContent = error instanceof Error ? error.message : String(error);
}
