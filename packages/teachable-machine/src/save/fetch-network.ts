import {
  downloadWeights,
  networkWithTail,
  readNetworkSpec,
  readTail,
} from '@tl-elements/backbone/page';
import {
  abortable,
  fetchOrFail,
  findExtractor,
  loadCode,
  TlError,
  type ExtractorInfo,
  type RefinedTail,
} from '@tl-elements/core/base';
import type { unpackTail } from '@tl-elements/core/refined';
import type { NetworkPlugin } from '../network-plugin.ts';
import { soundShape } from '../run/sound-input.ts';
import type { FrozenNetwork } from './network-layers.ts';

/** Where an extractor's network lies, and which part of it makes the features. */
interface NetworkPlace {
  readonly version: string;
  /** Below the folder of the weights; ends in a slash. */
  readonly folder: string;
  readonly output: string;
  readonly side: number;
}

/** As `packages/image` runs them. Others run a network that isn't written in our format. */
const places: Readonly<Record<string, NetworkPlace | undefined>> = {
  'efficientnet-lite0': {
    version: '1',
    folder: 'efficientnet-lite0/1/',
    output: 'features',
    side: 224,
  },
  'efficientnet-lite0-160': {
    version: '1',
    folder: 'efficientnet-lite0/1/',
    output: 'features-small',
    side: 160,
  },
};

/** Teachable Machine gives x / 127 - 1; these networks were trained on (x - 127) / 128. */
const inputScale = 127 / 128;

/** What a network is fetched with. */
export interface FetchOptions {
  /** The folder that holds a folder per extractor; ends in a slash. */
  readonly weights: URL;
  readonly signal: AbortSignal;
}

/** A network with the license that its weights are passed on under. */
export interface LicensedNetwork {
  readonly network: FrozenNetwork;
  /** Texts by the name of their file; none with networks that were opened here. */
  readonly license: Readonly<Partial<Record<'LICENSE' | 'NOTICE', string>>>;
}

/**
 * Brings the network that an extractor runs: one of ours, or that of an export opened on this page.
 *
 * @throws {TlError} `model-unsupported` if it has no layers; `weights-not-found`,
 *   `weights-corrupt`, `aborted`.
 */
export async function fetchNetwork(
  { id, version }: ExtractorInfo,
  { weights, signal }: FetchOptions,
): Promise<LicensedNetwork> {
  const imported = importedNetwork(id);
  if (imported) return { network: imported, license: {} };
  // Who only classifies never gets here: the code of refined layers is no part of their download.
  const { refinedTailOf, shippedIdOf, unpackTail } = await loadCode(
    () => import('@tl-elements/core/refined'),
  );
  const refined = refinedTailOf(id);
  const place = places[shippedIdOf(id)];
  if (place?.version !== version) {
    throw new TlError(
      'model-unsupported',
      `Models on the extractor "${id}" cannot be saved in this format. Save as "tl", or teach with ` +
        'the extractor "efficientnet-lite0".',
    );
  }
  const folder = new URL(place.folder, weights);
  const [files, LICENSE, NOTICE] = await Promise.all([
    downloadWeights(folder, { signal }),
    fetchText(new URL('LICENSE', folder), signal),
    fetchText(new URL('NOTICE', folder), signal),
  ]);
  const read = (name: string) => files.get(name) ?? new Uint8Array();
  const shipped = { spec: readNetworkSpec(read('network.json')), weights: read('weights.bin') };
  const { spec, weights: bytes } = refined
    ? withRefined(shipped, refined, place.output, unpackTail)
    : shipped;
  const network: FrozenNetwork = {
    spec,
    bytes,
    output: place.output,
    inputShape: [place.side, place.side, spec.input.channels],
    inputScale,
  };
  return { network, license: { LICENSE, NOTICE } };
}

/** The network with the layers that were refined beside its own. @throws {TlError} `model-corrupt` if they are those of another. */
function withRefined(
  shipped: Parameters<typeof networkWithTail>[0],
  { info, bytes }: RefinedTail,
  output: string,
  unpack: typeof unpackTail,
): ReturnType<typeof networkWithTail> {
  const part = findExtractor(info.refined!.id).tunable!;
  const tail = readTail({ ...shipped, outputs: [] }, part);
  return networkWithTail(shipped, part, unpack(tail, bytes), output);
}

/** Whether an extractor is the network of an export that was opened. */
export function isImportedExtractor(id: string): boolean {
  return id.startsWith('teachable-machine-');
}

/** The network of an opened export; null if it has none of its own, as those of postures. */
function importedNetwork(id: string): FrozenNetwork | null {
  if (!isImportedExtractor(id)) return null;
  const { network } = findExtractor(id) as Partial<NetworkPlugin>;
  if (!network || network.kind === 'posture') return null;
  const { spec, weights: bytes, outputs } = network.plan;
  const inputShape =
    network.kind === 'sound' ? soundShape.slice(1) : [network.size, network.size, network.channels];
  return { spec, bytes, output: outputs[0]!, inputShape, inputScale: 1 };
}

async function fetchText(url: URL, signal: AbortSignal): Promise<string> {
  const fail = ({ cause }: { readonly cause: unknown }) =>
    new TlError(
      'weights-not-found',
      `${url.href} could not be fetched, and the weights are passed on with their license only. ` +
        'Copy the whole weights folder to the site.',
      { cause },
    );
  const response = await fetchOrFail(url, { signal }, fail);
  return abortable(response.text(), signal);
}
