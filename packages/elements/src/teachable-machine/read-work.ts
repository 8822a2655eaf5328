import { loadCode, type ExtractorInput, type Model } from '@tl-elements/core/base';
import type { ProjectFile, UnextractedProject } from '@tl-elements/core/files';
import { findOpenable, type Openable } from './find-openable.ts';

/** What a file can hold: a project with features or without, or a model. */
export type Work = ProjectFile | UnextractedProject | Model;

/**
 * Reads a project or a model, ours or Teachable Machine's, from any source. An extractor that comes with it is registered
 * on this page.
 *
 * @param inputFormat the input of the extractor that will extract another program's examples.
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`,
 *   `project-corrupt`, `project-too-new`, `input-unreadable`, `aborted`.
 */
export async function readWork(
  openable: Openable,
  inputFormat: () => Promise<ExtractorInput>,
  signal: AbortSignal,
): Promise<Work> {
  const found = await findOpenable(openable, 'project', signal);
  if ('own' in found) {
    const { readOwnWork } = await loadCode(() => import('./read-own.ts'));
    return readOwnWork(found.own, signal);
  }
  const { readTeachableMachineWork } = await loadCode(() => import('./open-work.ts'));
  return readTeachableMachineWork(found.foreign, inputFormat, signal);
}
