/** What a page can be taught through. */
export type Modality = 'image' | 'audio' | 'pose' | 'hand';

/** A part of a picture that is not mirrored, as fractions 0..1 of its width and height. */
export interface Box {
  /** From the left. */
  readonly x: number;
  /** From the top. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture as it came from the camera or file: whole, its pixels never mirrored. */
export interface PictureFrame {
  readonly bitmap: ImageBitmap;
  /** True if the extractor has to mirror it, as some imported models need for a camera's pictures. */
  readonly isMirrored?: boolean;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}

/** A stretch of mono sound, samples in -1..1. */
export interface SoundFrame {
  readonly pcm: Float32Array;
  readonly sampleRate: number;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** How many samples of the stream came before its first one. Absent if that isn't counted. */
  readonly position?: number;
}

/** What one frame is, by modality; of movements, whatever makes them. */
export interface FrameMap {
  image: PictureFrame;
  pose: PictureFrame;
  hand: PictureFrame;
  audio: SoundFrame;
  movement: MovementFrame;
}

/** The kinds of frames. */
export type FrameKind = keyof FrameMap;

/** Timed keypoints of one body or hand: what a movement is read from. */
export interface KeypointClip {
  /** `frames x points x 3`: x, y in pixels (of the same size in both directions) and a score 0..1. */
  readonly points: Float32Array;
  /** `frames` times in ascending order, milliseconds. */
  readonly at: Float64Array;
}

/** A stretch of time, milliseconds on the clock of the clip. */
export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A window of keypoints, with what goes before it and after it. */
export interface MovementFrame extends KeypointClip {
  /** The two seconds that are described. Absent: those around the middle of the movement's path. */
  readonly window?: TimeSpan;
}

/** A recording of one movement or of several, which is cut into them. */
export interface KeypointRecording extends KeypointClip {
  readonly isRecording: true;
}

/** Delivers frames when they are asked for, so that there is no queue and no frame is dropped. */
export interface InputSource<M extends Modality = Modality> extends AsyncDisposable {
  /** Its frames are a camera's: models made on mirrored pictures get them mirrored. */
  readonly isCamera?: boolean;
  /** Aborted when it has ended by itself and has to be opened anew. Absent if that can't happen. */
  readonly lost?: AbortSignal;
  /** @throws {TlError} the source's own failures, `aborted`. */
  frames(signal: AbortSignal): AsyncIterable<FrameMap[M]>;
  /**
   * Records all sound until `end` aborts, without the gaps between frames. Absent if examples are
   * single frames.
   */
  recordUntil?(end: AbortSignal): Promise<Pick<SoundFrame, 'pcm' | 'sampleRate'>>;
  /** Switches the device off until `resume()`. Absent if there is no device to switch off. */
  suspend?(): Promise<void>;
  /** Switches the same device on again. @throws {TlError} the failures of opening it. */
  resume?(): Promise<void>;
}

/** The beginning of a sound, and that sound alone. */
export interface OnsetFrame {
  /** When the sound began, milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** The sound since then, without what was heard before it; as long as the extractor takes. */
  readonly frame: SoundFrame;
  /** It is louder than all that was heard in the frame before it, and that was not silence. */
  readonly standsOut: boolean;
  /** It has not faded yet, as a clap would have: part of a word, or a whistle. */
  readonly lasts: boolean;
  /** The frame still holds another sound that was judged, and this one does not stand out from it. */
  readonly isAfterAnother: boolean;
}

/** Finds where sounds begin, in the frames of one stream. */
export interface OnsetDetector {
  /**
   * Takes the next frame of the stream; frames may overlap.
   *
   * @returns the newest sound that began a short while ago; null if none did, and while too little of
   *   it has been heard to judge it.
   */
  next(frame: SoundFrame): OnsetFrame | null;
}
