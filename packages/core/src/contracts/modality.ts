/** What a page can be taught through. */
export type Modality = 'image' | 'audio' | 'pose' | 'hand';

/** A picture as the camera or file gave it: whole, its pixels never mirrored. */
export interface PictureFrame {
  readonly bitmap: ImageBitmap;
  /** True: to be seen as in a mirror, as a model made elsewhere asks of a camera's pictures. */
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
}

/** What one frame is, by modality. */
export interface FrameMap {
  image: PictureFrame;
  pose: PictureFrame;
  hand: PictureFrame;
  audio: SoundFrame;
}
