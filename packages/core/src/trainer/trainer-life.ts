import { abortable } from '../abort.ts';
import type { Pause } from '../live/live-input-options.ts';
import { TlError } from '../errors.ts';
import { asyncDispose } from '../scope.ts';
import type { Project } from '../project/project.ts';
import type { TrainerParts } from './trainer-parts.ts';

/** Loads all that teaching needs, and starts the device. @throws {TlError} of loading and the device. */
export async function startTrainer(parts: TrainerParts<never>): Promise<void> {
  const { slot, headTrainer, live } = parts;
  const others = Promise.all([slot.open(), headTrainer.start()]);
  const [device, work] = await Promise.allSettled([live.start(), others]);
  // `live` shows the device's failure itself.
  if (device.status === 'rejected') throw device.reason;
  if (work.status === 'rejected') {
    parts.report(work.reason as Error);
    throw work.reason;
  }
}

/** Takes no frames until it is called with null. A recording ends, and its examples stay. */
export function pauseTrainer({ recorder, live }: TrainerParts<never>, pause: Pause | null): void {
  if (pause) recorder.stop();
  live.pause(pause);
}

/** Stops the device. */
export async function stopTrainer(parts: TrainerParts<never>): Promise<void> {
  parts.recorder.stop();
  await parts.live.stop();
  parts.recognizer.reset();
  parts.emit({ type: 'state' });
}

/** Closes device, network, workers and the stored project; what is in memory stays. */
export function releaseTrainer(parts: TrainerParts<never>): void {
  const { recorder, live, recognizer, augmenter, surroundings, slot, headTrainer } = parts;
  parts.refining.cancel();
  recorder.stop();
  live.release();
  recognizer.reset();
  augmenter.release();
  surroundings.release();
  slot.release();
  void headTrainer[asyncDispose]();
}

/** Works again after a release. */
export function resumeTrainer(parts: TrainerParts<never>): void {
  const { live, augmenter, surroundings, slot } = parts;
  live.resume();
  augmenter.resume();
  surroundings.resume();
  slot.resume();
}

/** The project, once what was recorded has been added and augmentations are made. @throws {TlError} `aborted`. */
export async function completeProject(
  { slot, recorder, follower, augmenter }: TrainerParts<never>,
  signal: AbortSignal,
): Promise<Project> {
  const project = await slot.open();
  await recorder.added;
  // While the network is exchanged nothing is augmented: its features would be those of another one.
  await abortable(follower.settled, signal);
  await augmenter.finish(signal);
  return project;
}

/** What is thrown while there is no model. */
export function noModel(): TlError {
  return new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
}
