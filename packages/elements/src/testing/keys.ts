import { sendKeys } from '@web/test-runner-commands';
import { trainer } from './page.ts';

/** Pauses between the keys of somebody who types, one after the other, milliseconds. */
const pausesMs = [60, 150, 90, 120];

/** Types as a person does, while the trainer takes in at least one frame after each key. */
export async function typeWhileRunning(text: string): Promise<void> {
  for (let index = 0; index < text.length; index++) {
    await sendKeys({ press: text.charAt(index) });
    await Promise.all([nextFrame(), pause(pausesMs[index % pausesMs.length]!)]);
  }
}

/** Resolves when the trainer has shown what the next frame changed. */
export async function nextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = trainer().follow(() => {
      end();
      resolve();
    });
  });
  await trainer().updateComplete;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
