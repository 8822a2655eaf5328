import type { ExampleId } from '../../contracts/example.ts';
import type { Features, SourceFrame } from '../../contracts/extractor.ts';
import type { KeypointClip } from '../../contracts/modality.ts';
import { KeypointTrack } from '../../motion/keypoint-track.ts';
import type { ExtractedFrame } from '../../recognition/extract-frames.ts';
import { Scope } from '../../scope.ts';
import type {
  ActiveRecording,
  FrameCopy,
  HeardSound,
  RecordedSound,
  RecorderOptions,
} from './recorder-parts.ts';
import {
  endRecording,
  isExampleDue,
  recordItem,
  startRecording,
  type Recording,
} from './recording.ts';

/** A shorter hold counts as a tap, in milliseconds. */
const tapMs = 300;

/** The end of a held recording that is dropped, in seconds: it contains the noise of the finger. */
const soundTail = 0.2;

/** A shorter sound was stopped as soon as it began and is left out, in seconds. */
const shortestSound = 0.25;

/** What the timer counts down before it records, in milliseconds, if nothing else was chosen. */
const usualDelayMs = 3000;

/** A frame that becomes an example, unless it is in the tail of a hold. */
interface RecordedFrame extends FrameCopy {
  readonly features: Features;
}

/** The recording in progress: single frames, or a sound or keypoints that are cut when they are complete. */
interface Take {
  readonly id: string;
  /** Changes if the label is renamed. */
  label: string;
  readonly startedAt: number;
  readonly sound: Promise<RecordedSound> | null;
  frames: Recording<RecordedFrame> | null;
  /** Keypoints that are cut into movements when the take is complete; null: other examples are recorded. */
  readonly track: KeypointTrack | null;
  /** Frames that were due, and in which nothing was found. */
  skipped: number;
}

/** Records examples from the device: while a button is held, for a moment, or after a countdown. */
export class Recorder {
  readonly #options: RecorderOptions;
  #active: ActiveRecording | null = null;
  #take: Take | null = null;
  #heard: HeardSound | null = null;
  /** Takes whose examples are not all in the project yet. */
  readonly #unfinished = new Set<Take>();
  #scope = new Scope();
  /** True if it began with a press, which may be interrupted. */
  #isPressed = false;
  #adding: Promise<void> = Promise.resolve();

  constructor(options: RecorderOptions) {
    this.#options = options;
  }

  get active(): ActiveRecording | null {
    return this.#active;
  }

  /** The last sound that was recorded, until the next one begins or it is forgotten; null: none. */
  get heard(): HeardSound | null {
    return this.#heard;
  }

  /** What was heard is not needed any more. Its examples stay. */
  forgetHeard(): void {
    this.#heard = null;
    this.#options.onEvent({ type: 'state' });
  }

  /** Resolves when all that was recorded so far is in the project. */
  get added(): Promise<void> {
    return this.#adding;
  }

  /** A press begins. A second one while the label is recorded ends that. @throws {TlError} `label-unknown`. */
  press(label: string): void {
    if (this.#endsWith(label)) return;
    this.#begin(label, 'hold');
    this.#isPressed = true;
  }

  /** Ends what a press began: the window was left, or is hidden. */
  interrupt(): void {
    if (this.#isPressed) this.stop();
  }

  /** The press ends: a short one goes on as a tap. */
  release(): void {
    const [active, take] = [this.#active, this.#take];
    if (active?.kind !== 'hold' || !take) return;
    const { lengthMs, tapMs: recordedMs } = this.#options.times();
    if (performance.now() - take.startedAt >= Math.max(tapMs, lengthMs)) return this.stop();
    this.#active = { ...active, kind: 'timed' };
    if (take.frames) take.frames = { ...take.frames, kind: 'timed' };
    this.#endAfter(recordedMs);
  }

  /** Records for a moment, without a hold. @throws {TlError} `label-unknown`. */
  tap(label: string): void {
    if (this.#endsWith(label)) return;
    this.#begin(label, 'timed');
    this.#endAfter(this.#options.times().tapMs);
  }

  /** Counts down, then records for a few seconds. */
  countDown(label: string): void {
    if (this.#endsWith(label)) return;
    this.#scope = new Scope();
    const { delayMs = usualDelayMs } = this.#options.times();
    this.#count(label, Math.round(delayMs / 1000));
  }

  /** Ends whatever is recorded or counted down; what was recorded becomes examples. */
  stop(): void {
    const [active, take] = [this.#active, this.#take];
    if (!active) return;
    void this.#scope.close();
    this.#active = null;
    this.#take = null;
    this.#isPressed = false;
    if (take) this.#end(active, take);
    this.#options.onEvent({ type: 'state' });
  }

  /** The label was removed: its recording ends, and what was recorded goes with it. */
  labelRemoved(label: string): void {
    if (this.#active?.label === label) this.stop();
  }

  /**
   * The label was renamed: its examples get the new name. A countdown and a timed recording go on; a hold ends, since its
   * button is another now.
   */
  labelRenamed(from: string, to: string): void {
    const active = this.#active;
    if (active?.label === from) {
      if (active.kind === 'hold') this.stop();
      else this.#active = { ...active, label: to };
    }
    for (const take of this.#unfinished) if (take.label === from) take.label = to;
    if (this.#heard?.label === from) this.#heard = { ...this.#heard, label: to };
    this.#options.onEvent({ type: 'state' });
  }

  /** Copies a frame that is due, before the extractor takes it away. */
  copyFrame(frame: SourceFrame): FrameCopy | undefined {
    const frames = this.#take?.frames;
    if (!frames || !isExampleDue(frames, frame.at)) return undefined;
    // Copied before it first waits: neither the frame nor the extractor has to.
    const encoding = this.#options.support().medium.encode(frame);
    encoding.catch(() => {}); // reported when it is added as an example
    return { encoding, isFromCamera: this.#options.live.source?.isCamera ?? false };
  }

  /** Makes an example of a frame that was copied, and records keypoints. */
  next({ features, points, at, copy }: ExtractedFrame<FrameCopy | undefined>): void {
    const [active, take] = [this.#active, this.#take];
    take?.track?.add(points, at);
    if (!active || !take?.frames || !copy) return;
    if (!features) {
      take.skipped++;
      return;
    }
    const step = recordItem(take.frames, { ...copy, features }, at);
    take.frames = step.recording;
    this.#add(take, step.examples);
  }

  /** Ends what is recorded or counted down. True where it was of this label: then that was what was wanted. */
  #endsWith(label: string): boolean {
    const isSame = this.#active?.label === label;
    this.stop();
    return isSame;
  }

  #begin(label: string, kind: 'hold' | 'timed'): void {
    const { slot, live, times, adder } = this.#options;
    const id = slot.beginTake(label);
    void this.#scope.close();
    this.#scope = new Scope();
    const sound = live.source?.recordUntil?.(this.#scope.signal) ?? null;
    sound?.catch(() => {}); // reported when it is cut
    const { periodMs } = times();
    const movements = live.extractor?.movements;
    const track = movements ? new KeypointTrack(movements.pointCount) : null;
    const frames = sound || track ? null : startRecording<RecordedFrame>(kind, { periodMs });
    const take = { id, label, startedAt: performance.now(), sound, frames, track, skipped: 0 };
    this.#take = take;
    this.#unfinished.add(take);
    this.#active = { label, kind, countdown: 0 };
    this.#heard = null;
    adder.skip(label, 0);
    this.#options.onEvent({ type: 'state' });
  }

  #count(label: string, seconds: number): void {
    if (seconds === 0) {
      this.#begin(label, 'timed');
      return this.#endAfter(this.#options.times().timerMs);
    }
    this.#active = { label, kind: 'timed', countdown: seconds };
    this.#options.onEvent({ type: 'countdown', label, seconds });
    // It may have been renamed meanwhile.
    this.#scope.after(1000, () => this.#count(this.#active?.label ?? label, seconds - 1));
    this.#options.onEvent({ type: 'state' });
  }

  #endAfter(durationMs: number): void {
    this.#scope.after(durationMs, () => this.stop());
  }

  #end({ label, kind }: ActiveRecording, take: Take): void {
    const { slot, adder, onEvent } = this.#options;
    if (take.frames) {
      this.#add(take, endRecording(take.frames, performance.now()));
      adder.skip(label, take.skipped);
    }
    if (take.sound) this.#cutSound(take, take.sound, kind === 'hold' ? soundTail : 0);
    if (take.track) this.#cutTrack(take, take.track.clip);
    this.#afterwards(() => {
      this.#unfinished.delete(take);
      slot.project?.endTake(take.id);
      onEvent({ type: 'taught', label: take.label });
    });
  }

  /** Adds one after the other: examples stay in order, and a page that is closed loses one at most. */
  #add(take: Take, frames: readonly RecordedFrame[]): void {
    for (const { features, encoding, isFromCamera } of frames) {
      this.#afterwards(async () => {
        const draft = { features, isFromCamera, ...(await encoding) };
        const project = await this.#options.slot.open();
        if (!project.labels.includes(take.label)) return;
        const ids = await project.addExamples(take.label, [draft], { take: take.id });
        this.#announce(
          take,
          ids.map((id) => ({ id })),
        );
      });
    }
  }

  /** Cuts a sound into seconds. Quiet ones are left out, except of the background label. */
  #cutSound(take: Take, sound: Promise<RecordedSound>, tail: number): void {
    this.#afterwards(async () => {
      const { pcm, sampleRate } = await sound;
      const complete = pcm.subarray(0, pcm.length - Math.round(tail * sampleRate));
      const { slot, adder } = this.#options;
      if (complete.length < shortestSound * sampleRate || !slot.present.labels.includes(take.label))
        return;
      const recorded = { pcm: complete, sampleRate };
      const added = await adder.addRecording(take.label, take.id, recorded);
      const seconds = added.map(({ id, position = 0 }) => ({ id, from: position / sampleRate }));
      if (!this.#take) this.#heard = { ...recorded, label: take.label, seconds };
      this.#announce(take, added);
    });
  }

  /** Cuts keypoints into movements. */
  #cutTrack(take: Take, clip: KeypointClip): void {
    this.#afterwards(async () => {
      const { adder, slot } = this.#options;
      if (!slot.present.labels.includes(take.label)) return;
      // A slow machine may have seen no picture in time.
      if (clip.at.length === 0) return adder.skip(take.label, 1, 'no-movement');
      this.#announce(
        take,
        await adder.addRecording(take.label, take.id, { ...clip, isRecording: true }),
      );
    });
  }

  #announce({ label }: Take, added: readonly { readonly id: ExampleId }[]): void {
    for (const { id } of added) this.#options.onEvent({ type: 'example', label, id });
  }

  #afterwards(work: () => Promise<void> | void): void {
    this.#adding = this.#adding
      .then(work)
      .catch((error: unknown) => this.#options.onEvent({ type: 'error', error: error as Error }));
  }
}
