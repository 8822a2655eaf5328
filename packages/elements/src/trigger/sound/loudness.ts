/** How long a sound of the page may still be heard in the room, milliseconds. */
const echoMs = 300;

let playing = 0;
let endedAt = -Infinity;

/** Does `work`, during which the page counts as loud. */
export async function whileLoud<Result>(work: () => Promise<Result>): Promise<Result> {
  playing++;
  try {
    return await work();
  } finally {
    playing--;
    endedAt = performance.now();
  }
}

/** True while a microphone may hear what a trigger of this page says or plays. */
export function isPageLoud(): boolean {
  return playing > 0 || performance.now() - endedAt < echoMs;
}
