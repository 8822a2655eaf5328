import * as v from 'valibot';
import type { Model } from '../contracts/model.ts';
import { byteSource, startsAsJson } from './zip/byte-source.ts';
import { envelopeSchema, modelSchema, modelTextSchema, type ModelJson } from './model-schema.ts';
import { fromBase64Url } from './model-text.ts';
import { checkJson, parseJson } from './parse-json.ts';
import { readHead } from './read-head.ts';
import { infoOf, reportOf } from './report-json.ts';
import { TensorReader } from './tensors.ts';
import { reading, requireGood, tooNew, type FileSource } from './unreadable.ts';
import { ZipFiles } from './zip/zip-files.ts';

/** In bytes: far more than a head needs, and few enough for a phone. */
const largestHead = 64 * 2 ** 20;
const largestJson = 16 * 2 ** 20;

/**
 * Reads a model, as a file or as text, and trusts nothing in it: sizes are checked before anything is
 * unpacked, then checksums, shapes and every number. Of a project it reads the model alone.
 *
 * @throws {TlError} `model-corrupt`, saying what is wrong; `model-too-new`.
 */
export function readModel(source: FileSource): Promise<Model> {
  return reading('model', source, async () => {
    const bytes = byteSource(source);
    if (!(await startsAsJson(bytes))) return readModelFiles(await ZipFiles.open(bytes), source);
    requireGood(bytes.size <= largestJson, 'it is far larger than a model');
    const json = parseJson(await bytes.read(0, bytes.size), 'text');
    checkEnvelope(json, 'text', source);
    const text = checkJson(modelTextSchema, json, 'text');
    return modelOf(text, fromBase64Url(text.headBin), null);
  });
}

/**
 * The model among the files of a zip.
 *
 * @throws {Unreadable}
 * @throws {TlError} `model-too-new`.
 */
export async function readModelFiles(files: ZipFiles, source: FileSource): Promise<Model> {
  const name = 'model.json';
  const parsed = parseJson(await files.read(name, largestJson), name);
  checkEnvelope(parsed, name, source);
  const json = checkJson(modelSchema, parsed, name);
  const headBin = await files.read('head.bin', largestHead);
  const hasCompact = json.head.compactUnknown !== undefined;
  return modelOf(json, headBin, hasCompact ? await files.read('compact.bin', largestHead) : null);
}

function checkEnvelope(json: unknown, name: string, source: FileSource): void {
  const envelope = v.safeParse(envelopeSchema, json);
  requireGood(envelope.success, `its ${name} does not describe a model of this project`);
  const { formatVersion } = envelope.output;
  if (formatVersion > 2) throw tooNew('model', source, formatVersion, 2);
}

function modelOf(json: ModelJson, headBin: Uint8Array, compactBin: Uint8Array | null): Model {
  const tensors = new TensorReader(headBin, 'head.bin');
  const compact = compactBin && new TensorReader(compactBin, 'compact.bin');
  const head = readHead(json.head, tensors, compact);
  tensors.finish();
  compact?.finish();
  const { format, formatVersion, modality, extractor, preprocessing, createdAt } = json;
  const { leastSpeed, thresholds, report } = json;
  requireGood(
    extractor.dim === head.dim && extractor.modality === modality,
    'its extractor and its head belong to different models',
  );
  requireGood(
    (extractor.speedColumn ?? 0) < extractor.dim,
    'its column of speed is not among its features',
  );
  return {
    format,
    formatVersion,
    modality,
    extractor: infoOf(extractor),
    preprocessing,
    head,
    ...(leastSpeed !== undefined && { leastSpeed }),
    ...(thresholds && { thresholds: new Map(thresholds) }),
    ...(report && { report: reportOf(report) }),
    createdAt,
  };
}
