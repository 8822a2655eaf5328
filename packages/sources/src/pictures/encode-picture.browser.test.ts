import { expect } from 'chai';
import { decodePicture, encodePicture, thumbnailSide } from '../index.ts';

const stills = new URL('../../../../tools/fixtures/stills/', import.meta.url);

async function pixelsOf(picture: ImageBitmap | Blob): Promise<Uint8ClampedArray> {
  const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture;
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

describe('encoding a picture', () => {
  it('encodes the whole picture in fewer bytes, nearly unchanged', async () => {
    const frame = await decodePicture(new URL('rocket-1.jpg', stills));
    const { media } = await encodePicture(frame);
    const [before, after] = [await pixelsOf(frame.bitmap), await pixelsOf(media)];
    expect(media.type).to.equal('image/jpeg');
    expect(media.size).to.be.lessThan(before.length / 8);
    expect(after.length).to.equal(before.length);
    const squares = before.reduce((sum, value, index) => sum + (value - after[index]!) ** 2, 0);
    expect(Math.sqrt(squares / before.length)).to.be.lessThan(4);
  });

  it('makes a small square thumbnail of the middle', async () => {
    const canvas = new OffscreenCanvas(400, 200);
    const context = canvas.getContext('2d')!;
    context.fillStyle = 'rgb(255,0,0)';
    context.fillRect(0, 0, 400, 200);
    context.fillStyle = 'rgb(0,0,255)';
    context.fillRect(100, 0, 200, 200);
    const { thumbnail } = await encodePicture(canvas.transferToImageBitmap());
    const pixels = await pixelsOf(thumbnail);
    expect(pixels.length).to.equal(thumbnailSide * thumbnailSide * 4);
    for (const at of [0, (thumbnailSide - 1) * 4, pixels.length - 4]) {
      expect(pixels[at], 'red').to.be.lessThan(60);
      expect(pixels[at + 2], 'blue').to.be.greaterThan(190);
    }
    expect(thumbnail.size).to.be.lessThan(10_000);
  });

  it('leaves the bitmap open', async () => {
    const bitmap = await createImageBitmap(new OffscreenCanvas(10, 10).getContext('2d')!.canvas);
    await encodePicture(bitmap);
    expect(bitmap.width).to.equal(10);
  });
});
