import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode } from '../code/show-code.ts';
import { controlFilm } from '../control-film.ts';
import { find } from '../find.ts';
import { teachFromFilm } from './film-lesson.ts';
import { countRequests } from './request-count.ts';

const trainer = document.querySelector('tl-trainer')!;
const film = find('#film', HTMLVideoElement);
const said = find('#lesson', HTMLElement);
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

/** Teaches it a cup and a cat, as soon as it can see. */
async function toFilm(): Promise<void> {
  lesson = new AbortController();
  const { signal } = lesson;
  await show('film', ['Cup', 'Cat']);
  await teachFromFilm(trainer, film, sayScene, signal);
  if (signal.aborted) return;
  said.textContent = 'It knows a cup from a cat now. Nobody has taught it the rocket.';
  said.dataset['done'] = '';
}

/** The visitor's own lesson begins with empty rows. */
async function toCamera(): Promise<void> {
  lesson.abort();
  said.textContent = 'Your turn: show something, and hold its row.';
  await show('camera', ['Label 1', 'Label 2']);
}

/** What the trainer looks at. A camera's failure stands in the picture's place. */
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

function sayScene(label: string | null): void {
  const words = label === null ? 'Only looking. Nobody teaches it this.' : `Learning: ${label}`;
  if (said.textContent !== words) said.textContent = words;
}
