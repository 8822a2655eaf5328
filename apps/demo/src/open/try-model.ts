import type { TlClassifier } from '@tl-elements/elements';
import { deviceWords } from '../device-words.ts';
import { find } from '../find.ts';
import { tryFile } from '../try-file.ts';

/**
 * Lets a model see or hear at once: the first page's film, where it knows that, else the camera or
 * the microphone. A refusal of theirs stands in the picture's place, with a button to try again.
 */
export async function tryModel(classifier: TlClassifier, isFilm: boolean): Promise<void> {
  const device = find('#device', HTMLButtonElement);
  const answer = find('#answer', HTMLElement);
  const example = find('#example', HTMLInputElement);
  const words = deviceWords(classifier.model);
  const show = () => {
    device.textContent = isWatching(classifier) ? words.stop : words.start;
  };
  classifier.querySelector('video')?.remove();
  if (isFilm) classifier.append(film());
  classifier.input = isFilm ? 'none' : null;
  find('#example-words', HTMLElement).textContent = `Try a ${words.file}`;
  example.accept = words.accept;
  answer.textContent = '';
  device.onclick = () => void toggle(classifier).then(show);
  example.onchange = () => {
    const [file] = example.files ?? [];
    example.value = '';
    if (file) void tryFile(classifier, file).then((said) => (answer.textContent = said));
  };
  await classifier.updateComplete;
  await classifier.start().catch(() => {}); // shown in the picture's place
  show();
}

/** It watches a device, and not the film. */
function isWatching({ input, state }: TlClassifier): boolean {
  return input === null && state === 'running';
}

async function toggle(classifier: TlClassifier): Promise<void> {
  const wasWatching = isWatching(classifier);
  await classifier.stop();
  if (wasWatching) return;
  classifier.querySelector('video')?.remove();
  classifier.input = null; // the model's own
  await classifier.updateComplete;
  await classifier.start().catch(() => {}); // shown in the picture's place
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
