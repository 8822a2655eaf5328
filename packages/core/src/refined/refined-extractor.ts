import type {
  ExtractorInfo,
  ExtractorPlugin,
  FeatureExtractor,
  LoadOptions,
  RefinedFrom,
  RefinedTail,
} from '../contracts/extractor.ts';
import { TlError } from '../errors.ts';
import { infoJson } from '../files/report-json.ts';
import { crc32 } from '../files/zip/crc32.ts';
import { shareExtractor } from '../live/shared-extractor.ts';
import { findExtractor } from '../registry.ts';
import { asyncDispose } from '../scope.ts';
import { refinedDim } from './join-features.ts';
import { unpackTail } from './pack-tail.ts';
import { refinedFiles } from '../files/refined-files.ts';

/** A refined extractor is named after its weights, so that features of two never mix. */
export function refinedId(base: string, bytes: Uint8Array): string {
  return `${base}-refined-${crc32(bytes).toString(16).padStart(8, '0')}`;
}

/**
 * Describes what a tuned tail makes of an extractor.
 *
 * @param base that was tuned, as it ships.
 * @param bytes as `packTail` writes them.
 */
export function refinedTail(
  base: ExtractorInfo,
  bytes: Uint8Array<ArrayBuffer>,
  refinedFrom: Omit<RefinedFrom, 'id'>,
): RefinedTail {
  const id = refinedId(base.id, bytes);
  const refined = { id: base.id, ...refinedFrom };
  return { info: { ...base, id, dim: refinedDim(base.dim), refined }, bytes };
}

/** The extractor that runs a tuned tail beside that of another, whose network it shares. */
export function refinedExtractor(refined: RefinedTail): ExtractorPlugin {
  const { info, bytes } = refined;
  const importedFiles = new Map([
    [refinedFiles.info, new Blob([JSON.stringify(infoJson(info))])],
    [refinedFiles.tail, new Blob([bytes])],
  ]);
  return { info, refined, importedFiles, load: (options) => load(refined, options) };
}

async function load(
  { info, bytes }: RefinedTail,
  { weights, signal, onProgress = () => {} }: LoadOptions,
): Promise<FeatureExtractor> {
  const base = findExtractor(info.refined!.id);
  const share = await shareExtractor(base, weights, signal, onProgress);
  try {
    const { tail, lost, hasMap = false } = share.value;
    const isItsOwn = base.info.version === info.version && refinedDim(base.info.dim) === info.dim;
    if (!tail || !isItsOwn) throw otherVersion(info);
    const tuned = await tail.tune(unpackTail(await tail.read(signal), bytes), signal);
    return {
      info,
      hasMap,
      tail,
      ...(lost && { lost }),
      extract: (frame, signalOfFrame, options) => tuned.extract(frame, signalOfFrame, options),
      [asyncDispose]: async () => {
        await tuned[asyncDispose]();
        await share.release();
      },
    };
  } catch (error) {
    await share.release();
    throw error;
  }
}

function otherVersion({ version, refined }: ExtractorInfo): TlError {
  return new TlError(
    'extractor-mismatch',
    `This was refined on version ${version} of "${refined!.id}", which this page does not have. ` +
      'Use the script that it was made with, or refine it again.',
  );
}
