import { normal } from '../seeded-random.ts';

// The sounds are without a room: they begin at their first sample, and their peak is 1.

const sampleRateHz = 16_000;

/**
 * A clap of two hands: a burst of noise that decays within a few hundredths of a second, with the resonance of
 * the hollow between the hands. Most claps are two or three bursts within 10 ms.
 */
export function madeClap(random: () => number): Float32Array {
  const sound = new Float64Array(0.15 * sampleRateHz);
  const hertz = 900 + 1600 * random();
  const resonance = resonator(hertz, hertz / (0.8 + 1.7 * random()));
  const bursts = 1 + Math.floor(3 * random());
  const share = 0.3 + 0.5 * random();
  let at = 0;
  for (let burst = 0; burst < bursts; burst++) {
    const strength = burst === bursts - 1 ? 1 : 0.3 + 0.5 * random();
    const decay = (0.004 + 0.014 * random()) * sampleRateHz;
    for (let i = 0; at + i < sound.length; i++) {
      // A millisecond of attack, as no skin is hard.
      const attack = Math.min(1, (i + 1) / 12);
      sound[at + i]! += strength * attack * Math.exp(-i / decay) * normal(random);
    }
    at += Math.round((0.002 + 0.004 * random()) * sampleRateHz);
  }
  const resonant = resonance(sound);
  return toPeak(sound.map((sample, i) => share * sample + (1 - share) * resonant[i]!));
}

/** A knock on wood: three or four damped tones of the board, and the click of the knuckle. */
export function madeKnock(random: () => number): Float32Array {
  const sound = new Float64Array(0.25 * sampleRateHz);
  const lowest = 110 + 220 * random();
  const tones = Array.from({ length: 3 + Math.floor(2 * random()) }, (_, i) => ({
    turn: (2 * Math.PI * lowest * (1 + i * (0.5 + 0.6 * random()))) / sampleRateHz,
    decay: ((0.015 + 0.035 * random()) / (1 + 0.5 * i)) * sampleRateHz,
    strength: (0.5 + 0.5 * random()) / (1 + 0.6 * i),
    phase: 2 * Math.PI * random(),
  }));
  const clickDecay = (0.0015 + 0.003 * random()) * sampleRateHz;
  const click = 0.1 + 0.3 * random();
  for (let i = 0; i < sound.length; i++) {
    const attack = Math.min(1, (i + 1) / 16);
    const board = tones.reduce(
      (sum, { turn, decay, strength, phase }) =>
        sum + strength * Math.exp(-i / decay) * Math.sin(turn * i + phase),
      0,
    );
    sound[i] = attack * (board + click * Math.exp(-i / clickDecay) * normal(random));
  }
  return toPeak(sound);
}

/** How a room answers a click: an impulse response. */
type Room = Float32Array;

/**
 * A room: the direct sound, six early reflections, and a tail of noise that falls by 60 dB within the
 * reverberation time, faster at high frequencies (Schroeder's model of diffuse sound).
 *
 * @param reverberationSeconds 0.2: a furnished living room; 0.7: a classroom.
 */
export function madeRoom(reverberationSeconds: number, random: () => number): Room {
  const length = Math.round(reverberationSeconds * sampleRateHz);
  const response = new Float64Array(length);
  const decay = length / Math.log(1000);
  const tailStart = Math.round((0.008 + 0.012 * random()) * sampleRateHz);
  let smoothed = 0;
  let energy = 0;
  for (let i = tailStart; i < length; i++) {
    // A low-pass that closes as time goes on: walls and air take the high frequencies first.
    const keep = Math.min(0.8, (0.8 * (i - tailStart)) / length);
    smoothed = keep * smoothed + (1 - keep) * normal(random);
    response[i] = smoothed * Math.exp(-i / decay);
    energy += response[i]! ** 2;
  }
  // The whole tail is 3 to 10 dB weaker than the direct sound: somebody stands one or two meters away.
  const tailDb = -3 - 7 * random();
  const gain = Math.sqrt(10 ** (tailDb / 10) / energy);
  for (let i = 0; i < length; i++) response[i]! *= gain;
  response[0] = 1;
  for (let reflection = 0; reflection < 6; reflection++) {
    const at = Math.round((0.002 + 0.03 * random()) * sampleRateHz);
    response[at]! += (random() < 0.5 ? -1 : 1) * (0.1 + 0.25 * random());
  }
  return Float32Array.from(response);
}

/** Parts of a sound that are so much weaker than its peak make no difference. */
const inaudible = 1e-3;

/** A sound as it is heard in a room: its convolution with the room's impulse response. */
export function inRoom(sound: Float32Array, room: Room): Float32Array {
  const heard = new Float32Array(sound.length + room.length - 1);
  sound.forEach((sample, at) => {
    if (Math.abs(sample) < inaudible) return;
    for (let i = 0; i < room.length; i++) heard[at + i]! += sample * room[i]!;
  });
  return heard;
}

/** A band-pass filter of two poles (the constant-skirt one of Robert Bristow-Johnson's cookbook). */
function resonator(hertz: number, bandwidthHz: number): (sound: Float64Array) => Float64Array {
  const turn = (2 * Math.PI * hertz) / sampleRateHz;
  const alpha = (Math.sin(turn) * bandwidthHz) / (2 * hertz);
  return (sound) => {
    const filtered = new Float64Array(sound.length);
    sound.forEach((sample, i) => {
      const input = alpha * (sample - (sound[i - 2] ?? 0));
      const fed =
        2 * Math.cos(turn) * (filtered[i - 1] ?? 0) - (1 - alpha) * (filtered[i - 2] ?? 0);
      filtered[i] = (input + fed) / (1 + alpha);
    });
    return filtered;
  };
}

function toPeak(sound: Float64Array): Float32Array {
  const peak = sound.reduce((greatest, sample) => Math.max(greatest, Math.abs(sample)), 0);
  return Float32Array.from(sound, (sample) => sample / peak);
}
