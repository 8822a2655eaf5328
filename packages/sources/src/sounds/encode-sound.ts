/**
 * Writes mono samples as a WAV file of 16 bits, which every browser reads (RIFF, "Multimedia
 * Programming Interface and Data Specifications 1.0", 1991).
 *
 * @param pcm -1..1; louder samples are clipped.
 */
export function encodeSound(pcm: Float32Array, sampleRate: number): Blob {
  const bytes = new DataView(new ArrayBuffer(44 + pcm.length * 2));
  const text = (at: number, words: string) =>
    new TextEncoder().encode(words).forEach((byte, i) => bytes.setUint8(at + i, byte));
  text(0, 'RIFF');
  bytes.setUint32(4, 36 + pcm.length * 2, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true); // length of the format
  bytes.setUint16(20, 1, true); // plain samples
  bytes.setUint16(22, 1, true); // one channel
  bytes.setUint32(24, sampleRate, true);
  bytes.setUint32(28, sampleRate * 2, true); // bytes a second
  bytes.setUint16(32, 2, true); // bytes a sample
  bytes.setUint16(34, 16, true); // bits a sample
  text(36, 'data');
  bytes.setUint32(40, pcm.length * 2, true);
  pcm.forEach((sample, i) => {
    const whole = Math.round(Math.min(1, Math.max(-1, sample)) * 32_767);
    bytes.setInt16(44 + i * 2, whole, true);
  });
  return new Blob([bytes.buffer], { type: 'audio/wav' });
}
