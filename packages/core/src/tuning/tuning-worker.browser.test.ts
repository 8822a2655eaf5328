import { asyncDispose, type TlError } from '@tl-elements/core/base';
import { createTuner, startTuner, type TuningProgress } from '@tl-elements/core/tuning';
import { expect } from 'chai';
import { seededSet } from './testing-set.test.ts';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error as TlError).code,
  );

describe('startTuner', () => {
  it('refines in its worker as on this thread', async () => {
    const worker = await startTuner();
    const steps: TuningProgress[] = [];
    const onProgress = (step: TuningProgress) => steps.push(step);
    const { took, ...there } = await worker.refine(seededSet(60), { onProgress });
    expect(await createTuner().refine(seededSet(60))).deep.include(there);
    expect(there.adopted).equal(true);
    expect(took.ms).above(0);
    expect(took.bytes).above(1000);
    expect(steps.at(-1)).deep.equal({ phase: 'tune', fraction: 1, remainingMs: 0 });
    await worker[asyncDispose]();
  });

  it('aborts while it is paused, and refines again afterwards', async () => {
    const worker = await startTuner();
    const controller = new AbortController();
    await worker.pause();
    const refining = codeOf(worker.refine(seededSet(60), { signal: controller.signal }));
    controller.abort();
    expect(await refining).equal('aborted');
    await worker.resume();
    expect((await worker.refine(seededSet(60))).adopted).equal(true);
    await worker[asyncDispose]();
  });

  it('ends when it is closed', async () => {
    const worker = await startTuner();
    const refining = codeOf(
      worker.refine(seededSet(60), { onProgress: () => void worker[asyncDispose]() }),
    );
    expect(await refining).equal('aborted');
  });
});
