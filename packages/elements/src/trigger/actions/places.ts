import { TlError } from '@tl-elements/core/base';
import { findTarget, findTargets, type TargetPlace } from '../find-targets.ts';
import { rootsOf } from '../subject-finder.ts';
import { readAddress } from '../read-address.ts';
import type { Action } from './action.ts';

/** Scrolls to something; at once if people want less motion. */
export function scrollToAction(place: TargetPlace): Action {
  return {
    describe: (m) => m.triggerScrollTo(place.selector),
    run: () => scrollTo(findTarget(place)),
  };
}

/**
 * Goes to the next or the previous slide or page, to a place on this page, or to an address.
 *
 * @param slides what holds the slides, or the slides themselves; null: nothing was said.
 * @throws {TlError} `address-refused`.
 */
export function goAction(host: Element, slides: TargetPlace | null, to: string): Action {
  if (to === 'next' || to === 'previous') {
    const step = to === 'next' ? 1 : -1;
    return {
      describe: (m) => (to === 'next' ? m.triggerNext : m.triggerPrevious),
      run: () => (slides ? turnSlide(slides, step) : followRelation(host, to)),
    };
  }
  const address = readAddress('go', to);
  return {
    describe: (m) => m.triggerGo(to),
    run: () => location.assign(address),
  };
}

function turnSlide(place: TargetPlace, step: number): void {
  const found = findTargets(place);
  const slides = found.length > 1 ? found : [...found[0]!.children];
  const next = slides[currentOf(slides) + step];
  if (next) scrollTo(next);
}

/** The slide that is nearest to the middle of what can be seen of their container. */
function currentOf(slides: readonly Element[]): number {
  const frame = slides[0]?.parentElement?.getBoundingClientRect();
  const left = Math.max(frame?.left ?? 0, 0);
  const right = Math.min(frame?.right ?? innerWidth, innerWidth);
  const top = Math.max(frame?.top ?? 0, 0);
  const bottom = Math.min(frame?.bottom ?? innerHeight, innerHeight);
  const distances = slides.map((slide) => {
    const { x, y, width, height } = slide.getBoundingClientRect();
    return Math.hypot(x + width / 2 - (left + right) / 2, y + height / 2 - (top + bottom) / 2);
  });
  return distances.indexOf(Math.min(...distances));
}

/** Presses the page's link with that `rel`. */
function followRelation(host: Element, to: 'next' | 'previous'): void {
  const relation = to === 'next' ? 'next' : 'prev';
  for (const root of rootsOf(host)) {
    const link = root.querySelector<HTMLAnchorElement | HTMLLinkElement>(
      `a[rel~="${relation}"], link[rel~="${relation}"]`,
    );
    if (!link) continue;
    const address = readAddress('go', link.href);
    // A press, since the page's own script may listen for clicks.
    return link instanceof HTMLAnchorElement ? link.click() : location.assign(address);
  }
  throw new TlError(
    'target-missing',
    `There is nothing to go to with go="${to}". Name what holds your slides with target="#slides", or ` +
      `write rel="${relation}" on the link.`,
  );
}

function scrollTo(target: Element): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  target.scrollIntoView({ behavior, block: 'nearest', inline: 'nearest' });
}
