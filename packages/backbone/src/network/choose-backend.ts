import { fetchBackend, type GraphicsBackendName } from '../backends/backends.ts';
import { hasGraphicsProcessor } from '../backends/graphics.ts';
import { Network, type Maps, type NetworkPlan } from './network.ts';

/** A move pays where the other backend takes at most this share of the time. */
const worthwhileShare = 2 / 3;

/** How far features may differ, as a share of their norm, to count as rounding. */
const roundingShare = 1e-3;

const timedRuns = 5;

/**
 * A run that takes so many times as long as one on the current backend is the only one: it was drawn by software, which
 * not every browser admits, and more of them would take the processors many seconds.
 */
const hopelessFactor = 5;

/** What is tried, and against what. */
export interface TrialOptions {
  readonly plan: NetworkPlan;
  /** The network on the backend that it runs on. */
  readonly current: Network;
  /** Any input; all take the same time. */
  readonly sample: Maps;
  /** True if an earlier visit found it faster: it isn't timed again. */
  readonly isKnownFaster: boolean;
  /** Where the backend's file is. */
  readonly address: string;
}

/**
 * Tries the network on a graphics backend beside the one it runs on.
 *
 * @returns the network on the other backend; null if it does not start, differs by more than
 *   rounding, or is not a third faster; then its memory is freed.
 */
export async function tryBackend(
  name: GraphicsBackendName,
  { plan, current, sample, isKnownFaster, address }: TrialOptions,
): Promise<Network | null> {
  if (!(await hasGraphicsProcessor(name))) return null;
  let trial: Network | null = null;
  try {
    await fetchBackend(address);
    trial = await Network.place(name, plan);
    if (trial && isRounding(await trial.run(sample), await current.run(sample))) {
      if (isKnownFaster) return trial;
      const currentMs = await typicalMs(current, sample);
      const timing = typicalMs(trial, sample, currentMs * hopelessFactor);
      if (isWorthwhile(currentMs, await timing)) return trial;
    }
  } catch {
    // Graphics drivers fail in many ways, and the backend's file may be missing. The network stays on the backend it has.
  }
  await trial?.dispose();
  return null;
}

/** Whether moving from a backend that takes `currentMs` to one that takes `otherMs` pays. */
export function isWorthwhile(currentMs: number, otherMs: number): boolean {
  return otherMs <= currentMs * worthwhileShare;
}

/** Whether two results of a network differ by no more than backends round. */
export function isRounding(
  results: readonly Float32Array[],
  expected: readonly Float32Array[],
): boolean {
  return expected.every((row, at) => {
    let error = 0;
    let norm = 0;
    row.forEach((value, i) => {
      error += (value - (results[at]?.[i] ?? NaN)) ** 2;
      norm += value ** 2;
    });
    return Math.sqrt(error) <= roundingShare * Math.sqrt(norm);
  });
}

/** The median of a few runs of a network that has run before, or the first run that takes longer than `hopelessMs`. */
export async function typicalMs(
  network: Pick<Network, 'time'>,
  sample: Maps,
  hopelessMs = Infinity,
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < timedRuns; run++) {
    const ms = await network.time(sample);
    if (ms > hopelessMs) return ms;
    times.push(ms);
  }
  times.sort((a, b) => a - b);
  return times[timedRuns >> 1] as number;
}
