import { expect } from 'chai';
import type { ExampleSummary } from '../../contracts/example.ts';
import { isRefiningOffered } from './refine-offer.ts';

const labels = ['cup', 'spoon'];
const untried = { examples: new Set<string>(), tunedTo: null };

/** Examples of both labels, every one a take. @param prefix goes before their ids. */
function taught(each: number, prefix = ''): ExampleSummary[] {
  return labels.flatMap((label) =>
    Array.from({ length: each }, (_, i) => {
      const id = `${prefix}${label} ${i}`;
      return { id, label, take: id, createdAt: 0, features: new Float32Array(2) };
    }),
  );
}

const idsOf = (examples: readonly ExampleSummary[]) => new Set(examples.map(({ id }) => id));

describe('the offer to refine', () => {
  it('needs thirty examples of each label, in three takes', () => {
    expect(isRefiningOffered(labels, taught(29), untried)).equal(false);
    expect(isRefiningOffered(labels, taught(30), untried)).equal(true);
    expect(isRefiningOffered([...labels, 'fork'], taught(30), untried)).equal(false);
    const inTwoTakes = taught(30).map((each, i) => ({ ...each, take: String(i % 2) }));
    expect(isRefiningOffered(labels, inTwoTakes, untried)).equal(false);
  });

  it('comes again when there are a third more examples than at the last try', () => {
    const tried = { examples: idsOf(taught(30)), tunedTo: null };
    expect(isRefiningOffered(labels, taught(30), tried)).equal(false);
    expect(isRefiningOffered(labels, taught(38), tried)).equal(false);
    expect(isRefiningOffered(labels, taught(40), tried)).equal(true);
    const tuned = { examples: new Set<string>(), tunedTo: 60 };
    expect(isRefiningOffered(labels, taught(38), tuned)).equal(false);
    expect(isRefiningOffered(labels, taught(40), tuned)).equal(true);
  });

  it('comes for another project, whatever was tried with the one before', () => {
    const other = taught(30, 'other ');
    const tried = { examples: idsOf(taught(90)), tunedTo: null };
    expect(isRefiningOffered(labels, other, tried)).equal(true);
    expect(isRefiningOffered(labels, other, { ...tried, tunedTo: 60 })).equal(false);
  });
});
