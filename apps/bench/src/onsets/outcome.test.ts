import { expect } from 'chai';
import { outcomeOf, shortEventMs } from './outcome.ts';
import type { Firing } from './replay.ts';

const events = [
  { name: 'Clap', atMs: 1000 },
  { name: 'Knock', atMs: 1400 },
];

function outcome(...firings: Firing[]) {
  return outcomeOf(events, firings, shortEventMs);
}

const clap = (atMs: number, onsetMs: number) => ({ label: 'Clap', atMs, onsetMs });

describe('outcomeOf', () => {
  it('counts a firing for an event as a hit, with its latency', () => {
    expect(outcome(clap(1150, 995))).to.deep.equal({
      events: 2,
      hits: 1,
      doubles: 0,
      confusions: 0,
      falseAlarms: 0,
      latenciesMs: [150],
    });
  });

  it('counts two firings for one event', () => {
    expect(outcome(clap(1150, 995), clap(1300, 1040))).to.include({ hits: 1, doubles: 1 });
  });

  it('counts the trigger of another label', () => {
    expect(outcome(clap(1550, 1395))).to.include({ hits: 0, confusions: 1, falseAlarms: 0 });
  });

  it('counts a firing for something else that has begun', () => {
    expect(outcome(clap(1300, 1200), clap(2500, 2400))).to.include({ hits: 0, falseAlarms: 2 });
  });
});
