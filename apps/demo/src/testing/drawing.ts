import { drawEmptyRoom, drawFigure } from '../../../../packages/pose/src/testing/draw-figure.ts';
import { leftArmUp, standing, type Figure } from '../../../../packages/pose/src/testing/figures.ts';
import { drawHand } from './draw-hand.ts';
import { acts } from './gallery-movements.ts';
import { slouch, varied, type Posture, type Scene } from './gallery-scenes.ts';

/** The size of a camera's picture. */
const size = { width: 640, height: 480 };

const picturesOfAct = 24;

/** People that MoveNet finds, as `data:` addresses of JPEGs. Runs in a page. */
export async function drawPeople(): Promise<Readonly<Record<string, string>>> {
  return {
    standing: await toJpeg(drawFigure(standing, size)),
    'arm-up': await toJpeg(drawFigure(leftArmUp, size)),
  };
}

/** The gallery's scenes, as `data:` addresses of JPEGs. Runs in a page. */
export async function drawScenes(
  scenes: Readonly<Record<string, Scene>>,
): Promise<Readonly<Record<string, string>>> {
  const jpegs: Record<string, string> = {};
  for (const [name, scene] of Object.entries(scenes)) jpegs[name] = await toJpeg(drawScene(scene));
  return jpegs;
}

/** Pictures of a second in which each movement is made, in order; `rest` is one of somebody who stands. Runs in a page. */
export async function drawActs(
  names: readonly (keyof typeof acts)[],
): Promise<Readonly<Record<string, string>>> {
  const jpegs: Record<string, string> = { rest: await toJpeg(drawFigure(standing, size)) };
  for (const name of names) {
    for (let picture = 0; picture < picturesOfAct; picture++) {
      const figure = acts[name]((picture + 0.5) / picturesOfAct);
      jpegs[`${name}|${picture}`] = await toJpeg(drawFigure(figure, size));
    }
  }
  return jpegs;
}

function drawScene(scene: Scene): CanvasImageSource {
  switch (scene.kind) {
    case 'hand':
      return drawHand(scene.hand);
    case 'person':
      return drawFigure(varied(figures[scene.posture], scene.how), size);
    case 'card':
      return drawCard(scene.card);
  }
}

const figures: Readonly<Record<Posture, Figure>> = {
  standing,
  'left-up': leftArmUp,
  'right-up': { ...standing, 'right elbow': [-0.18, 0.2], 'right wrist': [-0.2, 0.06] },
  slouching: slouch(standing),
};

function drawCard(card: { x: number; y: number; turn: number } | null): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(drawEmptyRoom(size), 0, 0);
  if (!card) return canvas;
  context.translate(card.x, card.y);
  context.rotate((card.turn * Math.PI) / 180);
  context.fillStyle = '#fdfcf8';
  context.shadowColor = 'rgb(0 0 0 / 0.4)';
  context.shadowBlur = 20;
  context.beginPath();
  context.roundRect(-95, -135, 190, 270, 16);
  context.fill();
  context.shadowBlur = 0;
  context.fillStyle = '#c8262c';
  context.beginPath();
  for (let point = 0; point < 10; point++) {
    const radius = point % 2 === 0 ? 75 : 30;
    const angle = (point * Math.PI) / 5;
    context.lineTo(radius * Math.sin(angle), -radius * Math.cos(angle));
  }
  context.fill();
  return canvas;
}

/** Pictures by name, from any format to JPEGs of one size. Runs in a page. */
export async function convert(
  pictures: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const jpegs: Record<string, string> = {};
  for (const [name, address] of Object.entries(pictures)) {
    jpegs[name] = await toJpeg(await createImageBitmap(await (await fetch(address)).blob()));
  }
  return jpegs;
}

async function toJpeg(picture: CanvasImageSource): Promise<string> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, size.width, size.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(blob);
  });
}
