import { SoundOnsetDetector } from '@tl-elements/audio/onsets';
import type { FeatureExtractor, Model, SoundFrame } from '@tl-elements/core';
import { predict, Recognizer, type ExtractedFrame } from '@tl-elements/core/recognition';
import {
  initialTriggerState,
  stepTrigger,
  triggerRule,
  type TriggerRule,
} from '@tl-elements/core/trigger';
import { featuresOfClip } from '../sound-features.ts';
import { sampleRateHz, type SoundStream } from './sound-stream.ts';

/** From one frame to the next, as of a microphone. */
const hopSamples = sampleRateHz / 8;

/** A trigger has fired. Milliseconds of the stream. */
export interface Firing {
  readonly label: string;
  /** The end of the frame that made it fire. */
  readonly atMs: number;
  /** When the sound began; null without onsets. */
  readonly onsetMs: number | null;
}

/** No trigger here fires for an onset below this score: nothing else is extracted then. */
const leastAbove = 0.5;

/** The frames that a stream has, at a phase from 0 to 1. */
function* framesOf({ pcm }: SoundStream, phase: number): Generator<SoundFrame> {
  const first = sampleRateHz + Math.floor(phase * hopSamples);
  for (let end = first; end <= pcm.length; end += hopSamples) {
    const position = end - sampleRateHz;
    const at = (end / sampleRateHz) * 1000;
    yield { pcm: pcm.subarray(position, end), sampleRate: sampleRateHz, at, position };
  }
}

/** All frames of a stream, extracted. */
export async function extractAll(
  extractor: FeatureExtractor<'audio'>,
  stream: SoundStream,
  phase: number,
): Promise<ExtractedFrame[]> {
  const frames: ExtractedFrame[] = [];
  for (const { pcm, at } of framesOf(stream, phase)) {
    const features = await featuresOfClip(extractor, pcm);
    frames.push({ features, keypoints: null, points: null, at, copy: undefined });
  }
  return frames;
}

/** What had begun, and whole frames, by their ends: several models may listen to one stream. */
const extracted = new WeakMap<SoundStream, Map<string, Promise<Float32Array>>>();

/**
 * The frames in which something has just begun that the model takes for a label to wait for, extracted. The
 * others can't make a trigger fire.
 */
export async function extractOnsets(
  extractor: FeatureExtractor<'audio'>,
  stream: SoundStream,
  { phase, task }: { readonly phase: number; readonly task: Task },
): Promise<ExtractedFrame[]> {
  const detector = new SoundOnsetDetector();
  const known = extracted.get(stream) ?? new Map<string, Promise<Float32Array>>();
  extracted.set(stream, known);
  const extract = (what: 'alone' | 'whole', { at, pcm }: SoundFrame) => {
    const key = `${what} ${at}`;
    const features = known.get(key) ?? featuresOfClip(extractor, pcm);
    known.set(key, features);
    return features;
  };
  const { head } = task.model;
  const heard = { ...task.model, head: head.onset ?? head };
  const frames: ExtractedFrame[] = [];
  for (const frame of framesOf(stream, phase)) {
    const begun = detector.next(frame);
    if (!begun) continue;
    const { at } = frame;
    const alone = await extract('alone', begun.frame);
    const { scores } = predict(heard, alone, { at });
    if (task.labels.every((label) => (scores.get(label) ?? 0) < leastAbove)) continue;
    const features = await extract('whole', frame);
    const { at: began, standsOut, lasts, isAfterAnother } = begun;
    const onset = { at: began, standsOut, lasts, isAfterAnother, features: alone };
    frames.push({ features, keypoints: null, points: null, at, onset, copy: undefined });
  }
  return frames;
}

/** A model, and the labels that triggers wait for. */
export interface Task {
  readonly model: Model;
  readonly labels: readonly string[];
}

/** Replays extracted frames to a trigger for each label. */
export function firingsOf(
  frames: readonly ExtractedFrame[],
  { model, labels }: Task,
  { smoothing, ...rule }: Partial<TriggerRule> & { readonly smoothing: number },
): Firing[] {
  return labels.flatMap((label) => {
    const whole = triggerRule({ ...rule, labels: [label] });
    const settings = { modality: 'audio', smoothing, minConfidence: 0, unknown: 'normal' } as const;
    const recognizer = new Recognizer(() => settings);
    let state = initialTriggerState;
    return frames.flatMap((frame): Firing[] => {
      const { prediction } = recognizer.next(frame, model);
      const step = stepTrigger(whole, state, prediction!);
      state = step.state;
      if (!step.fired) return [];
      return [{ label, atMs: frame.at, onsetMs: prediction!.onset?.at ?? null }];
    });
  });
}
