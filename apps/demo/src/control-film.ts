/**
 * Plays a film while it is on the screen, to save battery, and lets a button pause it. For visitors
 * who prefer reduced motion, the film starts only when they press the button.
 *
 * @param place the film plays while this is on the screen; by default the film itself.
 */
export function controlFilm(
  film: HTMLVideoElement,
  button: HTMLButtonElement,
  place: Element = film,
): void {
  const showPlaying = () => {
    button.textContent = film.paused ? 'Play the film' : 'Pause the film';
  };
  let isWanted = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const type of ['play', 'pause']) film.addEventListener(type, showPlaying);
  if (!isWanted) showPlaying(); // otherwise the observer starts the film
  button.addEventListener('click', () => {
    isWanted = film.paused;
    if (isWanted) void film.play();
    else film.pause();
  });
  new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting && isWanted) void film.play();
    else film.pause();
  }).observe(place);
}
