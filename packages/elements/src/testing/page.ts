import { setViewport, sendMouse } from '@web/test-runner-commands';
import '@tl-elements/elements/define';
import type { TlClassifier } from '../classifier/tl-classifier.ts';
import type { TlEventDetails, TlEventName } from '../events.ts';
import type { TlTrainer } from '../trainer/tl-trainer.ts';
import type { TlTrigger } from '../trigger/tl-trigger.ts';
import { colors } from './colors.ts';
import { keepNetworks } from './kept-networks.ts';

/** If the test server has the weights. */
export const weightsBase = '/packages/weights/';

/**
 * Puts elements on an empty page, large enough to reach everything with a mouse. A trainer of pictures whose tag names
 * no extractor gets that of the tests, which takes no time: a test that needs the default's calls `showAsItIs`.
 */
export async function show(html: string, width = 1280): Promise<void> {
  const withNetworks = html.replaceAll(
    /<tl-trainer(?![^>]* (?:modality|extractor|motion)\b)/g,
    (tag) => {
      return `${tag} extractor="${colors}"`;
    },
  );
  await showAsItIs(withNetworks, width);
}

/** As `show`, with the networks that a page has that says nothing of them. */
export async function showAsItIs(html: string, width = 1280): Promise<void> {
  keepNetworks();
  await setViewport({ width, height: 1200 });
  document.body.innerHTML = html.replaceAll(
    /<(tl-trainer|tl-classifier)/g,
    `<$1 weights-base="${weightsBase}"`,
  );
  await Promise.all(
    [...document.querySelectorAll<TlTrainer>('tl-trainer, tl-classifier, tl-trigger')].map(
      (element) => element.updateComplete,
    ),
  );
}

/** Takes everything off the page, so that cameras and workers end. */
export function clear(): void {
  document.body.replaceChildren();
}

export const trainer = () => document.querySelector('tl-trainer') as TlTrainer;
export const classifier = () => document.querySelector('tl-classifier') as TlClassifier;

/** The first element of a selector within an element's shadow. */
export function find<Found extends HTMLElement = HTMLElement>(
  host: TlTrainer | TlClassifier | TlTrigger,
  selector: string,
  type: new () => Found = HTMLElement as new () => Found,
): Found {
  const found = host.renderRoot.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`There is no ${selector}.`);
}

/** A part of the row of `label`. */
export function inRow<Found extends HTMLElement = HTMLElement>(
  label: string,
  selector: string,
  type?: new () => Found,
): Found {
  return find(trainer(), `[data-label="${label}"] ${selector}`, type);
}

/** The button, or other control, of that name. */
export function named(host: TlTrainer | TlClassifier | TlTrigger, name: string): HTMLElement {
  const all = host.renderRoot.querySelectorAll<HTMLElement>('button, input, select, [role=meter]');
  const found = [...all].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
  );
  if (!found) throw new Error(`Nothing is called "${name}".`);
  return found;
}

/** Less than a test may take, so that one that waits in vain says for what. */
const patienceMs = 90_000;

/** Resolves with the detail of the next event that `accept` takes. */
export function next<Name extends TlEventName>(
  target: EventTarget,
  name: Name,
  accept: (detail: TlEventDetails[Name]) => boolean = () => true,
): Promise<TlEventDetails[Name]> {
  return new Promise((resolve, reject) => {
    const listen = (event: Event) => {
      const { detail } = event as CustomEvent<TlEventDetails[Name]>;
      if (!accept(detail)) return;
      end();
      resolve(detail);
    };
    const impatience = setTimeout(() => {
      end();
      reject(new Error(`No ${name} that is accepted by ${String(accept)}. ${pageNow()}`));
    }, patienceMs);
    const end = () => {
      clearTimeout(impatience);
      target.removeEventListener(name, listen);
    };
    target.addEventListener(name, listen);
  });
}

/** Waits until the trainer's picture is of now. A frame that was on its way when a film changed still shows what was before. */
export async function newFrames(): Promise<void> {
  const video = trainer().querySelector('video') ?? find(trainer(), 'video', HTMLVideoElement);
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
  }
}

/** Presses the mouse on an element, and lets go when `until` is fulfilled. */
export async function hold(element: HTMLElement, until: () => Promise<unknown>): Promise<void> {
  await press(element);
  try {
    await until();
  } finally {
    await sendMouse({ type: 'up' });
  }
}

/** Clicks an element, and again if it has moved away between the press and the release. */
export async function click(element: HTMLElement): Promise<void> {
  let clicks = 0;
  const note = () => clicks++;
  element.addEventListener('click', note);
  do {
    await press(element);
    await sendMouse({ type: 'up' });
  } while (clicks === 0 && element.isConnected);
  element.removeEventListener('click', note);
}

/** Presses the mouse on an element, and again if something in the page has pushed it away from there meanwhile. */
async function press(element: HTMLElement): Promise<void> {
  const presses: Event[] = [];
  const note = (event: Event) => presses.push(event);
  element.addEventListener('pointerdown', note);
  for (;;) {
    await moveTo(element);
    await sendMouse({ type: 'down' });
    if (presses.length > 0) break;
    await sendMouse({ type: 'up' });
  }
  element.removeEventListener('pointerdown', note);
}

/** Moves the mouse to the middle of an element, and after it where it moves. */
async function moveTo(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  for (let position = middleOf(element), before = ''; before !== position.join();) {
    before = position.join();
    await sendMouse({ type: 'move', position });
    position = middleOf(element);
  }
}

function middleOf(element: HTMLElement): [x: number, y: number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

/** Waits, frame by frame, until something is so. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > patienceMs) {
      throw new Error(`It is not so that ${String(isSo)}. ${pageNow()}`);
    }
    await new Promise(requestAnimationFrame);
  }
}

/** What the elements of the page are doing and saw last, what they complain of, and whether the page is shown at all. */
function pageNow(): string {
  const all = [...document.querySelectorAll<TlTrainer | TlClassifier>('tl-trainer, tl-classifier')];
  const elements = all.map((element) => {
    const alert = element.renderRoot.querySelector('[role=alert]')?.textContent.trim() ?? '';
    const { scores } = element.prediction ?? {};
    const seen = scores ? [...scores].join(' ') : 'nothing';
    return `${element.localName} is ${element.state}, and saw ${seen}. ${alert}`;
  });
  return [`The page is ${document.visibilityState}.`, ...elements].join(' ');
}

/** Waits until a label has `count` examples. */
export async function examplesOf(label: string, count: number): Promise<void> {
  const enough = () =>
    trainer().examples.filter((example) => example.label === label).length >= count;
  if (!enough()) await next(trainer(), 'tl-change', enough);
}
