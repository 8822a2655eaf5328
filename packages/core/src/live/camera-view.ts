import type { AnyFrame } from '../contracts/extractor.ts';
import type { Box, PictureFrame } from '../contracts/modality.ts';
import { cutOut } from './cut-out.ts';

/** How a camera's pictures are extracted. */
export interface CameraView {
  readonly isMirrored: boolean;
  /** Only this part of them; absent: all. */
  readonly box?: Box | undefined;
}

/** A camera's frame as it is extracted; closes the bitmap that it was. Sounds stay as they are. */
export async function viewed<Frame extends AnyFrame>(
  frame: Frame,
  { isMirrored, box }: CameraView,
): Promise<Frame | PictureFrame> {
  if (!('bitmap' in frame)) return frame;
  const seen = box ? await cutOut(frame, box) : frame;
  return isMirrored ? { ...seen, isMirrored } : seen;
}
