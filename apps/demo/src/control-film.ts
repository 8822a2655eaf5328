/**
 * Plays a film while it can be seen, since one that nobody sees costs battery, and lets a button
 * pause it. Who asked for less motion starts it by hand.
 *
 * @param place what has to be seen; the film itself may be watched unseen.
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
  if (!isWanted) showPlaying(); // else it begins as soon as it is seen
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
