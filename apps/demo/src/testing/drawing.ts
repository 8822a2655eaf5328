import { drawFigure } from '../../../../packages/pose/src/testing/draw-figure.ts';
import { leftArmUp, standing } from '../../../../packages/pose/src/testing/figures.ts';

/** As large as what a camera gives. */
const size = { width: 640, height: 480 };

/** People that MoveNet finds, as `data:` addresses of JPEGs. Runs in a page. */
export async function drawPeople(): Promise<Readonly<Record<string, string>>> {
  return {
    standing: await toJpeg(drawFigure(standing, size)),
    'arm-up': await toJpeg(drawFigure(leftArmUp, size)),
  };
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

async function toJpeg(picture: ImageBitmap): Promise<string> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  canvas.getContext('2d')!.drawImage(picture, 0, 0, size.width, size.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(blob);
  });
}
