import { isFile, loadOnce, TlError } from '@tl-elements/core/base';

/** Only decodes: it needs no gesture, and no loudspeaker. */
const decodedRateHz = 44_100;

/**
 * The sound at an address, decoded; fetched once for all triggers of the page.
 *
 * @throws {TlError} `media-unplayable`.
 */
export const loadSound: (address: string) => Promise<AudioBuffer> = loadOnce(fetchSound);

async function fetchSound(address: string): Promise<AudioBuffer> {
  try {
    const response = await fetch(address);
    if (!isFile(response)) throw new Error(`The host answered ${response.status}.`);
    const bytes = await response.arrayBuffer();
    return await new OfflineAudioContext(1, 1, decodedRateHz).decodeAudioData(bytes);
  } catch (cause) {
    throw new TlError(
      'media-unplayable',
      `The sound ${address} can't be played. Check that the file is there, that it is MP3, WAV or M4A, and, if it is on another site, that this site allows it (CORS).`,
      { cause },
    );
  }
}

/** Plays a decoded sound; resolves when it is over. */
export function playSound(context: AudioContext, buffer: AudioBuffer): Promise<void> {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  return new Promise((resolve) => {
    source.onended = () => resolve();
    source.start();
  });
}
