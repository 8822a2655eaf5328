import {
  loadCode,
  throwIfAborted,
  type ExtractorInput,
  type InputSource,
} from '@tl-elements/core/base';
import { openCamera } from '@tl-elements/sources';
import { loadSoundCode } from '../media/sounds.ts';
import type { LiveSettings } from './live-settings.ts';

/** Which device is wanted. */
type Device = Pick<LiveSettings, 'input' | 'facing' | 'overlap' | 'video'>;

/**
 * Opens the device that an element works with; a microphone delivers what the extractor asks for.
 *
 * @returns null if no device is wanted and the page gives no video.
 * @throws {TlError} what the camera and the microphone throw; `aborted`.
 */
export async function openSource(
  { input, facing, overlap, video }: Device,
  wanted: ExtractorInput,
  signal: AbortSignal,
): Promise<InputSource | null> {
  if (input === 'camera') return openCamera({ facing, signal });
  if (input === 'microphone') {
    const { openMicrophone } = await loadSoundCode();
    throwIfAborted(signal);
    return openMicrophone({ signal, overlap, ...('sampleRate' in wanted && { format: wanted }) });
  }
  if (!video) return null;
  const { videoPictures } = await loadCode(() => import('../media/picture-code.ts'));
  throwIfAborted(signal);
  return videoPictures(video);
}

/** Elements with equal keys share one camera, one microphone or one video of the page. */
export function sourceKey(
  { input, facing, overlap, video }: Device,
  wanted: ExtractorInput,
): unknown {
  if (input === 'camera') return `camera ${facing ?? ''}`;
  if (input !== 'microphone') return video;
  return 'sampleRate' in wanted
    ? `microphone ${wanted.sampleRate} ${wanted.seconds} ${overlap}`
    : 'microphone';
}
