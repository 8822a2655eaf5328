import type { InputSource } from '@tl-elements/core/base';
import { openCamera, openMicrophone, videoPictures } from '@tl-elements/sources';
import { findPlugin } from './find-plugin.ts';
import type { LiveSettings } from './live-settings.ts';

/**
 * Opens what frames are taken from; a microphone delivers what the extractor asks for.
 *
 * @returns null where there is nothing: no device is wanted, and no video is given.
 * @throws {TlError} what the camera and the microphone throw; `extractor-unknown`, `code-not-found`,
 *   `aborted`.
 */
export async function openSource(
  { input, facing, video, modality, extractor }: LiveSettings,
  signal: AbortSignal,
): Promise<InputSource | null> {
  if (input === 'camera') return openCamera({ facing, signal });
  if (input === 'microphone') {
    const { info } = await findPlugin(modality, extractor);
    return openMicrophone({ signal, ...('sampleRate' in info.input && { format: info.input }) });
  }
  return video && videoPictures(video);
}
