import { expect } from 'chai';
import { centreOf, mirrorImageOf } from './picture-views.ts';

/** A picture whose red says the column and whose green says the row, of each pixel. */
async function ruledPicture(width: number, height: number): Promise<ImageBitmap> {
  const pixels = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    pixels.data.set([i % width, Math.floor(i / width), 0, 255], i * 4);
  }
  return createImageBitmap(pixels);
}

function pixelAt(picture: ImageBitmap, x: number, y: number): number[] {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data.slice(0, 2)];
}

describe('the views of a picture', () => {
  it('take the middle, pixel by pixel', async () => {
    const middle = await centreOf(await ruledPicture(100, 60), 0.8);
    expect([middle.width, middle.height]).to.deep.equal([80, 48]);
    expect(pixelAt(middle, 0, 0)).to.deep.equal([10, 6]);
    expect(pixelAt(middle, 79, 47)).to.deep.equal([89, 53]);
  });

  it('mirror left and right, and leave up and down', async () => {
    const picture = await ruledPicture(100, 60);
    const mirrored = mirrorImageOf(picture);
    expect([mirrored.width, mirrored.height]).to.deep.equal([100, 60]);
    expect(pixelAt(mirrored, 0, 7)).to.deep.equal([99, 7]);
    expect(pixelAt(mirrored, 98, 59)).to.deep.equal([1, 59]);
    expect(picture.width).to.equal(100);
  });

  it('leave at least a pixel', async () => {
    const middle = await centreOf(await ruledPicture(2, 1), 0.1);
    expect([middle.width, middle.height]).to.deep.equal([1, 1]);
  });
});
