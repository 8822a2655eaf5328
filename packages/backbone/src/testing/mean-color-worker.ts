import {
  Backbone,
  networkExtractor,
  serveExtractor,
  type LoadContext,
  type LoadedExtractor,
  type Serve,
} from '@tl-elements/backbone';

/** Settings of the small extractor that `define-extractor.browser.test.ts` defines. */
export interface MeanColorSettings {
  /** Side of the network's square input, in pixels. */
  readonly size: number;
}

/** The mean color of a picture, through a network; nothing if the picture is black. */
async function loadMeanColor(
  context: LoadContext<MeanColorSettings>,
): Promise<LoadedExtractor<'image'>> {
  const { size } = context.settings;
  const canvas = new OffscreenCanvas(size, size).getContext('2d')!;
  return networkExtractor(await Backbone.load({ ...context, outputs: ['features'] }), {
    inputShape: [1, size, size, 3],
    prepare: ({ bitmap }) => {
      canvas.drawImage(bitmap, 0, 0, size, size);
      const { data } = canvas.getImageData(0, 0, size, size);
      const values = Float32Array.from(data.filter((_, i) => i % 4 < 3)).map((each) => each / 255);
      return values.some((value) => value > 0) ? values : null;
    },
  });
}

/** The worker's side of the extractor. */
export const serve: Serve = serveExtractor(loadMeanColor);
