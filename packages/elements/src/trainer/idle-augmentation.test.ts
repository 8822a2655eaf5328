import type { ExampleId, ExampleSummary, Features } from '@tl-elements/core/base';
import { expect } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { IdleAugmentation, type IdleAugmentationHooks } from './idle-augmentation.ts';

const host = { addController: () => {} } as unknown as ReactiveControllerHost;

function example(id: ExampleId): ExampleSummary {
  return { id, label: 'Cup', take: id, createdAt: 0, features: new Float32Array(2) };
}

/** Hooks that take what is found, and tell when they are asked. */
function watched(ids: readonly ExampleId[], own: Partial<IdleAugmentationHooks> = {}) {
  const found = new Map<ExampleId, readonly Features[]>();
  const looks: { readonly id: ExampleId; readonly at: number }[] = [];
  let told: () => void = () => {};
  const hooks: IdleAugmentationHooks = {
    isIdle: () => true,
    isWatching: () => false,
    examples: () => ids.map(example),
    wantsViews: ({ id }) => !found.has(id),
    look: ({ id }) => {
      looks.push({ id, at: performance.now() });
      return Promise.resolve([new Float32Array(2)]);
    },
    found: (id, views) => {
      found.set(id, views);
      told();
    },
    failed: (error) => {
      throw error;
    },
    ...own,
  };
  const all = (count: number) =>
    new Promise<void>((resolve) => {
      told = () => {
        if (found.size >= count) resolve();
      };
    });
  return { hooks, found, looks, all };
}

describe('views of examples', () => {
  it('are looked at one after the other once nobody is at it', async () => {
    const { hooks, found, looks, all } = watched(['a', 'b', 'c']);
    const views = new IdleAugmentation(host, hooks);
    views.changed();
    await all(3);
    expect(looks.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    expect([...found.keys()]).to.deep.equal(['a', 'b', 'c']);
    views.hostDisconnected();
  });

  it('wait while something is being taught', async () => {
    let isTeaching = true;
    let asked: () => void = () => {};
    const wasAsked = new Promise<void>((resolve) => (asked = resolve));
    const { hooks, looks, all } = watched(['a'], {
      isIdle: () => {
        asked();
        return !isTeaching;
      },
    });
    const views = new IdleAugmentation(host, hooks);
    views.changed();
    await wasAsked;
    expect(looks).to.have.length(0);
    isTeaching = false;
    views.changed();
    await all(1);
    views.hostDisconnected();
  });

  it('leave nineteen twentieths of the time to frames that are watched', async () => {
    const lookMs = 10;
    const ends: number[] = [];
    const { hooks, looks, all } = watched(['a', 'b', 'c'], { isWatching: () => true });
    const look = hooks.look.bind(hooks);
    const slow: IdleAugmentationHooks = {
      ...hooks,
      look: async (...given) => {
        const seen = await look(...given);
        await new Promise((resolve) => setTimeout(resolve, lookMs));
        ends.push(performance.now());
        return seen;
      },
    };
    const views = new IdleAugmentation(host, slow);
    views.changed();
    await all(3);
    for (const i of [1, 2]) {
      const took = ends[i - 1]! - looks[i - 1]!.at;
      // Timers may be a millisecond early.
      expect(looks[i]!.at - ends[i - 1]!).to.be.at.least(took * 19 - 2);
    }
    views.hostDisconnected();
  });

  it('are looked at again where other ones are wanted', async () => {
    const { hooks, found, looks, all } = watched(['a']);
    const views = new IdleAugmentation(host, hooks);
    views.changed();
    await all(1);
    found.clear();
    views.restart();
    await all(1);
    expect(looks).to.have.length(2);
    views.hostDisconnected();
  });

  it('are not tried again where looking failed', async () => {
    const failures: Error[] = [];
    let looks = 0;
    let failed: () => void = () => {};
    const hasFailed = new Promise<void>((resolve) => (failed = resolve));
    const { hooks, all } = watched(['a', 'b'], {
      failed: (error) => {
        failures.push(error);
        failed();
      },
    });
    const look = hooks.look.bind(hooks);
    const views = new IdleAugmentation(host, {
      ...hooks,
      look: (each, signal) => {
        looks++;
        return each.id === 'a' ? Promise.reject(new Error('torn')) : look(each, signal);
      },
    });
    views.changed();
    await hasFailed;
    views.changed();
    await all(1);
    expect(failures.map(({ message }) => message)).to.deep.equal(['torn']);
    expect(looks).to.equal(2);
    views.hostDisconnected();
  });
});
