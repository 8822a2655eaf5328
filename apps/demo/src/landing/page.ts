import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode } from '../code/show-code.ts';
import { controlFilm } from '../control-film.ts';
import { find } from '../find.ts';
import { teachFromFilm } from './film-lesson.ts';
import { countRequests } from './request-count.ts';

const trainer = document.querySelector('tl-trainer')!;
const film = find('#film', HTMLVideoElement);
const status = find('#lesson', HTMLElement);
const useCamera = find('#use-camera', HTMLButtonElement);
const useFilm = find('#use-film', HTMLButtonElement);
const pause = find('#pause-film', HTMLButtonElement);

let lesson = new AbortController();

colorCode();
addCopyButtons();
countRequests(({ own, foreign }) => {
  find('#own-requests', HTMLElement).textContent = String(own);
  find('#foreign-requests', HTMLElement).textContent = String(foreign);
});
controlFilm(film, pause);
useCamera.addEventListener('click', () => void toCamera());
useFilm.addEventListener('click', () => void toFilm());
void customElements.whenDefined('tl-trainer').then(toFilm);

/** Teaches a cup and a cat from the film, as soon as the trainer has started. */
async function toFilm(): Promise<void> {
  lesson = new AbortController();
  const { signal } = lesson;
  await show('film', ['Cup', 'Cat']);
  await teachFromFilm(trainer, film, showScene, signal);
  if (signal.aborted) return;
  status.textContent = 'Cup and cat are taught. The rocket is not: the answer is “none of these”.';
  status.dataset['done'] = '';
}

/** Begins with empty labels for the visitor's own camera. */
async function toCamera(): Promise<void> {
  lesson.abort();
  status.textContent = 'Your turn: show something to the camera and hold its button.';
  await show('camera', ['Label 1', 'Label 2']);
}

/** Starts the trainer with the film or the camera. If the camera fails, the trainer shows why. */
async function show(source: 'film' | 'camera', labels: readonly string[]): Promise<void> {
  useCamera.hidden = source === 'camera';
  useFilm.hidden = source === 'film';
  pause.hidden = source === 'camera';
  find('#film-note', HTMLElement).hidden = source === 'camera';
  await trainer.stop();
  trainer.labels = labels;
  trainer.input = source === 'camera' ? 'camera' : 'none';
  await trainer.start().catch(() => {});
}

function showScene(label: string | null): void {
  const words = label === null ? 'The rocket is not taught.' : `Teaching: ${label}`;
  if (status.textContent !== words) status.textContent = words;
}
