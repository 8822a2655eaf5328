import { expect } from 'chai';
import {
  centerOf,
  cornerOf,
  coveredAround,
  mirrorImageOf,
  turnedImageOf,
} from './picture-augmentations.ts';

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

describe('the augmentations of a picture', () => {
  it('cut out the middle, pixel by pixel', async () => {
    const middle = await centerOf(await ruledPicture(100, 60), 0.8);
    expect([middle.width, middle.height]).to.deep.equal([80, 48]);
    expect(pixelAt(middle, 0, 0)).to.deep.equal([10, 6]);
    expect(pixelAt(middle, 79, 47)).to.deep.equal([89, 53]);
  });

  it('cut out a corner of the middle square', async () => {
    const picture = await ruledPicture(100, 60);
    const first = await cornerOf(picture, 0.8, 'top-left');
    expect([first.width, first.height]).to.deep.equal([48, 48]);
    expect(pixelAt(first, 0, 0)).to.deep.equal([20, 0]);
    const last = await cornerOf(picture, 0.8, 'bottom-right');
    expect([last.width, last.height]).to.deep.equal([48, 48]);
    expect(pixelAt(last, 47, 47)).to.deep.equal([79, 59]);
  });

  it('turn the middle square and leave no corner empty', async () => {
    const picture = await ruledPicture(100, 60);
    const turned = turnedImageOf(picture, 0.2);
    expect([turned.width, turned.height]).to.deep.equal([60, 60]);
    const [column, row] = pixelAt(turned, 30, 30) as [number, number];
    expect(column).to.be.within(49, 51);
    expect(row).to.be.within(29, 31);
    // Clockwise: what was at three o'clock is now lower, so that the right edge shows what was higher.
    expect(pixelAt(turned, 58, 30)[1]).to.be.below(28);
    // The ruled picture has no column 0 in its middle square: 0 would be emptiness.
    for (const [x, y] of [
      [0, 0],
      [59, 0],
      [0, 59],
      [59, 59],
    ] as const) {
      expect(pixelAt(turned, x, y)[0]).to.be.within(20, 79);
    }
  });

  it('cover what surrounds the middle with the mean color', async () => {
    const covered = coveredAround(await ruledPicture(100, 60), 0.6);
    expect([covered.width, covered.height]).to.deep.equal([60, 60]);
    // From a fifth to four fifths of the square, which begins at column 20, everything stays in its place.
    expect(pixelAt(covered, 12, 12)).to.deep.equal([32, 12]);
    expect(pixelAt(covered, 47, 47)).to.deep.equal([67, 47]);
    // The square's means are 49.5 and 29.5.
    for (const [x, y] of [
      [11, 30],
      [48, 30],
      [30, 11],
      [30, 48],
      [0, 0],
    ] as const) {
      const [column, row] = pixelAt(covered, x, y) as [number, number];
      expect(column).to.be.within(48, 51);
      expect(row).to.be.within(28, 31);
    }
  });

  it('swap left and right, but not top and bottom', async () => {
    const picture = await ruledPicture(100, 60);
    const mirrored = mirrorImageOf(picture);
    expect([mirrored.width, mirrored.height]).to.deep.equal([100, 60]);
    expect(pixelAt(mirrored, 0, 7)).to.deep.equal([99, 7]);
    expect(pixelAt(mirrored, 98, 59)).to.deep.equal([1, 59]);
    expect(picture.width).to.equal(100);
  });

  it('leave at least one pixel', async () => {
    const middle = await centerOf(await ruledPicture(2, 1), 0.1);
    expect([middle.width, middle.height]).to.deep.equal([1, 1]);
  });
});
