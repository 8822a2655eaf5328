import type { TlClassifier } from '@tl-elements/elements';
import { deviceWords } from '../device-words.ts';
import { find } from '../find.ts';
import { tryFile } from '../try-file.ts';

/**
 * Starts a classifier at once, with the film or with the camera or microphone. If the browser
 * refuses the device, the classifier shows why, with a button to try again.
 *
 * @param withFilm plays the film of the first page, for the model that knows its labels.
 */
export async function tryModel(classifier: TlClassifier, withFilm: boolean): Promise<void> {
  const device = find('#device', HTMLButtonElement);
  const answer = find('#answer', HTMLElement);
  const example = find('#example', HTMLInputElement);
  const words = deviceWords(classifier.model);
  const showDevice = () => {
    device.textContent = isDeviceOn(classifier) ? words.stop : words.start;
  };
  classifier.querySelector('video')?.remove();
  if (withFilm) classifier.append(film());
  classifier.input = withFilm ? 'none' : null;
  find('#example-words', HTMLElement).textContent = `Try a ${words.file}`;
  example.accept = words.accept;
  answer.textContent = '';
  device.onclick = () => void toggle(classifier).then(showDevice);
  example.onchange = () => {
    const [file] = example.files ?? [];
    example.value = '';
    if (file) void tryFile(classifier, file).then((words) => (answer.textContent = words));
  };
  await classifier.updateComplete;
  await classifier.start().catch(() => {}); // the classifier shows the error
  showDevice();
}

/** Whether the camera or microphone is in use, and not the film. */
function isDeviceOn({ input, state }: TlClassifier): boolean {
  return input === null && state === 'running';
}

async function toggle(classifier: TlClassifier): Promise<void> {
  const wasOn = isDeviceOn(classifier);
  await classifier.stop();
  if (wasOn) return;
  classifier.querySelector('video')?.remove();
  classifier.input = null; // the device of the model's modality
  await classifier.updateComplete;
  await classifier.start().catch(() => {}); // the classifier shows the error
}

function film(): HTMLVideoElement {
  const video = document.createElement('video');
  Object.assign(video, {
    slot: 'picture',
    src: '../film/three-subjects.webm',
    poster: '../film/three-subjects.jpg',
    width: 640,
    height: 480,
    muted: true,
    loop: true,
    playsInline: true,
    autoplay: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  video.setAttribute('aria-label', 'A film of nine seconds: a cup of coffee, a cat, a rocket');
  return video;
}
