import type { Model } from '../contracts/model.ts';
import {
  describeDetector,
  describeLayers,
  describeModel,
  describeOnset,
} from './describe-model.ts';
import { requireSavable } from './model-schema.ts';
import { TensorWriter } from './tensors.ts';
import { Unreadable } from './unreadable.ts';

/**
 * A model as text, one JSON that `readModel` reads and that fits in an attribute: layers at 16 bits,
 * the unknown detector at 8, the compact one if the model has one. The report is left out.
 *
 * @returns about 32 KB for four labels of pictures: docs/model-format.md.
 * @throws {TlError} `model-unsupported` for labels that no file takes.
 */
export function writeModelText(model: Model): string {
  const { head } = model;
  requireSavable(head.labels);
  const tensors = new TensorWriter();
  const unknown = head.compactUnknown ?? head.unknown;
  const types = { transform: 'float16', centers: 'int8' } as const;
  const json = describeModel(model, {
    ...describeLayers(head, 'float16', tensors),
    ...(unknown && { unknown: describeDetector(unknown, tensors, types) }),
    ...(head.onset && {
      onset: describeOnset(head.onset, { precision: 'float16', withMean: false, types }, tensors),
    }),
  });
  return JSON.stringify({ ...json, headBin: toBase64Url(tensors.bytes()) });
}

/** The bytes that `text` stands for. @throws {Unreadable} if it is not base64. */
export function fromBase64Url(text: string): Uint8Array {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new Unreadable('its headBin is not base64', { cause });
  }
}

/** Base64 as RFC 4648, section 5, has it, which needs no escape in a URL; without padding. */
function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
