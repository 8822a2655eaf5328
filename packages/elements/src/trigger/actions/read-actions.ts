import type { TargetPlace } from '../find-targets.ts';
import { textOf, unreadable } from '../read-text.ts';
import type { Setting, TriggerHost, TriggerSettings } from '../trigger-settings.ts';
import type { Action } from './action.ts';
import { scoreFollower, type ScoreFollower } from './follow-score.ts';
import { midiAction } from './midi.ts';
import { postAction } from './post.ts';
import { sayAction } from './say.ts';
import { classAction, hideAction, showAction } from './appearance.ts';
import { pauseAction, playAction, seekAction } from './media.ts';
import { goAction, scrollToAction } from './places.ts';
import { pressAction, sendKeyAction } from './presses.ts';
import { soundAction } from './sounds.ts';

/** What the attributes of a trigger ask for. */
export interface ReadActions {
  readonly actions: readonly Action[];
  /** What follows the score; null: nothing does. */
  readonly follower: ScoreFollower | null;
  /** Attributes that can't be used. */
  readonly errors: Error[];
}

/** Makes the action of an attribute. @throws {TlError} why the attribute can't be used. */
type Maker = (text: string, places: Places) => Action;

/** Where the actions of one trigger look. */
interface Places {
  /** The selector in the attribute itself, or else `target`. @throws {TlError} `trigger-unreadable` without either. */
  at(attribute: string, text: string): TargetPlace;
  /** `target`; null: it is absent. */
  readonly target: TargetPlace | null;
  readonly host: TriggerHost;
  /** Is called with a failure that comes later. */
  readonly onError: (error: Error) => void;
}

type ActionName = Exclude<
  {
    [Name in keyof TriggerSettings]: TriggerSettings[Name] extends Setting ? Name : never;
  }[keyof TriggerSettings],
  'set' | 'for' | 'label' | 'above' | 'below' | 'hold' | 'cooldown' | 'within' | 'target'
>;

/** The order in which they are done: show before scrolling to it, seek before playing. */
const makers: Readonly<Record<ActionName, Maker>> = {
  show: (text, { at }) => showAction(at('show', text)),
  hide: (text, { at }) => hideAction(at('hide', text)),
  addClass: (text, { at }) => classAction(at('target', ''), 'add', text),
  removeClass: (text, { at }) => classAction(at('target', ''), 'remove', text),
  toggleClass: (text, { at }) => classAction(at('target', ''), 'toggle', text),
  seek: (text, { at, host: { play, pause } }) =>
    seekAction(at('target', textOf(play) || textOf(pause) || ''), text),
  play: (text, { at }) => playAction(at('play', text)),
  pause: (text, { at }) => pauseAction(at('pause', text)),
  sound: (text) => soundAction(text),
  say: (text, { host }) => sayAction(text, () => languageOf(host)),
  midi: (text) => midiAction(text),
  post: (text, { host, onError }) => postAction(text, host.postCrossOrigin, onError),
  sendKey: (text, { target }) => sendKeyAction(target, text),
  press: (text, { at }) => pressAction(at('press', text)),
  scrollToElement: (text, { at }) => scrollToAction(at('scroll-to', text)),
  go: (text, { host, target }) => goAction(host, target, text),
};

/**
 * Reads all of them; one that can't be used doesn't stop the others.
 *
 * @param onError is called with failures that come after an action has run.
 */
export function readActions(host: TriggerHost, onError: (error: Error) => void): ReadActions {
  const selector = textOf(host.target);
  const target = selector ? { host, attribute: 'target', selector } : null;
  const at = (attribute: string, text: string): TargetPlace => {
    if (text !== '') return { host, attribute, selector: text };
    if (target) return target;
    throw unreadable(attribute, '', 'Name what it is about: target="#film".');
  };
  const actions: Action[] = [];
  const errors: Error[] = [];
  const attempt = (read: () => unknown): void => {
    try {
      read();
    } catch (error) {
      errors.push(error as Error);
    }
  };
  for (const [name, make] of Object.entries(makers) as [ActionName, Maker][]) {
    const text = textOf(host[name]);
    if (text === null) continue;
    attempt(() => actions.push(make(text, { at, target, host, onError })));
  }
  let follower: ScoreFollower | null = null;
  const followed = textOf(host.set);
  if (followed !== null) attempt(() => (follower = scoreFollower(at('target', ''), followed)));
  return { actions, follower, errors };
}

/** The language of the words that it says: its own, or that of the page around it. */
function languageOf(host: Element): string {
  return host.closest('[lang]:not([lang=""])')?.getAttribute('lang') ?? '';
}
