import type { Page } from 'puppeteer-core';

/** A camera and a microphone whose film a test directs. */
interface Film {
  show(picture: string): Promise<void>;
  /** Shows pictures one after the other, in about a second. */
  perform(pictures: readonly string[]): Promise<void>;
  play(sound: string): Promise<void>;
}

/**
 * Gives a page a camera that shows what `show` says, and a microphone that plays what `play` says.
 *
 * @param framesPerSecond of the camera. Each is extracted: what stands still needs few.
 */
export async function directFilm(page: Page, framesPerSecond: number): Promise<void> {
  await page.evaluateOnNewDocument((framesPerSecond) => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 640, height: 480 });
    const context = canvas.getContext('2d')!;
    let picture: ImageBitmap | null = null;
    let audio: { context: AudioContext; destination: MediaStreamAudioDestinationNode } | null;
    const read = async (url: string) => (await fetch(url)).blob();
    const film: Film = {
      async show(url) {
        picture = await createImageBitmap(await read(url));
      },
      async perform(urls) {
        const bitmaps = await Promise.all(
          urls.map(async (url) => createImageBitmap(await read(url))),
        );
        const begun = performance.now();
        // By the clock: a busy machine leaves pictures out, as a slow camera does.
        for (let at = 0; at < 1000; at = performance.now() - begun) {
          picture = bitmaps[Math.floor((at / 1000) * bitmaps.length)]!;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      async play(url) {
        const { context, destination } = audio!;
        const buffer = await context.decodeAudioData(await (await read(url)).arrayBuffer());
        const source = new AudioBufferSourceNode(context, { buffer });
        source.connect(destination);
        source.start();
        await new Promise((resolve) => source.addEventListener('ended', resolve));
      },
    };
    Object.assign(globalThis, { film });
    MediaDevices.prototype.getUserMedia = async ({ video } = {}) => {
      if (video) {
        // A canvas on which nothing is drawn sends no frames.
        setInterval(() => {
          if (picture) context.drawImage(picture, 0, 0);
          else context.fillRect(0, 0, canvas.width, canvas.height);
        }, 1000 / framesPerSecond);
        return canvas.captureStream(framesPerSecond);
      }
      const sound = new AudioContext();
      const destination = sound.createMediaStreamDestination();
      audio = { context: sound, destination };
      // The quiet of a room: silence alone is a microphone that is switched off.
      const noise = sound.createBuffer(1, sound.sampleRate, sound.sampleRate);
      noise.getChannelData(0).forEach((_, i, samples) => (samples[i] = 3e-4 * Math.sin(i * i)));
      const room = new AudioBufferSourceNode(sound, { buffer: noise, loop: true });
      room.connect(destination);
      room.start();
      return destination.stream;
    };
  }, framesPerSecond);
}

/** Shows a picture to the page's camera from now on. */
export async function show(page: Page, picture: string): Promise<void> {
  await page.evaluate((url) => (globalThis as unknown as { film: Film }).film.show(url), picture);
}

/** Plays a sound to the page's microphone, to its end. */
export async function play(page: Page, sound: string): Promise<void> {
  await page.evaluate((url) => (globalThis as unknown as { film: Film }).film.play(url), sound);
}

/** Plays a sound until something has come of it: one that a busy machine has torn is made again, as people do. */
export async function playUntil(
  page: Page,
  sound: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  for (let tries = 0; tries < 6 && !(await isDone()); tries++) {
    await play(page, sound);
    // Its end is heard a moment after it was played.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** What `drawActs` drew. */
export type DrawnActs = Readonly<Record<string, string>>;

/** Stands, makes a movement, and stands again. */
export async function perform(page: Page, drawn: DrawnActs, act: string): Promise<void> {
  const pictures = Object.keys(drawn)
    .filter((name) => name.startsWith(`${act}|`))
    .map((name) => drawn[name]!);
  await rest(page, drawn, 900);
  await page.evaluate(
    (urls) => (globalThis as unknown as { film: Film }).film.perform(urls),
    pictures,
  );
  await rest(page, drawn, 900);
}

async function rest(page: Page, { rest }: DrawnActs, lengthMs: number): Promise<void> {
  await show(page, rest!);
  await new Promise((resolve) => setTimeout(resolve, lengthMs));
}
