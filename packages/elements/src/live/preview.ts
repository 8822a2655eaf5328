import type { InputSource } from '@tl-elements/core/base';
import { Camera, type Microphone } from '@tl-elements/sources';

/** What a preview is drawn from. */
export interface Preview {
  /** The camera's; null if no camera is open. */
  readonly stream: MediaStream | null;
  /** People expect to see themselves in a mirror. */
  readonly isMirrored: boolean;
  /** Null if no microphone is open. */
  readonly microphone: Microphone | null;
  /** The keypoints to join with lines; none if the extractor has no keypoints. */
  readonly bones: readonly (readonly [from: number, to: number])[];
}

/** The preview of what is open. */
export function previewOf({
  source,
  bones,
}: Pick<Preview, 'bones'> & { readonly source: InputSource | null }): Preview {
  const camera = source instanceof Camera ? source : null;
  return {
    stream: camera?.stream ?? null,
    isMirrored: camera?.isMirrored ?? false,
    microphone: source && isMicrophone(source) ? source : null,
    bones,
  };
}

/** Not by its class, which is in the code that only pages with a microphone fetch. */
function isMicrophone(source: InputSource): source is Microphone {
  return 'level' in source;
}
