import { Scope, TlError } from '@tl-elements/core/base';

/** Decodes at the rate that browsers play at; it needs no loudspeaker. */
const decodedRateHz = 44_100;

/** Plays one sound after the other: the last ends when the next begins. */
export class SoundPlayer {
  #context: AudioContext | null = null;
  #playing = new Scope();

  /** Plays from the beginning. @param ended it is over, or was ended. */
  async play(sound: AudioBuffer, ended: () => void): Promise<void> {
    this.stop();
    const playing = new Scope();
    this.#playing = playing;
    this.#context ??= new AudioContext();
    const context = this.#context;
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(context.destination);
    playing.add(ended);
    playing.add(() => source.stop());
    source.onended = () => void playing.close();
    source.start();
    // A browser that plays nothing before a press begins with the button "Play".
    await context.resume();
  }

  stop(): void {
    void this.#playing.close();
  }

  /** Gives the loudspeaker back. */
  close(): void {
    this.stop();
    void this.#context?.close();
    this.#context = null;
  }
}

/** The sound in a file. @throws {TlError} `input-unreadable`. */
export async function decodeWhole(file: Blob): Promise<AudioBuffer> {
  try {
    const bytes = await file.arrayBuffer();
    return await new OfflineAudioContext(1, 1, decodedRateHz).decodeAudioData(bytes);
  } catch (cause) {
    throw new TlError('input-unreadable', 'This sound is damaged. Record it again.', { cause });
  }
}
