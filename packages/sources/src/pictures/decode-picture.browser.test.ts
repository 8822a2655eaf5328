import { expect } from 'chai';
import { TlError } from '@tl-elements/core/base';
import { decodePicture, type PictureInput } from '../index.ts';

const stillUrl = new URL('../../../../tools/fixtures/stills/cat-1.jpg', import.meta.url);
const red = [255, 0, 0];
const green = [0, 255, 0];
const blue = [0, 0, 255];
const white = [255, 255, 255];

/** Four corners of different colors, so that every turn and mirroring shows. */
function corners(width = 80, height = 40): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  ['rgb(255,0,0)', 'rgb(0,255,0)', 'rgb(0,0,255)', 'white'].forEach((color, index) => {
    context.fillStyle = color;
    context.fillRect(
      ((index % 2) * width) / 2,
      (index > 1 ? 1 : 0) * (height / 2),
      width / 2,
      height / 2,
    );
  });
  return canvas;
}

function cornersOf(bitmap: ImageBitmap): number[][] {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return [
    [2, 2],
    [width - 3, 2],
    [2, height - 3],
    [width - 3, height - 3],
  ].map(([x, y]) => [...context.getImageData(x!, y!, 1, 1).data.slice(0, 3)]);
}

function expectCorners(bitmap: ImageBitmap, expected: readonly number[][]): void {
  cornersOf(bitmap).forEach((color, corner) => {
    color.forEach((value, channel) => {
      expect(value, `corner ${corner}, channel ${channel}`).to.be.closeTo(
        expected[corner]![channel]!,
        6,
      );
    });
  });
}

/** A JPEG that says it must be turned: an APP1 segment with one TIFF entry, tag 0x0112 (EXIF 2.3, 4.6.4). */
async function jpegTurned(orientation: number): Promise<Blob> {
  const jpeg = await corners().convertToBlob({ type: 'image/jpeg', quality: 1 });
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0, 0, 0, 0, 0, 0];
  const segment = new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
  return new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' });
}

async function imageElement(src: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = src;
  await image.decode();
  return image;
}

async function failureOf(input: PictureInput, signal?: AbortSignal): Promise<TlError> {
  const failure = await decodePicture(input, { signal }).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(failure).to.be.instanceOf(TlError);
  return failure as TlError;
}

/** Played by the film's camera, so that it holds real pictures. */
async function playingVideo(): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
  await video.play();
  return video;
}

describe('decoding a picture', () => {
  it('decodes every kind of input, upright and with the right colors', async () => {
    const canvas = corners();
    const png = await canvas.convertToBlob({ type: 'image/png' });
    const url = URL.createObjectURL(png);
    const element = document.createElement('canvas');
    element.width = 80;
    element.height = 40;
    element.getContext('2d')!.drawImage(canvas, 0, 0);
    const inputs: Record<string, PictureInput> = {
      blob: png,
      file: new File([png], 'corners.png', { type: 'image/png' }),
      bitmap: await createImageBitmap(canvas),
      image: await imageElement(url),
      canvas: element,
      offscreen: canvas,
      data: canvas.getContext('2d')!.getImageData(0, 0, 80, 40),
      url: new URL(url),
      string: url,
    };
    for (const [kind, input] of Object.entries(inputs)) {
      const { bitmap, at } = await decodePicture(input);
      expect([bitmap.width, bitmap.height], kind).to.deep.equal([80, 40]);
      expectCorners(bitmap, [red, green, blue, white]);
      expect(at).to.be.closeTo(performance.now(), 5000);
      bitmap.close();
    }
    URL.revokeObjectURL(url);
  });

  it('decodes a playing video', async () => {
    const video = await playingVideo();
    const { bitmap } = await decodePicture(video);
    expect([bitmap.width, bitmap.height]).to.deep.equal([video.videoWidth, video.videoHeight]);
    (video.srcObject as MediaStream).getTracks().forEach((track) => track.stop());
  });

  it('waits for an image that is still loading', async () => {
    const image = new Image();
    image.src = stillUrl.href;
    const { bitmap } = await decodePicture(image);
    expect([bitmap.width, bitmap.height]).to.deep.equal([280, 280]);
  });

  it("leaves the caller's bitmap open", async () => {
    const own = await createImageBitmap(corners());
    (await decodePicture(own)).bitmap.close();
    expect(own.width).to.equal(80);
  });

  it('shrinks to 640 pixels by default, and never enlarges', async () => {
    const large = corners(1600, 1200);
    const standing = corners(50, 2000);
    expect((await decodePicture(large)).bitmap).to.include({ width: 640, height: 480 });
    expect((await decodePicture(standing)).bitmap).to.include({ width: 16, height: 640 });
    expect((await decodePicture(large, { longSide: 100 })).bitmap).to.include({
      width: 100,
      height: 75,
    });
    expect((await decodePicture(corners())).bitmap).to.include({ width: 80, height: 40 });
  });

  const upright: Record<number, readonly number[][]> = {
    1: [red, green, blue, white],
    2: [green, red, white, blue],
    3: [white, blue, green, red],
    4: [blue, white, red, green],
    5: [red, blue, green, white],
    6: [blue, red, white, green],
    7: [white, green, blue, red],
    8: [green, white, red, blue],
  };
  for (const [orientation, expected] of Object.entries(upright)) {
    it(`turns a photo of EXIF orientation ${orientation} upright, as a file and as an image`, async () => {
      const jpeg = await jpegTurned(Number(orientation));
      const url = URL.createObjectURL(jpeg);
      for (const input of [jpeg, await imageElement(url)]) {
        const { bitmap } = await decodePicture(input);
        expect(bitmap.width > bitmap.height).to.equal(Number(orientation) < 5);
        expectCorners(bitmap, expected);
      }
      URL.revokeObjectURL(url);
    });
  }

  it('puts transparency on white', async () => {
    const canvas = new OffscreenCanvas(20, 20);
    canvas.getContext('2d')!.fillRect(8, 8, 4, 4);
    for (const input of [canvas, await canvas.convertToBlob({ type: 'image/png' })]) {
      const { bitmap } = await decodePicture(input);
      expectCorners(bitmap, [white, white, white, white]);
    }
  });

  it('aborts, before and during', async () => {
    expect((await failureOf(corners(), AbortSignal.abort())).code).to.equal('aborted');
    const stopping = new AbortController();
    const failing = failureOf(stillUrl, stopping.signal);
    stopping.abort();
    expect((await failing).code).to.equal('aborted');
  });
});

describe('decoding something that is no picture', () => {
  const still = async () => (await fetch(stillUrl)).blob();

  it('reports a damaged file by its name', async () => {
    const bytes = new Uint8Array(await (await still()).arrayBuffer());
    bytes.fill(0, 4);
    const failure = await failureOf(new File([bytes], 'cat.jpg', { type: 'image/jpeg' }));
    expect(failure.code).to.equal('input-unreadable');
    expect(failure.message).to.match(/^cat\.jpg could not be opened: it is damaged/);
    expect(failure.cause).to.be.instanceOf(DOMException);
  });

  it('reports a file of another kind by its name', async () => {
    const text = await failureOf(new File(['hello'], 'notes.txt', { type: 'text/plain' }));
    expect(text.message).to.match(/^notes\.txt is not a picture/);
    const film = await failureOf(new File(['hello'], 'cat.mp4', { type: 'video/mp4' }));
    expect(film.message).to.match(/^cat\.mp4 is a video/);
    const drawing = await failureOf(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }));
    expect(drawing.message).to.match(/^a\.svg is a drawing in SVG/);
  });

  it('recognizes an HEIC photo by its name, its type or its first bytes', async () => {
    const heic = ['\0\0\0\x18ftypheic\0\0\0\0'];
    for (const file of [
      new File(['?'], 'photo.HEIC'),
      new File(['?'], 'photo', { type: 'image/heif' }),
      new File(heic, 'photo.jpg', { type: 'image/jpeg' }),
    ]) {
      const failure = await failureOf(file);
      expect(failure.code).to.equal('input-unreadable');
      expect(failure.message).to.include('Export it as JPEG');
    }
  });

  it('reports an empty input', async () => {
    const closed = await createImageBitmap(corners());
    closed.close();
    const empty = document.createElement('canvas');
    empty.width = 0;
    for (const input of [
      new File([], 'nothing.jpg'),
      closed,
      empty,
      new Image(),
      document.createElement('video'),
    ]) {
      expect((await failureOf(input)).code).to.equal('input-empty');
    }
  });

  it('reports a video that has sound alone', async () => {
    const video = document.createElement('video');
    const ready = new Promise((resolve) => video.addEventListener('loadeddata', resolve));
    video.src = new URL('../../../../tools/fixtures/sounds/words.wav', import.meta.url).href;
    await ready;
    const failure = await failureOf(video);
    expect(failure.code).to.equal('input-empty');
    expect(failure.message).to.include('shows no picture');
    expect(failure.cause).to.include({ name: 'InvalidStateError' });
  });

  it('reports an image and an address that do not load', async () => {
    const image = new Image();
    image.src = new URL('no-such.png', import.meta.url).href;
    const broken = await failureOf(image);
    expect(broken.code).to.equal('input-unreadable');
    expect(broken.message).to.include('no-such.png did not load');
    const missing = await failureOf(new URL('no-such.png', import.meta.url));
    expect(missing.code).to.equal('input-unreadable');
    expect(missing.message).to.include('404');
  });

  it('reports that a picture of another site may not be read', async () => {
    // The same server by its other name is another origin, and sends no CORS header.
    const foreign = new URL(stillUrl);
    foreign.hostname = foreign.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const image = await imageElement(foreign.href);
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')!.drawImage(image, 0, 0);
    for (const input of [image, canvas]) {
      const failure = await failureOf(input);
      expect(failure.code).to.equal('input-unreadable');
      expect(failure.message).to.include('another site');
    }
    const fetched = await failureOf(foreign);
    expect(fetched.message).to.include('CORS');
  });
});
