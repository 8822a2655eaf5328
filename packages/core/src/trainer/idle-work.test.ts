import { expect } from 'chai';
import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import { IdleWork, type Chore } from './idle-work.ts';

function example(id: ExampleId): ExampleSummary {
  return { id, label: 'cup', take: id, createdAt: 0, features: new Float32Array(2) };
}

/** A chore that remembers what was done and delivered, and waits for results. */
function watchedChore(ids: readonly ExampleId[], own: Partial<Chore<string>> = {}) {
  const delivered: ExampleId[] = [];
  const begun: { readonly id: ExampleId; readonly at: number }[] = [];
  let onDelivery: () => void = () => {};
  const chore: Chore<string> = {
    isIdle: () => true,
    isRunning: () => false,
    pending: () => ids.filter((id) => !delivered.includes(id)).map(example),
    do: async ({ id }) => {
      begun.push({ id, at: performance.now() });
      return id;
    },
    deliver: (results) => {
      delivered.push(...results.keys());
      onDelivery();
    },
    onError: (error) => {
      throw error;
    },
    ...own,
  };
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      onDelivery = () => {
        if (delivered.length >= count) resolve();
      };
    });
  return { chore, delivered, begun, until };
}

const { signal } = new AbortController();

describe('idle work', () => {
  it('is done one task at a time when nothing changes any more', async () => {
    const { chore, delivered, begun, until } = watchedChore(['a', 'b', 'c']);
    const work = new IdleWork(chore);
    work.changed();
    await until(3);
    expect(begun.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(delivered).to.deep.equal(['a', 'b', 'c']);
    work.release();
  });

  it('waits while something is recorded', async () => {
    let isTeaching = true;
    let asked: () => void = () => {};
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const { chore, begun, until } = watchedChore(['a'], {
      isIdle: () => {
        asked();
        return !isTeaching;
      },
    });
    const work = new IdleWork(chore);
    work.changed();
    await wasAsked;
    expect(begun).to.have.length(0);
    isTeaching = false;
    work.changed();
    await until(1);
    work.release();
  });

  it('uses a twentieth of the time while frames are extracted', async () => {
    const ends: number[] = [];
    const { chore, begun, until } = watchedChore(['a', 'b', 'c'], { isRunning: () => true });
    const work = new IdleWork({
      ...chore,
      do: async (each, stop) => {
        const result = await chore.do(each, stop);
        await new Promise((resolve) => setTimeout(resolve, 10));
        ends.push(performance.now());
        return result;
      },
    });
    work.changed();
    await until(3);
    for (const i of [1, 2]) {
      const took = ends[i - 1]! - begun[i - 1]!.at;
      // Timers may be a millisecond early.
      expect(begun[i]!.at - ends[i - 1]!).to.be.at.least(took * 19 - 2);
    }
    work.release();
  });

  it('is done at once if a caller waits for it, also during a pause', async () => {
    let rests = 0;
    const { chore, delivered, begun } = watchedChore(['a', 'b', 'c'], {
      isRunning: () => {
        rests++;
        return true;
      },
    });
    const slow = new IdleWork({
      ...chore,
      do: async (each, stop) => {
        const result = await chore.do(each, stop);
        // The rest that follows takes half a minute.
        if (each.id === 'a') await new Promise((resolve) => setTimeout(resolve, 1500));
        return result;
      },
    });
    slow.changed();
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (rests === 0) return;
        clearInterval(timer);
        resolve();
      }, 5);
    });
    expect(begun.map(({ id }) => id)).to.deep.equal(['a']);
    await slow.finish(signal);
    expect(delivered).to.deep.equal(['a', 'b', 'c']);
    slow.release();
  });

  it('is done again after a restart', async () => {
    const { chore, delivered, begun } = watchedChore(['a']);
    const work = new IdleWork(chore);
    await work.finish(signal);
    delivered.length = 0;
    work.restart();
    await work.finish(signal);
    expect(begun).to.have.length(2);
    work.release();
  });

  it('does not repeat a task that failed', async () => {
    const failures: string[] = [];
    let tries = 0;
    const { chore, delivered } = watchedChore(['a', 'b'], {
      onError: (error) => failures.push(error.message),
    });
    const work = new IdleWork({
      ...chore,
      do: (each, stop) => {
        tries++;
        return each.id === 'a' ? Promise.reject(new Error('torn')) : chore.do(each, stop);
      },
    });
    await work.finish(signal);
    expect(failures).to.deep.equal(['torn']);
    expect(delivered).to.deep.equal(['b']);
    expect(tries).to.equal(2);
    work.release();
  });

  it('stops making a caller wait when its signal aborts', async () => {
    const { chore } = watchedChore(['a'], { do: () => new Promise(() => {}) });
    const work = new IdleWork(chore);
    const stop = new AbortController();
    const waiting = work.finish(stop.signal).catch((error: unknown) => error);
    stop.abort();
    expect(await waiting).to.have.property('code', 'aborted');
    work.release();
  });
});
