import type { ExampleSummary } from '../../contracts/example.ts';
import type { Evaluation } from '../../contracts/evaluation.ts';
import type { Head } from '../../contracts/head.ts';
import { TlError } from '../../errors.ts';
import { evaluateRows } from '../../head/evaluation/evaluate-head.ts';
import { rowsOfSet } from '../../head/example-rows.ts';
import { takingPart } from '../content/learnt-from.ts';
import type { ProjectState } from '../content/project-state.ts';

/**
 * The test examples that take part: of labels that are on, and not set aside.
 *
 * @throws {TlError} `need-more-examples` if there are none.
 */
export function requireTests(state: ProjectState): readonly ExampleSummary[] {
  const { examples } = takingPart({ ...state, examples: state.testExamples });
  if (examples.length > 0) return examples;
  throw new TlError(
    'need-more-examples',
    'There is nothing to test the model with yet. Add test examples: things it has not learnt from.',
  );
}

/**
 * The accuracy of a head on test examples: what the head itself says, without thresholds. Labels that it does not have
 * are left out.
 *
 * @throws {TlError} `need-more-examples` if none is left.
 */
export function evaluateTests(head: Head, tests: readonly ExampleSummary[]): Evaluation {
  const rows = tests.map(({ id, features, label, take, createdAt }) => {
    return { id, features, label, take, picture: id, at: createdAt };
  });
  const { dim, labels } = head;
  return evaluateRows(head, rowsOfSet({ dim, labels, rows, unknownViews: [] }));
}
