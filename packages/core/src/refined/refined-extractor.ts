import type {
  ExtractorInfo,
  ExtractorPlugin,
  FeatureExtractor,
  LoadOptions,
  RefinedFrom,
  RefinedTail,
} from '../contracts/extractor.ts';
import { TlError } from '../errors.ts';
import { infoJson, extractorSchema, checkJson, parseJson, infoOf } from '../files/model-schema.ts';
import { crc32 } from '../files/read-zip.ts';
import { shareExtractor } from '../live/shared-extractor.ts';
import { findExtractor, registeredExtractors } from '../registry.ts';
import { asyncDispose } from '../scope.ts';
import { unpackTail } from './pack-tail.ts';
import { refinedFiles } from '../files/imported-files.ts';
import { Unreadable } from '../files/unreadable.ts';

/** A refined extractor is named after its weights, so that features of two never mix. */
function refinedId(base: string, bytes: Uint8Array): string {
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

/**
 * The refined extractor whose files are part of a model or a project.
 *
 * @param id what the model or project calls its extractor.
 * @throws {TlError} `model-corrupt` if they are damaged, or belong to another model.
 */
export async function readRefined(
  files: ReadonlyMap<string, Blob>,
  id: string,
): Promise<ExtractorPlugin> {
  const [json, bytes] = [await bytesOf(files, 'info'), await bytesOf(files, 'tail')];
  const info = readInfo(json);
  const isItsOwn = info.refined && info.id === refinedId(info.refined.id, bytes);
  if (info.id !== id || !isItsOwn) throw damaged();
  return refinedExtractor({ info, bytes });
}

function readInfo(json: Uint8Array): ExtractorInfo {
  const name = refinedFiles.info;
  try {
    return infoOf(checkJson(extractorSchema, parseJson(json, name), name));
  } catch (cause) {
    throw cause instanceof Unreadable ? damaged(cause) : cause;
  }
}

async function bytesOf(
  files: ReadonlyMap<string, Blob>,
  which: keyof typeof refinedFiles,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = files.get(refinedFiles[which]);
  if (!file) throw damaged();
  return new Uint8Array(await file.arrayBuffer());
}

function damaged(cause?: Error): TlError {
  return new TlError(
    'model-corrupt',
    'The refined layers in this file are damaged, or belong to another model. Save it again where it was made.',
    { cause },
  );
}

/** The tuned tail of the extractor of that id; null if it has none. Not part of the registry, since every page has that. */
export function refinedTailOf(id: string): RefinedTail | null {
  return registeredExtractors.get(id)?.refined ?? null;
}

/** Id of the extractor as it ships that the one of this id was refined from, or is. */
export function shippedIdOf(id: string): string {
  const refined = refinedTailOf(id);
  return refined ? baseIdOf(refined.info) : id;
}

/**
 * The features of a refined extractor: those of the tail that ships, and behind them those of the tuned one. What ships keeps
 * what tuning forgets: a head on both answered better than one on the tuned features alone, and unknown things are
 * refused as before (decision 44).
 *
 * @param frozen `examples x dim`, as `tuned`.
 * @param dim features of one tail.
 * @returns `examples x 2 dim`, row-major.
 */
export function joinFeatures(frozen: Float32Array, tuned: Float32Array, dim: number): Float32Array {
  const joined = new Float32Array(frozen.length + tuned.length);
  for (let from = 0; from < frozen.length; from += dim) {
    joined.set(frozen.subarray(from, from + dim), 2 * from);
    joined.set(tuned.subarray(from, from + dim), 2 * from + dim);
  }
  return joined;
}

/** How many features a refined extractor has, whose base has `dim`. */
export function refinedDim(dim: number): number {
  return 2 * dim;
}

/** Id of the extractor as it ships, also of one that was refined. */
export function baseIdOf({ id, refined }: Pick<ExtractorInfo, 'id' | 'refined'>): string {
  return refined?.id ?? id;
}
