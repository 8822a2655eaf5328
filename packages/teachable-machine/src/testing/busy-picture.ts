import { seededRandom } from './seeded-random.ts';

/** A picture with edges, gradients and noise, of any size: what resizing differs by shows in it. */
export function busyPicture(width: number, height: number, seed: number): HTMLCanvasElement {
  const random = seededRandom(seed);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const gradient = context.createLinearGradient(0, 0, width, height);
  gradient.addColorStop(0, `hsl(${360 * random()} 80% 60%)`);
  gradient.addColorStop(1, `hsl(${360 * random()} 60% 20%)`);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
  for (let i = 0; i < 30; i++) {
    context.fillStyle = `hsl(${360 * random()} 70% ${20 + 60 * random()}%)`;
    context.beginPath();
    const radius = (0.02 + 0.12 * random()) * Math.min(width, height);
    context.arc(width * random(), height * random(), radius, 0, 7);
    context.fill();
  }
  const picture = context.getImageData(0, 0, width, height);
  for (let i = 0; i < picture.data.length; i += 4) {
    const noise = 40 * (random() - 0.5);
    for (let channel = 0; channel < 3; channel++) picture.data[i + channel]! += noise;
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}
