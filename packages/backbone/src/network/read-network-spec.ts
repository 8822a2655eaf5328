import { TlError } from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';
import { unknownField } from './network-fields.ts';
import type { NetworkSpec } from './network-spec.ts';

/**
 * Reads `network.json`. Its digest has been checked before; here it is checked to be a network, with no
 * field that this version does not know.
 *
 * @throws {TlError} `weights-corrupt`.
 */
export function readNetworkSpec(bytes: Uint8Array): NetworkSpec {
  try {
    const spec = readJson(bytes);
    if (!isOfThisVersion(spec)) throw notANetwork('');
    const unknown = unknownField(spec);
    if (unknown === null) return spec;
    throw notANetwork(`: it has ${unknown}, which this version does not know`);
  } catch (cause) {
    throw cause instanceof TlError ? cause : notANetwork('', cause);
  }
}

function isOfThisVersion(spec: unknown): spec is NetworkSpec {
  const { format, formatVersion } = spec as Partial<Record<keyof NetworkSpec, unknown>>;
  return format === 'tl-network' && formatVersion === 1;
}

function notANetwork(why: string, cause?: unknown): TlError {
  return new TlError(
    'weights-corrupt',
    `The file network.json is not a network that this version can read${why}. ` +
      'Copy the weights folder again, from the same version as the script.',
    { cause },
  );
}
