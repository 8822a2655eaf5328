import { TlError } from '../../errors.ts';
import type { ExampleRows } from '../example-rows.ts';

/** @throws {TlError} `bad-features` if every row was rejected, `need-two-labels` if fewer than two labels have examples. */
export function requireTwoLabels({ vectors, labelOf, rejectedRows }: ExampleRows): void {
  if (vectors.length === 0 && rejectedRows > 0) {
    throw new TlError(
      'bad-features',
      'None of the examples has usable features. Remove them and record others.',
    );
  }
  if (new Set(labelOf).size < 2) {
    throw new TlError('need-two-labels', 'Give examples to at least two labels, then train again.');
  }
}
