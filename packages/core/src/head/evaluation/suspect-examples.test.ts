import { expect } from 'chai';
import type { Evaluation } from '../../contracts/prediction.ts';
import { seededExamples } from '../seeded-examples.test.ts';
import { trainHead } from '../train-head.ts';
import { suspectExamples } from './evaluate-head.ts';

describe('suspectExamples', () => {
  it('finds the examples of the wrong label, the worst first', async () => {
    const data = seededExamples({ dim: 100, counts: [20, 20, 20], distance: 0.6 });
    const wrong = [3, 27, 41];
    const labelOf = data.labelOf.map((label, row) =>
      wrong.includes(row) ? (label + 1) % 3 : label,
    );
    const { evaluation } = await trainHead({ ...data, labelOf });
    const found = suspectExamples(evaluation!);
    expect(found.map(({ id }) => Number(id))).to.have.members(wrong);
    for (const { id, label, answer } of found) {
      expect(answer).to.equal(data.labels[data.labelOf[Number(id)]!]);
      expect(label).to.equal(data.labels[labelOf[Number(id)]!]);
    }
    const excess = found.map(({ ofAnswer, ofLabel }) => ofAnswer - ofLabel);
    expect(excess).to.deep.equal(excess.toSorted((a, b) => b - a));
  });

  it('leaves out what is right, and what is nearly as probable', () => {
    const said = (id: string, answer: string, ofAnswer: number, ofLabel: number) => {
      return { id, label: 'cup', answer, ofAnswer, ofLabel };
    };
    const heldOut = [
      said('right', 'cup', 0.9, 0.9),
      said('near', 'pen', 0.5, 0.4),
      said('worse', 'pen', 0.7, 0.2),
      said('worst', 'pen', 0.9, 0.05),
    ];
    const evaluation = { heldOut } as unknown as Evaluation;
    expect(suspectExamples(evaluation).map(({ id }) => id)).to.deep.equal(['worst', 'worse']);
  });

  it('finds none in an evaluation from a file', () => {
    expect(suspectExamples({} as Evaluation)).to.deep.equal([]);
  });
});
