import { TlError, type Model } from '@tl-elements/core/base';

/**
 * Our files name the network that a model sees with and do not hold it: another page would know
 * nothing of one that came with a Teachable Machine export (docs/decisions/0020).
 *
 * @throws {TlError} `model-unsupported`.
 */
export function requirePortable({ extractor }: Model): void {
  if (!extractor.id.startsWith('teachable-machine-')) return;
  throw new TlError(
    'model-unsupported',
    'This model sees with the network of the Teachable Machine model that was opened, which no file of ours ' +
      'holds. Save it as "teachable-machine", or take the extractor away: the examples are then seen with ours.',
  );
}
