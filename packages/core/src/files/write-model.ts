import { strToU8 } from 'fflate';
import type { Model } from '../contracts/model.ts';
import {
  describeDetector,
  describeLayers,
  describeModel,
  describeOnset,
} from './describe-model.ts';
import { addImportedFiles } from './imported-files.ts';
import { type ModelJson, reportJson, requireSavable } from './model-schema.ts';
import { TensorWriter } from './tensors.ts';
import { ZipWriter } from './write-zip.ts';

/** How a model is written. */
export interface WriteModelOptions {
  /**
   * How the head's own numbers are written. `float32` (default) gives exactly the same scores when
   * read again, `float16` half the size. Centers of the unknown detectors always take 16 bits.
   */
  readonly precision?: 'float32' | 'float16';
}

/**
 * A model as a file, which `readModel` reads: docs/model-format.md. If its extractor was imported, the
 * file also holds what it was imported from.
 *
 * @throws {TlError} `model-unsupported` if it holds more than a reader takes.
 */
export async function writeModel(model: Model, options: WriteModelOptions = {}): Promise<Blob> {
  const zip = new ZipWriter();
  addModel(zip, model, options);
  await addImportedFiles(zip, model.extractor.id);
  return zip.blob();
}

/** Adds the files that a model is to `zip`. @throws {TlError} as `writeModel`. */
export function addModel(
  zip: ZipWriter,
  model: Model,
  { precision = 'float32' }: WriteModelOptions,
): void {
  const { head, report } = model;
  requireSavable(head.labels);
  const tensors = new TensorWriter();
  const compact = new TensorWriter();
  const types = { transform: 'float32', centers: 'float16' } as const;
  const json: ModelJson = {
    ...describeModel(model, {
      ...describeLayers(head, precision, tensors),
      ...(head.featureMean && { featureMean: tensors.add(head.featureMean, 'float32') }),
      ...(head.unknown && { unknown: describeDetector(head.unknown, tensors, types) }),
      ...(head.onset && {
        onset: describeOnset(head.onset, { precision, withMean: true, types }, tensors),
      }),
      ...(head.compactUnknown && {
        compactUnknown: describeDetector(head.compactUnknown, compact, types),
      }),
    }),
    ...(report && { report: reportJson(report) }),
  };
  zip.addPacked('model.json', strToU8(JSON.stringify(json)));
  zip.addPacked('head.bin', tensors.bytes());
  if (head.compactUnknown) zip.addPacked('compact.bin', compact.bytes());
}
