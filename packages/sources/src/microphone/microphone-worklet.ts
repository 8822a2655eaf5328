// Runs on the browser's audio thread. It is loaded by its address, so it has no imports. It sends
// the samples to the page in larger pieces, so that none are lost while the page is busy.

/** Globals of the audio thread, which TypeScript's library for pages does not declare. */
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort };
declare function registerProcessor(name: string, processor: unknown): void;

/** Samples in a message: 21 ms at 48 kHz. */
const pieceLength = 1024;

class MicrophoneProcessor extends AudioWorkletProcessor {
  #piece = new Float32Array(pieceLength);
  #filled = 0;
  #isEnding = false;

  constructor() {
    super();
    this.port.onmessage = () => (this.#isEnding = true);
  }

  /**
   * Called for every 128 samples; the browser has mixed the channels into one.
   *
   * @returns whether it is to be called again.
   */
  process([input]: Float32Array[][]): boolean {
    if (this.#isEnding) {
      this.port.postMessage('ended');
      return false;
    }
    const samples = input?.[0];
    if (!samples) return true; // nothing connected yet
    for (const sample of samples) {
      this.#piece[this.#filled++] = sample;
      if (this.#filled === pieceLength) this.#send();
    }
    return true;
  }

  #send(): void {
    this.port.postMessage(this.#piece, [this.#piece.buffer]);
    this.#piece = new Float32Array(pieceLength);
    this.#filled = 0;
  }
}

registerProcessor('tl-microphone', MicrophoneProcessor);

export {};
