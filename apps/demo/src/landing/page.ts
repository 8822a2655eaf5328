import { addCopyButtons } from '../code/copy-button.ts';
import { colourCode } from '../code/show-code.ts';
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

colourCode();
addCopyButtons();
countRequests(({ own, foreign }) => {
  find('#own-requests', HTMLElement).textContent = String(own);
  find('#foreign-requests', HTMLElement).textContent = String(foreign);
});
playOnlyInView();
useCamera.addEventListener('click', () => void toCamera());
useFilm.addEventListener('click', () => void toFilm());
pause.addEventListener('click', () => {
  if (film.paused) void film.play();
  else film.pause();
});
for (const type of ['play', 'pause']) film.addEventListener(type, showPlaying);
void customElements.whenDefined('tl-trainer').then(toFilm);

async function toFilm(): Promise<void> {
  lesson = new AbortController();
  showSource('film');
  trainer.input = 'none';
  trainer.labels = ['Cup', 'Cat'];
  await trainer.start();
  await teachFromFilm(trainer, film, sayScene, lesson.signal);
  if (lesson.signal.aborted) return;
  said.textContent = 'Now it knows a cup from a cat. Nobody has taught it the rocket.';
}

/** The visitor's own lesson begins with empty rows. */
async function toCamera(): Promise<void> {
  lesson.abort();
  showSource('camera');
  said.textContent = '';
  trainer.removeExamples(trainer.examples.map(({ id }) => id));
  trainer.labels = ['Label 1', 'Label 2'];
  trainer.input = 'camera';
  await trainer.start();
}

function showSource(source: 'film' | 'camera'): void {
  useCamera.hidden = source === 'camera';
  useFilm.hidden = source === 'film';
  pause.hidden = source === 'camera';
  find('#film-note', HTMLElement).hidden = source === 'camera';
}

function sayScene(label: string | null): void {
  said.textContent =
    label === null ? 'Only looking: nobody teaches it the rocket.' : `Learning: ${label}`;
}

function showPlaying(): void {
  pause.textContent = film.paused ? 'Play the film' : 'Pause the film';
}

/** A film that nobody sees costs battery; who asked for less motion starts it by hand. */
function playOnlyInView(): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    showPlaying();
    return;
  }
  let wasPlaying = true;
  new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) {
      if (wasPlaying) void film.play();
    } else {
      wasPlaying = !film.paused;
      film.pause();
    }
  }).observe(film);
}
