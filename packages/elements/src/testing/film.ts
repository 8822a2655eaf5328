import { eventually, hold, inRow, trainer } from './page.ts';

/** What the camera of the tests shows, each for three seconds: mean colors of `three-subjects.json`. */
const subjects = {
  cup: [164, 88, 54],
  cat: [146, 107, 76],
  rocket: [62, 71, 94],
} as const;

export type Subject = keyof typeof subjects;

/** What plays the film where the browser's camera does not: it can stay with a subject. */
declare const filmDevices: { subject: Subject | null } | undefined;

/**
 * Waits until the film has just come to a subject: there are almost three seconds of it then. A camera
 * that was just opened shows the cup, so that a test which asks for the cat and the rocket waits least.
 */
export async function filmShows(subject: Subject): Promise<void> {
  const isStill = typeof filmDevices !== 'undefined';
  if (isStill) filmDevices.subject = subject;
  // The network may be ready before the camera is; a video without a source would wait for ever.
  await eventually(() => trainer().stream !== null);
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = trainer().stream;
  await video.play();
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let before: Subject | null = null;
  for (;;) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    context.drawImage(video, 0, 0, 1, 1);
    const now = nearest(context.getImageData(0, 0, 1, 1).data);
    if (now === subject && (isStill || (before !== null && before !== subject))) break;
    before = now;
  }
  video.srcObject = null;
}

/** Of the almost three seconds, what a recording may take: the next subject must not get into it. */
const recordingMs = 2200;

const mostTries = 8;

/** Teaches a label what the film shows, in one take of five examples; of fewer where the machine is busy. */
export async function learn(subject: Subject, label: string): Promise<void> {
  const count = () => trainer().examples.filter((example) => example.label === label).length;
  for (let tries = 1; count() === 0; tries++) {
    if (tries > mostTries) throw new Error(`${label} got no example in ${mostTries} recordings.`);
    await filmShows(subject);
    const begun = performance.now();
    await hold(inRow(label, '.teach'), () =>
      eventually(() => count() >= 5 || performance.now() - begun > recordingMs),
    );
    // The last ones are still being stored.
    await eventually(() => count() > 0 || performance.now() - begun > recordingMs + 1000);
  }
}

function nearest([red = 0, green = 0, blue = 0]: Uint8ClampedArray): Subject {
  const distance = (subject: Subject) => {
    const [r, g, b] = subjects[subject];
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  };
  return (Object.keys(subjects) as Subject[]).reduce((best, each) =>
    distance(each) < distance(best) ? each : best,
  );
}
