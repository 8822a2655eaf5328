import type { ExtractorInput, InputSource } from '@tl-elements/core/base';
import { openCamera, openMicrophone, videoPictures } from '@tl-elements/sources';
import type { LiveSettings } from './live-settings.ts';

/**
 * Opens the device that an element works with; a microphone delivers what the extractor asks for.
 *
 * @returns null where no device is wanted and the page gives no video.
 * @throws {TlError} what the camera and the microphone throw; `aborted`.
 */
export async function openSource(
  { input, facing, video }: Pick<LiveSettings, 'input' | 'facing' | 'video'>,
  wanted: ExtractorInput,
  signal: AbortSignal,
): Promise<InputSource | null> {
  if (input === 'camera') return openCamera({ facing, signal });
  if (input === 'microphone') {
    return openMicrophone({ signal, ...('sampleRate' in wanted && { format: wanted }) });
  }
  return video && videoPictures(video);
}
