import type { ExampleSummary } from '../../contracts/example.ts';
import type { Evaluation } from '../../contracts/prediction.ts';
import type { Head } from '../../contracts/model.ts';
import { TlError } from '../../errors.ts';
import { evaluateRowsInTurns } from '../../head/evaluation/evaluate-head.ts';
import { rowsOfSet } from '../../head/example-rows.ts';
import { takingPart } from '../content/learnt-from.ts';
import type { ProjectState } from '../content/project-state.ts';

/**
 * The test examples that take part: of labels that are on, and not left out.
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
 * are left out. It may run on the thread of a page: events are handled meanwhile.
 *
 * @throws {TlError} `need-more-examples` if none is left; `aborted`.
 */
export function evaluateTests(
  head: Head,
  tests: readonly ExampleSummary[],
  signal?: AbortSignal,
): Promise<Evaluation> {
  const rows = tests.map(({ id, features, label, take, createdAt }) => {
    return { id, features, label, take, picture: id, at: createdAt };
  });
  const { dim, labels } = head;
  return evaluateRowsInTurns(head, rowsOfSet({ dim, labels, rows, unknownViews: [] }), signal);
}
