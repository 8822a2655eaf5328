import { predictHead } from '@tl-elements/core';
import {
  describeMovement,
  moves,
  MovementSettler,
  speedColumnOf,
  windowMs,
  type KeypointClip,
  type MotionLayout,
} from '@tl-elements/core/motion';
import type { MovementStream } from './streams.ts';
import type { TaughtMovements } from './taught-model.ts';

/** From one window to the next. */
const stepMs = 100;

/** A movement was told. Milliseconds of the stream. */
export interface Told {
  readonly label: string;
  readonly atMs: number;
  /** When it had ended: nine tenths of its path were made. */
  readonly endedMs: number;
}

/** What a model tells of a stream. */
export function toldOf(
  { clip }: MovementStream,
  { head, leastSpeed }: TaughtMovements,
  layout: MotionLayout,
): Told[] {
  const settler = new MovementSettler();
  const told: Told[] = [];
  const lastMs = clip.at.at(-1) ?? 0;
  for (let atMs = windowMs; atMs <= lastMs; atMs += stepMs) {
    const span = { fromMs: atMs - windowMs, toMs: atMs };
    const movement = describeMovement(during(clip, span, layout), layout, span);
    if (!movement) continue;
    const { features, active, speeds } = movement;
    const { scores, isUnknown } = predictHead(head, features);
    const isKnown = features[speedColumnOf(layout)]! >= leastSpeed && !isUnknown;
    const best = head.labels[scores.indexOf(Math.max(...scores))] as string;
    const label = settler.next({
      label: isKnown ? best : null,
      active,
      moves: moves(speeds, leastSpeed),
      at: atMs,
    });
    if (label !== null) told.push({ label, atMs, endedMs: active.toMs });
  }
  return told;
}

/** The frames of a span, and one before it: no other counts. */
function during(
  { points, at }: KeypointClip,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  { pointCount }: MotionLayout,
): KeypointClip {
  const first = Math.max(0, at.findIndex((time) => time >= fromMs) - 1);
  const end = at.findLastIndex((time) => time <= toMs) + 1;
  const width = pointCount * 3;
  return { points: points.subarray(first * width, end * width), at: at.subarray(first, end) };
}
