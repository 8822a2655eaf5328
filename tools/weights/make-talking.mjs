// Makes packages/audio/src/talking/talking-features.ts: how words begin that a computer speaks, as the network of
// sounds hears them. Wants espeak-ng 1.51. The packages must have been built.
//
//   npx pnpm --filter @tl-elements/tools exec tsx weights/make-talking.mjs
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadSoundExtractor } from '../../packages/audio/src/extract.ts';
import { beginningsOf } from '../../packages/audio/src/onsets/beginnings.ts';
import { seededRandom } from '../../packages/core/src/head/seeded-random.ts';
import { resample } from '../../packages/sources/src/sounds/resampler.ts';

/** Everyday English words. Which ones they are matters little: no two are alike, and labels are told apart by examples. */
const words =
  'about after again always animal answer apple around baby back bread bring brother build camera car chair child city ' +
  'close cold color come cook country day different door early earth east eat eight end enough evening every eye face ' +
  'family far father find first five fly follow food foot four friend garden girl give glass gold good great green group ' +
  'hand happy hard head hear help here high hold home horse hot hour house hundred idea island just keep kind know large ' +
  'last late learn letter light line listen little long look machine make man many matter mean measure minute money ' +
  'morning mother mountain move music name near need never new next night nine north number often old only open order ' +
  'paper part people person picture place plan plant point power problem pull question quick rain read ready really red ' +
  'rest river road rock room round run school sea second seven ship short side simple sing sister six sleep slow small ' +
  'snow some song sound south space spell stand star start state step still story street strong study summer sun sure ' +
  'system table take talk teach tell ten test thank thing think thousand three tiger time together tomorrow town train ' +
  'tree true try turn twenty two under unit until use very village voice walk want war warm wash watch water way week ' +
  'well west wheel white whole wind window winter woman wonder wood word work world write year yellow young';
const voices =
  'en-us en-gb en-gb-scotland en-us+f2 en-us+m3 en-gb+f4 en-us+m7 en-gb+f1 de+f3 es+m2'.split(' ');
/** More of them make a head that misses more of what was taught: decision 50. */
const kept = 64;
const sampleRate = 16_000;

const weights = new URL('../../packages/weights/speech-embedding/1/', import.meta.url);
const binary = readFileSync(
  new URL('../../packages/backbone/dist/tfjs-backend-wasm-simd.wasm', import.meta.url),
);
const { signal } = new AbortController();
const extractor = await loadSoundExtractor({
  settings: null,
  weights,
  files: new Map(
    ['network.json', 'weights.bin'].map((name) => [name, readFileSync(new URL(name, weights))]),
  ),
  wasm: { simd: 'file:///simd.wasm', plain: 'file:///plain.wasm', binary },
  signal,
  onProgress: () => undefined,
});

const features = [];
for (const [index, word] of words.split(' ').entries()) {
  for (const { pcm } of beginningsOf({ pcm: spoken(word, index), sampleRate, at: 0 })) {
    const { features: heard } = await extractor.extract({ pcm, sampleRate, at: 0 }, signal);
    features.push(heard);
  }
}
const chosen = shuffled(features).slice(0, kept);
const largest = chosen
  .flatMap((row) => [...row])
  .reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const bytes = Int8Array.from(
  chosen.flatMap((row) => [...row]),
  (value) => Math.round((127 * value) / largest),
);
writeFileSync(
  new URL('../../packages/audio/src/talking/talking-features.ts', import.meta.url),
  [
    '// Made by tools/weights/make-talking.mjs.',
    '',
    `/** ${kept} beginnings of ${features.length}: 576 features of each as signed bytes, in base64. */`,
    `export const talkingFeatures =\n  '${Buffer.from(bytes.buffer).toString('base64')}';`,
    '',
    '/** What a byte of 127 stands for. */',
    `export const largestFeature = ${Math.fround(largest)};`,
    '',
  ].join('\n'),
);
console.log(`${kept} of ${features.length} beginnings; no feature is larger than ${largest}.`);

/** A second of a word: another voice, speed and pitch from one to the next. */
function spoken(word, index) {
  const wav = execFileSync('espeak-ng', [
    ...['-v', voices[index % voices.length]],
    ...['-s', String(130 + ((index * 37) % 80))],
    ...['-p', String(30 + ((index * 29) % 50))],
    ...['--stdout', word],
  ]);
  const start = wav.indexOf('data') + 8;
  const samples = new Int16Array(
    wav.buffer.slice(
      wav.byteOffset + start,
      wav.byteOffset + wav.length - ((wav.length - start) % 2),
    ),
  );
  const rate = wav.readUInt32LE(24);
  const pcm = resample(
    Float32Array.from(samples, (sample) => sample / 32_768),
    rate,
    sampleRate,
  );
  const second = new Float32Array(sampleRate);
  second.set(pcm.subarray(0, sampleRate));
  return second;
}

function shuffled(rows) {
  const random = seededRandom(50);
  const order = rows.map((row) => ({ row, at: random() }));
  return order.sort((one, other) => one.at - other.at).map(({ row }) => row);
}
