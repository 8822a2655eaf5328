/** Where the joints of a drawn figure are, in shares of the picture's height from its upper left. */
export type Figure = Readonly<Record<Joint, readonly [x: number, y: number]>>;

type Joint =
  | 'head'
  | 'neck'
  | 'leftShoulder'
  | 'rightShoulder'
  | 'leftElbow'
  | 'rightElbow'
  | 'leftWrist'
  | 'rightWrist'
  | 'leftHip'
  | 'rightHip'
  | 'leftKnee'
  | 'rightKnee'
  | 'leftAnkle'
  | 'rightAnkle';

/** Standing, seen from the front, arms down. */
export const standing: Figure = {
  head: [0.5, 0.16],
  neck: [0.5, 0.24],
  leftShoulder: [0.58, 0.28],
  rightShoulder: [0.42, 0.28],
  leftElbow: [0.62, 0.42],
  rightElbow: [0.38, 0.42],
  leftWrist: [0.64, 0.55],
  rightWrist: [0.36, 0.55],
  leftHip: [0.55, 0.54],
  rightHip: [0.45, 0.54],
  leftKnee: [0.56, 0.72],
  rightKnee: [0.44, 0.72],
  leftAnkle: [0.56, 0.9],
  rightAnkle: [0.44, 0.9],
};

/** Standing, the person's left arm up. */
export const leftArmUp: Figure = { ...standing, leftElbow: [0.68, 0.2], leftWrist: [0.7, 0.06] };

const skin = '#c68863';
const shirt = '#2f5f8f';
const trousers = '#3a3a44';

export function drawFigure(figure: Figure, width = 320, height = 320): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#d9d4c8';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#b6ab98';
  context.fillRect(0, height * 0.86, width, height);
  context.translate((width - height) / 2, 0);
  context.scale(height, height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const limb = (colour: string, thick: number, ...joints: Joint[]) => {
    context.strokeStyle = colour;
    context.lineWidth = thick;
    context.beginPath();
    for (const joint of joints) context.lineTo(...figure[joint]);
    context.stroke();
  };
  const disc = (colour: string, x: number, y: number, wide: number, high = wide) => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(x, y, wide, high, 0, 0, 2 * Math.PI);
    context.fill();
  };
  for (const side of ['left', 'right'] as const) {
    limb(trousers, 0.075, `${side}Hip`, `${side}Knee`);
    limb(trousers, 0.06, `${side}Knee`, `${side}Ankle`);
    const [x, y] = figure[`${side}Ankle`];
    disc('#1d1d20', x + (side === 'left' ? 0.012 : -0.012), y + 0.02, 0.035, 0.022);
  }
  context.fillStyle = shirt;
  context.strokeStyle = shirt;
  context.lineWidth = 0.06;
  context.beginPath();
  for (const joint of ['leftShoulder', 'rightShoulder', 'rightHip', 'leftHip'] as const) {
    context.lineTo(...figure[joint]);
  }
  context.closePath();
  context.fill();
  context.stroke();
  limb(skin, 0.05, 'neck', 'head');
  for (const side of ['left', 'right'] as const) {
    limb(shirt, 0.06, `${side}Shoulder`, `${side}Elbow`);
    limb(skin, 0.042, `${side}Elbow`, `${side}Wrist`);
    disc(skin, ...figure[`${side}Wrist`], 0.028);
  }
  const [x, y] = figure.head;
  disc('#2a1c12', x, y - 0.012, 0.062, 0.076);
  disc(skin, x, y + 0.005, 0.052, 0.066);
  for (const side of [-1, 1]) {
    disc(skin, x + side * 0.055, y + 0.01, 0.01, 0.018);
    disc('#ffffff', x + side * 0.02, y, 0.011, 0.007);
    disc('#1d1d20', x + side * 0.02, y, 0.006);
  }
  context.strokeStyle = '#8a4f3a';
  context.lineWidth = 0.006;
  context.beginPath();
  context.moveTo(x, y + 0.005);
  context.lineTo(x + 0.004, y + 0.024);
  context.lineTo(x - 0.004, y + 0.024);
  context.moveTo(x - 0.016, y + 0.042);
  context.lineTo(x + 0.016, y + 0.042);
  context.stroke();
  return canvas;
}
