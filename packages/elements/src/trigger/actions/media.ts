import { TlError } from '@tl-elements/core/base';
import { findTargets, type TargetPlace } from '../find-targets.ts';
import { unreadable } from '../read-text.ts';
import type { Action } from './action.ts';

/** Plays videos and sounds of the page. */
export function playAction(place: TargetPlace): Action {
  return {
    describe: (m) => m.triggerPlay(kindOf(place)),
    run: async () => {
      await Promise.all(mediaOf(place).map(play));
    },
  };
}

/** Pauses them. */
export function pauseAction(place: TargetPlace): Action {
  return {
    describe: (m) => m.triggerPause(kindOf(place)),
    run: () => mediaOf(place).forEach((media) => media.pause()),
  };
}

/**
 * Goes to a time in them.
 *
 * @param time `10s`, `1:30`; with a sign, relative to the present position.
 * @throws {TlError} `trigger-unreadable`.
 */
export function seekAction(place: TargetPlace, time: string): Action {
  const [, sign, minutes, seconds] = /^([+-])?(?:(\d+):)?(\d*\.?\d+)\s*s?$/.exec(time) ?? [];
  if (seconds === undefined) {
    throw unreadable('seek', time, 'Write a time, such as 10s, 1:30 or +5s.');
  }
  const amount = Number(minutes ?? 0) * 60 + Number(seconds);
  const from = (media: HTMLMediaElement) => (sign ? media.currentTime : 0);
  return {
    describe: (m) => m.triggerSeek(time),
    run: () => {
      for (const media of mediaOf(place)) {
        media.currentTime = Math.max(0, from(media) + (sign === '-' ? -amount : amount));
      }
    },
  };
}

async function play(media: HTMLMediaElement): Promise<void> {
  try {
    await media.play();
  } catch (cause) {
    // Something else on the page has paused it meanwhile.
    if (cause instanceof DOMException && cause.name === 'AbortError') return;
    const isRefused = cause instanceof DOMException && cause.name === 'NotAllowedError';
    throw isRefused ? needsGesture(media, cause) : unplayable(media, cause);
  }
}

function needsGesture(media: HTMLMediaElement, cause: unknown): TlError {
  return new TlError(
    'gesture-needed',
    `The browser plays ${nameOf(media)} with sound only after somebody has pressed something on this page. ` +
      'Let visitors start the classifier with its button (leave out autostart), or write muted on the film.',
    { cause },
  );
}

function unplayable(media: HTMLMediaElement, cause: unknown): TlError {
  return new TlError(
    'media-unplayable',
    `The browser can't play ${nameOf(media)}. Check that its file is there, and that it is MP4, WebM, MP3 or WAV.`,
    { cause },
  );
}

function mediaOf(place: TargetPlace): readonly HTMLMediaElement[] {
  return findTargets(place).map((target) => {
    if (target instanceof HTMLMediaElement) return target;
    throw new TlError(
      'target-missing',
      `${place.attribute}="${place.selector}" names ${nameOf(target)}. Name a <video> or an <audio>.`,
    );
  });
}

/** Until the element is found, it counts as a video. */
function kindOf({ host, attribute, selector }: TargetPlace): 'video' | 'audio' {
  try {
    const [target] = findTargets({ host, attribute, selector });
    return target instanceof HTMLAudioElement ? 'audio' : 'video';
  } catch {
    return 'video'; // reported when it runs
  }
}

/** For messages. */
function nameOf(element: Element): string {
  return `<${element.localName}${element.id ? ` id="${element.id}"` : ''}>`;
}
