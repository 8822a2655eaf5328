import type { NetworkPlan } from '@tl-elements/backbone';
import type { ExtractorInfo, ExtractorPlugin, Model } from '@tl-elements/core/base';
import { crc32 } from '@tl-elements/core/zip';
import { networkPlugin } from '../network-plugin.ts';
import type { FeatureNetwork } from '../run/feature-network.ts';
import type { TeachableMachineExport } from './read-export.ts';

/** Pictures are resized as their library does it, from the size they have. */
const longSide = 4096;

/** What a model in our own terms is made of. */
export interface OpenedModel {
  readonly model: Model;
  readonly extractor: ExtractorPlugin;
}

/** Puts an export into our own terms: a head as ours are, behind an extractor of its own. */
export function modelOf(exported: TeachableMachineExport): OpenedModel {
  const { modality, labels, dim, head } = exported;
  const extractor = extractorOf(exported);
  const model: Model = {
    format: 'tl-model',
    formatVersion: 1,
    modality,
    extractor: extractor.info,
    preprocessing: { mirrorCamera: extractor.mirrorsCamera ?? false },
    head: { labels, dim, layers: head },
    // PoseNet is not in the export, and nobody has proved that this one has the same values.
    ...(modality === 'pose' && { doubt: 'other-network' }),
    createdAt: new Date().toISOString(),
  };
  return { model, extractor };
}

function extractorOf(exported: TeachableMachineExport): ExtractorPlugin {
  const { modality, dim, files } = exported;
  const network = networkOf(exported);
  const name = network.kind === 'posture' ? 'posenet' : fingerprint(network.plan);
  const info: ExtractorInfo = {
    id: `teachable-machine-${modality}-${name}`,
    version: '1',
    modality,
    dim,
    input: modality === 'audio' ? { sampleRate: 44_100, seconds: 1 } : { longSide },
    // Its sounds are judged as a whole: nobody asks it what has just begun.
    ...(modality === 'audio' && { augmentationsWeigh: 0 }),
    unknownViews: [
      { columns: [0, dim], view: 'raw' },
      { columns: [0, dim], view: 'centered' },
    ],
  };
  return networkPlugin(info, network, files);
}

function networkOf({ network, output, inputShape }: TeachableMachineExport): FeatureNetwork {
  if (!network) return { kind: 'posture' };
  const plan = { ...network, outputs: [output] };
  const [size, width, channels] = inputShape as [number, number, number];
  return size === width ? { kind: 'picture', plan, size, channels } : { kind: 'sound', plan };
}

/** Exports that share their network share its features, so that examples can go from one to another. */
function fingerprint({ spec, weights }: NetworkPlan): string {
  const sums = [crc32(new TextEncoder().encode(JSON.stringify(spec))), crc32(weights)];
  return sums.map((sum) => sum.toString(16).padStart(8, '0')).join('');
}
