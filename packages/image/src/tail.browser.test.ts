import { asyncDispose, type FeatureExtractor, type PictureFrame } from '@tl-elements/core/base';
import { toHalf } from '@tl-elements/core/bytes';
import { applyTail } from '@tl-elements/core/tuning';
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { expect } from 'chai';
import { draw } from './testing/drawn-pictures.ts';
import { loaded } from './testing/loaded.ts';

const { signal } = new AbortController();

async function frame(): Promise<PictureFrame> {
  const picture = new ImageData(draw('disc', 224, 224), 224, 224);
  return { bitmap: await createImageBitmap(picture), at: 0 };
}

describe('the tail of efficientnetLite0', () => {
  let extractor: FeatureExtractor<'image'>;
  before(async () => {
    extractor = await loaded(efficientnetLite0.info.id);
  });

  it('is its last block and its last layer', async () => {
    const { layers, ...tail } = await extractor.tail!.read(signal);
    expect(tail).deep.equal({ height: 7, width: 7, channels: 192, features: [3, 2] });
    expect(layers.map(({ kind, activation, bias }) => [kind, activation, bias.length])).deep.equal([
      ['pointwise', 'relu6', 1152],
      ['depthwise', 'relu6', 1152],
      ['pointwise', 'linear', 320],
      ['pointwise', 'relu6', 1280],
    ]);
  });

  it('makes the features that TensorFlow.js makes, to 1e-4 of their size', async () => {
    const tail = await extractor.tail!.read(signal);
    const maps = await extractor.tail!.mapsOf(await frame(), signal);
    expect(maps).length(7 * 7 * 192);
    const { features: expected } = (await extractor.extract(await frame(), signal))!;
    const features = await applyTail(tail, [maps!]);
    expect(expected.some((value) => value > 1)).equal(true);
    features.forEach((value, i) => expect(value).closeTo(expected[i]!, 1e-4));

    // Cached as 16-bit floats, they are nearly the same.
    const rounded = await applyTail(tail, [Uint16Array.from(maps!, toHalf)]);
    const size = Math.hypot(...features);
    const error = Math.hypot(...features.map((value, i) => value - rounded[i]!));
    expect(error / size).below(1e-3);
  });

  it('extracts with a tuned tail beside its own, one behind the other', async () => {
    const frozen = await extractor.extract(await frame(), signal);
    const tail = await extractor.tail!.read(signal);
    const change = (values: Float32Array) =>
      values.map((value, i) => value * (1 + Math.sin(i) / 9));
    const layers = tail.layers.map((layer) => ({ ...layer, kernel: change(layer.kernel) }));
    const tuned = { ...tail, layers };
    const [one, other] = [
      await extractor.tail!.tune(tuned, signal),
      await extractor.tail!.tune(tail, signal),
    ];
    const maps = await extractor.tail!.mapsOf(await frame(), signal);
    const expected = [...frozen!.features, ...(await applyTail(tuned, [maps!]))];
    const { features } = (await one.extract(await frame(), signal))!;
    expect(features).length(expected.length);
    features.forEach((value, i) => expect(value).closeTo(expected[i]!, 1e-4));
    expect(features.slice(0, 1600)).not.deep.equal(features.slice(1600));

    // The features of each place have the same order.
    const { map } = (await one.extract(await frame(), signal, { withMap: true }))!;
    const { side, values } = map!;
    const sums = new Float64Array(features.length);
    values.forEach((value, i) => (sums[i % sums.length]! += value));
    sums.forEach((sum, j) => expect(sum / side ** 2).closeTo(features[j]!, 1e-4));

    const untuned = (await other.extract(await frame(), signal))!;
    const twice = [...frozen!.features, ...frozen!.features];
    untuned.features.forEach((value, i) => expect(value).closeTo(twice[i]!, 1e-4));
    await one[asyncDispose]();
    expect(await other.extract(await frame(), signal)).deep.equal(untuned);
    expect(await extractor.extract(await frame(), signal)).deep.equal(frozen);
    await other[asyncDispose]();
  });

  it('leaves the frame closed, and the next extraction as it was', async () => {
    const before = await extractor.extract(await frame(), signal);
    const used = await frame();
    await extractor.tail!.mapsOf(used, signal);
    expect(used.bitmap.width).equal(0);
    expect(await extractor.extract(await frame(), signal)).deep.equal(before);
  });
});

describe('efficientnetLite0Small', () => {
  it('has nothing that can be tuned', async () => {
    expect(efficientnetLite0.tunable?.layers).length(4);
    expect(efficientnetLite0Small.tunable).equal(undefined);
    const extractor = await loaded(efficientnetLite0Small.info.id);
    expect(extractor.tail).equal(undefined);
  });
});
