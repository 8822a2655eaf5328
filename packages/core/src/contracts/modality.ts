import type { MovementFrame } from './keypoints.ts';

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
