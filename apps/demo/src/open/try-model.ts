import type { TlClassifier } from '@tl-elements/elements';
import { sentenceOf } from '../failure.ts';
import { find } from '../find.ts';

/** What is said of each kind of device. */
const wordsFor = {
  camera: { start: 'Use my camera', stop: 'Stop the camera', file: 'photo', accept: 'image/*' },
  microphone: {
    start: 'Use my microphone',
    stop: 'Stop the microphone',
    file: 'sound',
    accept: 'audio/*',
  },
};

/**
 * Lets a model see or hear at once: the first page's film, where it knows that, else the camera or
 * the microphone. A refusal of theirs stands in the picture's place, with a button to try again.
 */
export async function tryModel(classifier: TlClassifier, isFilm: boolean): Promise<void> {
  const device = find('#device', HTMLButtonElement);
  const answer = find('#answer', HTMLElement);
  const example = find('#example', HTMLInputElement);
  const words = wordsFor[classifier.model!.modality === 'audio' ? 'microphone' : 'camera'];
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
    if (file)
      void tryFile(classifier, file, words.file).then((said) => (answer.textContent = said));
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

async function tryFile(classifier: TlClassifier, file: File, kind: string): Promise<string> {
  try {
    const { label, confidence, nothing } = await classifier.classify(file);
    if (label !== null) {
      return `The ${kind} is taken for ${label}: ${Math.round(confidence * 100)} % sure.`;
    }
    return `The ${kind} ${nothing ? 'holds nothing that it could name' : 'is none of these'}.`;
  } catch (error) {
    return sentenceOf(error);
  }
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
