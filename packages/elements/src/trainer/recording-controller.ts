import { Scope } from '@tl-elements/core/base';
import {
  endRecording,
  isExampleDue,
  recordItem,
  startRecording,
  type ExtractedFrame,
  type Recording,
} from '@tl-elements/core/classifier';
import type { Samples } from '@tl-elements/sources';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AnyFrame, KeptInput, Medium } from '../media/medium.ts';
import type { RecordingTimes } from '../modalities.ts';

/** A hold let go sooner than this was a tap, milliseconds. */
const tapMs = 300;

/** Left out at the end of a held sound: the finger that lets go is heard, too. */
const soundTailSeconds = 0.2;

const countdownSteps = 3;

/** A frame that is about to become an example: its copy is still being compressed. */
export interface KeptFrame {
  readonly encoding: Promise<KeptInput>;
  readonly isFromCamera: boolean;
}

/** What was recorded of one frame. */
export interface RecordedFrame extends KeptFrame {
  readonly features: Float32Array;
}

/** What the element does with a recording. */
export interface RecordingHooks {
  medium(): Medium;
  times(): RecordingTimes;
  /** What is watched is a camera. */
  isCamera(): boolean;
  /** Returns the take that the examples share. */
  begun(label: string): string;
  recorded(label: string, take: string, frames: readonly RecordedFrame[]): void;
  /** Records all that is heard until `end`, mono at 16 kHz; null where examples are frames. */
  listen(end: AbortSignal): Promise<Samples> | null;
  /** What was heard is complete, and is to be cut into examples. */
  heard(label: string, take: string, sound: Promise<Samples>): void;
  /** @param missed how many frames held nothing. */
  ended(label: string, take: string, missed: number): void;
  counted(seconds: number): void;
}

/** The recording that a row shows. */
export interface ActiveRecording {
  readonly label: string;
  readonly kind: 'hold' | 'timed';
  /** Seconds still to be counted down; 0 while recording. */
  readonly countdown: number;
}

/** Binds presses on a teach button to core's recording reducer. */
export class RecordingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: RecordingHooks;
  #active: ActiveRecording | null = null;
  #recording: Recording<RecordedFrame> | null = null;
  /** What is being heard; null where frames are recorded. */
  #sound: Promise<Samples> | null = null;
  #take = '';
  #startedAt = 0;
  /** Frames that were due, and held nothing. */
  #missed = 0;
  #scope = new Scope();

  constructor(host: ReactiveControllerHost, hooks: RecordingHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  get active(): ActiveRecording | null {
    return this.#active;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** A press begins. A second press while a timed recording runs ends that. */
  press(label: string): void {
    if (this.#active) return this.stop();
    this.#begin(label, 'hold');
    this.#scope.listen(window, 'blur', () => this.stop());
    this.#scope.listen(document, 'visibilitychange', () => this.stop());
  }

  /** The press ends: a short one goes on as a take. */
  release(): void {
    const active = this.#active;
    if (active?.kind !== 'hold') return;
    const { lengthMs, takeMs } = this.#hooks.times();
    if (performance.now() - this.#startedAt >= Math.max(tapMs, lengthMs)) return this.stop();
    this.#active = { ...active, kind: 'timed' };
    this.#recording &&= { ...this.#recording, kind: 'timed' };
    this.#endAfter(takeMs);
  }

  /** Records for a moment, without a hand on the button. */
  take(label: string): void {
    if (this.#active) return this.stop();
    this.#begin(label, 'timed');
    this.#endAfter(this.#hooks.times().takeMs);
  }

  /** Counts to three, then records for a few seconds. */
  countDown(label: string): void {
    if (this.#active) return this.stop();
    this.#scope = new Scope();
    this.#count(label, countdownSteps);
  }

  /** Ends whatever is recorded or counted down. */
  stop(): void {
    const recording = this.#recording;
    const sound = this.#sound;
    const active = this.#active;
    if (!active) return;
    void this.#scope.close();
    this.#active = null;
    this.#recording = null;
    this.#sound = null;
    const { label, kind } = active;
    if (recording) {
      const last = endRecording(recording, performance.now());
      if (last.length > 0) this.#hooks.recorded(label, this.#take, last);
    }
    if (sound) {
      const withoutTail = ({ pcm, sampleRate }: Samples): Samples => {
        return { pcm: pcm.subarray(0, -Math.round(soundTailSeconds * sampleRate)), sampleRate };
      };
      this.#hooks.heard(label, this.#take, kind === 'hold' ? sound.then(withoutTail) : sound);
    }
    if (recording || sound) this.#hooks.ended(label, this.#take, this.#missed);
    this.#host.requestUpdate();
  }

  /** Copies a frame that is due, before the extractor takes it away. */
  copyFrame(frame: AnyFrame): KeptFrame | undefined {
    if (!this.#recording || !isExampleDue(this.#recording, frame.at)) return;
    // Copied before it first waits: neither the frame nor the extractor has to.
    const encoding = this.#hooks.medium().keep(frame);
    encoding.catch(() => {}); // told to whoever adds it as an example
    return { encoding, isFromCamera: this.#hooks.isCamera() };
  }

  /** Takes what was seen as an example, where its frame was copied. */
  observe({ features, at, copy }: ExtractedFrame<KeptFrame | undefined>): void {
    const active = this.#active;
    if (!active || !this.#recording || !copy) return;
    if (!features) {
      this.#missed++;
      this.#host.requestUpdate();
      return;
    }
    const step = recordItem(this.#recording, { ...copy, features }, at);
    this.#recording = step.recording;
    if (step.examples.length > 0) this.#hooks.recorded(active.label, this.#take, step.examples);
    this.#host.requestUpdate();
  }

  #begin(label: string, kind: 'hold' | 'timed'): void {
    void this.#scope.close();
    this.#scope = new Scope();
    this.#take = this.#hooks.begun(label);
    this.#startedAt = performance.now();
    this.#missed = 0;
    this.#sound = this.#hooks.listen(this.#scope.signal);
    this.#sound?.catch(() => {}); // told to whoever cuts it
    const { periodMs } = this.#hooks.times();
    this.#recording = this.#sound ? null : startRecording(kind, { periodMs });
    this.#active = { label, kind, countdown: 0 };
    this.#host.requestUpdate();
  }

  #count(label: string, seconds: number): void {
    if (seconds === 0) {
      this.#begin(label, 'timed');
      return this.#endAfter(this.#hooks.times().timerMs);
    }
    this.#active = { label, kind: 'timed', countdown: seconds };
    this.#hooks.counted(seconds);
    this.#scope.after(1000, () => this.#count(label, seconds - 1));
    this.#host.requestUpdate();
  }

  #endAfter(durationMs: number): void {
    this.#scope.after(durationMs, () => this.stop());
  }
}
