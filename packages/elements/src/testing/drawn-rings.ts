/** Rings with a gap, above or below, in places, sizes and colors of their own: a frozen network hardly tells them apart. */
export async function drawnRings(isOpenAbove: boolean, count: number, from = 0): Promise<Blob[]> {
  const drawing = Array.from({ length: count }, (_, i) => drawRing(isOpenAbove, from + i));
  return Promise.all(drawing);
}

function drawRing(isOpenAbove: boolean, index: number): Promise<Blob> {
  const random = seeded(2 * index + (isOpenAbove ? 1 : 0));
  const canvas = new OffscreenCanvas(224, 224);
  const context = canvas.getContext('2d')!;
  context.fillStyle = `hsl(${360 * random()} 40% ${60 + 30 * random()}%)`;
  context.fillRect(0, 0, 224, 224);
  for (let blot = 0; blot < 12; blot++) {
    context.fillStyle = `hsl(${360 * random()} 60% ${30 + 60 * random()}%)`;
    context.beginPath();
    context.arc(224 * random(), 224 * random(), 6 + 14 * random(), 0, 7);
    context.fill();
  }
  const radius = 18 + 10 * random();
  const middle = isOpenAbove ? -Math.PI / 2 : Math.PI / 2;
  context.strokeStyle = `hsl(${360 * random()} 70% 30%)`;
  context.lineWidth = 8;
  context.beginPath();
  const [x, y] = [50 + 124 * random(), 50 + 124 * random()];
  context.arc(x, y, radius, middle + 0.5, middle - 0.5 + 2 * Math.PI);
  context.stroke();
  return canvas.convertToBlob({ type: 'image/png' });
}

/** The same numbers for the same seed: Lehmer's generator. */
function seeded(seed: number): () => number {
  let state = (seed * 7919 + 1) % 2147483647;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  // Seeds that are near each other begin alike.
  for (let i = 0; i < 10; i++) next();
  return next;
}
