import { expect } from 'chai';
import { MovementSettler } from './movement-watch.ts';
import { leastSpeedOf, moves, speedFeature } from './speed-gate.ts';

/** A window for each tenth of a second, in which `movements` (from, to, label; seconds) are known once they are over. */
function told(movements: readonly (readonly [number, number, string])[], seconds: number) {
  const settler = new MovementSettler();
  const events: string[] = [];
  for (let tenth = 0; tenth <= 10 * seconds; tenth++) {
    const now = tenth / 10;
    const current = movements.findLast(([from]) => from < now);
    const [from, to, label] = current ?? [now - 2, now, null];
    const isInView = from > now - 2;
    const name = settler.next({
      label: isInView && now >= to - 0.2 ? label : null,
      active: { fromMs: 1000 * Math.max(from, now - 2), toMs: 1000 * Math.min(to, now) },
      moves: true,
      at: 1000 * now,
    });
    if (name !== null) events.push(`${name} ${now.toFixed(1)}`);
  }
  return events;
}

describe('MovementSettler', () => {
  it('tells a movement once, a quarter of a second after its end', () => {
    expect(told([[1, 2, 'wave']], 6)).to.deep.equal(['wave 2.3']);
  });

  it('tells a movement that is made again, again', () => {
    const waves = [1, 3, 5].map((start) => [start, start + 1, 'wave'] as const);
    expect(told(waves, 8)).to.deep.equal(['wave 2.3', 'wave 4.3', 'wave 6.3']);
  });

  it('tells a movement that fills the window before it is over', () => {
    expect(told([[1, 2.7, 'circle']], 6)).to.deep.equal(['circle 2.7']);
  });

  it('waits until a label is known in three windows in a row', () => {
    const settler = new MovementSettler();
    const active = { fromMs: 1000, toMs: 2000 };
    const next = (label: string | null, at: number) =>
      settler.next({ label, active, moves: true, at });
    expect(next('wave', 2400)).to.equal(null);
    expect(next('clap', 2500)).to.equal(null);
    expect(next(null, 2600)).to.equal(null);
    expect(next('clap', 2700)).to.equal(null);
    expect(next('clap', 2800)).to.equal(null);
    expect(next('clap', 2900)).to.equal('clap');
  });

  it('tells nothing of a movement that has begun before the last one ended', () => {
    const settler = new MovementSettler();
    const next = (fromMs: number, toMs: number, at: number) =>
      settler.next({ label: 'wave', active: { fromMs, toMs }, moves: true, at });
    next(1000, 2000, 2200);
    next(1000, 2000, 2300);
    expect(next(1000, 2000, 2400)).to.equal('wave');
    expect(next(1900, 2600, 2900)).to.equal(null);
    // Its end, slowly: too near to be another one.
    expect(next(2300, 2700, 3000)).to.equal(null);
    expect(next(2400, 2900, 3200)).to.equal('wave');
    settler.reset();
    next(1000, 2000, 3000);
    next(1000, 2000, 3100);
    expect(next(1000, 2000, 3200)).to.equal('wave');
  });
});

describe('moves', () => {
  it('is so where two fifths of a movement are fast, as its end with the rest behind it is not', () => {
    const [fast, slow] = [speedFeature(0.5), speedFeature(0.03)];
    const least = speedFeature(0.1);
    expect(moves([slow, fast, fast, slow, slow], least)).to.equal(true);
    expect(moves([fast, slow, slow, slow, slow], least)).to.equal(false);
  });
});

describe('leastSpeedOf', () => {
  it('is half of what nearly all examples reach', () => {
    const speeds = Array.from({ length: 21 }, (_, i) => speedFeature(1 + i / 10));
    expect(leastSpeedOf(speeds)).to.be.closeTo(speedFeature(0.55), 1e-9);
    expect(leastSpeedOf([speedFeature(0.8)])).to.be.closeTo(speedFeature(0.4), 1e-9);
  });
});
