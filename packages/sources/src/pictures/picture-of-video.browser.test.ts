import { expect } from 'chai';
import { firstThatShows } from './picture-of-video.ts';

/** Pictures of one color, or of nothing. */
function drawing(colors: (string | null)[]): { draw: () => Promise<ImageBitmap>; left: string[] } {
  const left = colors.map((color) => color ?? 'nothing');
  return {
    left,
    async draw() {
      const canvas = new OffscreenCanvas(8, 6);
      const context = canvas.getContext('2d')!;
      const color = left.length > 1 ? left.shift()! : left[0]!;
      context.fillStyle = color === 'nothing' ? 'transparent' : color;
      context.fillRect(0, 0, 8, 6);
      return canvas.transferToImageBitmap();
    },
  };
}

function alphaOf(picture: ImageBitmap): number {
  const context = new OffscreenCanvas(8, 6).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, 1, 1).data[3]!;
}

describe('a picture of a video', () => {
  it('is the first that shows anything: WebKit draws nothing at times', async () => {
    const { draw, left } = drawing([null, null, 'black', 'red']);
    expect(alphaOf(await firstThatShows(draw))).to.equal(255);
    expect(left).to.deep.equal(['red']);
  });

  it('is transparent if the video is', async () => {
    expect(alphaOf(await firstThatShows(drawing([null]).draw))).to.equal(0);
  });
});
