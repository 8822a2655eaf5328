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
    expect(alphaOf(await firstThatShows(draw, true))).to.equal(255);
    expect(left).to.deep.equal(['red']);
  });

  it('is transparent if the video is', async () => {
    expect(alphaOf(await firstThatShows(drawing([null]).draw, true))).to.equal(0);
  });

  it('is waited for while the browser has none, as Chromium may when a camera begins', async () => {
    const { draw } = drawing(['red']);
    let missing = 3;
    const drawLater = () => {
      if (missing === 0) return draw();
      missing--;
      return Promise.reject(new DOMException('Not there.', 'InvalidStateError'));
    };
    expect(alphaOf(await firstThatShows(drawLater, false))).to.equal(255);
  });

  it('fails as the browser does if there is none at all, or for another reason', async () => {
    let tries = 0;
    const nameOf = (name: string) =>
      firstThatShows(() => {
        tries++;
        return Promise.reject(new DOMException('No.', name));
      }, false).catch((cause: unknown) => (cause as DOMException).name);
    expect(await nameOf('SecurityError')).to.equal('SecurityError');
    expect(tries).to.equal(1);
    expect(await nameOf('InvalidStateError')).to.equal('InvalidStateError');
    expect(tries).to.be.greaterThan(2);
  });
});
