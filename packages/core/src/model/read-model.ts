import * as v from 'valibot';
import type { Evaluation } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { corruptModel, requireModel } from './model-errors.ts';
import { envelopeSchema, modelSchema, type ModelJson } from './model-schema.ts';
import { openZip, ZipError, type ZipEntry } from './open-zip.ts';
import { readHead } from './read-head.ts';
import { TensorReader } from './tensors.ts';

/** Bytes: far more than a head needs, and little enough for a phone. */
const largestFile = 64 * 2 ** 20;
const largestJson = 16 * 2 ** 20;

/**
 * Reads a model file and trusts nothing in it: sizes are checked before anything is unpacked, then
 * checksums, shapes and every number.
 *
 * @throws {TlError} `model-corrupt`, saying what is wrong; `model-too-new`.
 */
export async function readModel(source: Blob | Uint8Array | ArrayBuffer): Promise<Model> {
  try {
    return modelOf(await bytesOf(source));
  } catch (error) {
    if (error instanceof ZipError) throw corruptModel(error.message, error);
    throw error;
  }
}

async function bytesOf(source: Blob | Uint8Array | ArrayBuffer): Promise<Uint8Array> {
  const size = source instanceof Blob ? source.size : source.byteLength;
  requireModel(size <= largestFile, 'it is far larger than a model');
  if (source instanceof Uint8Array) return source;
  return new Uint8Array(source instanceof Blob ? await source.arrayBuffer() : source);
}

function modelOf(bytes: Uint8Array): Model {
  const entries = openZip(bytes);
  const json = checkedJson(parse(unpacked(entries, 'model.json', largestJson)));
  const tensors = new TensorReader(unpacked(entries, 'head.bin', largestFile));
  const head = readHead(json.head, tensors);
  tensors.finish();
  requireModel(
    json.extractor.dim === head.dim && json.extractor.modality === json.modality,
    'its extractor and its head belong to different models',
  );
  const { format, formatVersion, modality, extractor, preprocessing, createdAt, report } = json;
  return {
    format,
    formatVersion,
    modality,
    extractor,
    preprocessing,
    head,
    ...(report && { report: reportOf(report) }),
    createdAt,
  };
}

function unpacked(entries: readonly ZipEntry[], name: string, largest: number): Uint8Array {
  const found = entries.filter((entry) => entry.name === name);
  const [entry] = found;
  requireModel(
    entry !== undefined && found.length === 1,
    `it has ${found.length} files "${name}" and needs one`,
  );
  requireModel(entry.size <= largest, `its ${name} is far too large`);
  return entry.read();
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw corruptModel('its model.json is not JSON', cause);
  }
}

function checkedJson(json: unknown): ModelJson {
  const envelope = v.safeParse(envelopeSchema, json);
  requireModel(envelope.success, 'its model.json does not describe a model of this project');
  const { formatVersion } = envelope.output;
  if (formatVersion > 1) {
    throw new TlError(
      'model-too-new',
      `This model was saved in version ${formatVersion} of the format, and this page reads version 1. ` +
        'Update the script of this page to its latest version.',
    );
  }
  const checked = v.safeParse(modelSchema, json);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw corruptModel(`"${v.getDotPath(issue) ?? 'model.json'}" is wrong: ${issue.message}`);
}

function reportOf(json: NonNullable<ModelJson['report']>): Evaluation {
  const { labels, confusion, perLabel } = json;
  requireModel(
    confusion.length === labels.length && confusion.every((row) => row.length === labels.length),
    'its report counts other labels than it names',
  );
  return { ...json, perLabel: new Map(perLabel) };
}
