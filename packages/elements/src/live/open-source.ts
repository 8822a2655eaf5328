import type { InputSource } from '@tl-elements/core/base';
import { openCamera, openMicrophone, videoPictures } from '@tl-elements/sources';
import type { LiveSettings } from './live-settings.ts';

/**
 * Opens what is to be watched.
 *
 * @returns null where there is nothing: no device is wanted, and no video is given.
 * @throws {TlError} what the camera and the microphone throw; `aborted`.
 */
export async function openSource(
  { input, facing, video }: LiveSettings,
  signal: AbortSignal,
): Promise<InputSource | null> {
  if (input === 'camera') return openCamera({ facing, signal });
  if (input === 'microphone') return openMicrophone({ signal });
  return video && videoPictures(video);
}
