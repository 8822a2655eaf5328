import type { Prediction } from '@tl-elements/core/base';

let clockMs = 0;

/** An element says so, by predictions every 100 ms of a clock of its own; returns when the last one was. */
export function says(
  target: Element,
  scores: Readonly<Record<string, number>>,
  { count = 3, ...rest }: Partial<Prediction> & { readonly count?: number } = {},
): number {
  const [label = null, confidence = 0] =
    Object.entries(scores).sort(([, a], [, b]) => b - a)[0] ?? [];
  for (let index = 0; index < count; index++) {
    clockMs += 100;
    const detail: Prediction = {
      label,
      confidence,
      scores: new Map(Object.entries(scores)),
      isUnknown: false,
      unknownScore: 0,
      nothing: null,
      at: clockMs,
      ...rest,
    };
    target.dispatchEvent(
      new CustomEvent('tl-prediction', { detail, bubbles: true, composed: true }),
    );
  }
  return clockMs;
}

const clap = { Clap: 0.92, Room: 0.08 };
const room = { Clap: 0.1, Room: 0.9 };

/** It is quiet for three seconds, and then there is a clap. */
export function clapAt(target: Element): number {
  says(target, room, { count: 30 });
  return says(target, clap);
}
