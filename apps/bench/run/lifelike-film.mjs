// Makes a film for the camera, with people and hands that the networks find.
import { writeFileSync } from 'node:fs';

const SCENES = 24;
/** Chromium plays 30 a second: each scene is shown for a quarter of a second. */
const FRAMES_OF_SCENE = 8;

/**
 * Draws people and hands of the data folder side by side, and writes them as MJPEG.
 *
 * @param page an open page of the server.
 */
export async function makeLifelikeFilm(page, path) {
  const scenes = await page.evaluate(drawScenes, SCENES);
  const frames = scenes.flatMap((scene) =>
    Array(FRAMES_OF_SCENE).fill(Buffer.from(scene, 'base64')),
  );
  writeFileSync(path, Buffer.concat(frames));
}

/** Runs in the page. */
async function drawScenes(count) {
  const [postures, hands] = await Promise.all(
    ['/postures.json', '/hands.json'].map(async (url) => (await fetch(url)).json()),
  );
  if (!postures || !hands) throw new Error('The data folder lacks postures or hands.');
  const pictureAt = async (pictures, scene) => {
    const { url } = pictures[Math.floor((scene * pictures.length) / count)];
    return createImageBitmap(await (await fetch(url)).blob());
  };
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  const scenes = [];
  for (let scene = 0; scene < count; scene++) {
    const person = await pictureAt(postures.pictures, scene);
    const hand = await pictureAt(hands.pictures, scene);
    context.drawImage(person, 0, 80, 320, 320);
    // The middle of a picture twice as wide.
    context.drawImage(hand, hand.width / 4, 0, hand.width / 2, hand.height, 320, 0, 320, 480);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    scenes.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  }
  return scenes;
}
