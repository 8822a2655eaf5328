import { TlError, type ExtractorInfo, type HeadTrainer } from '@tl-elements/core/base';
import { Project, type ProjectSettings } from '@tl-elements/core/project';
import { moveStore, type Seeing } from './move-project.ts';
import type { StorageKeeper } from './storage-keeper.ts';

/** What a project needs of its element to start. */
export interface ProjectNeeds extends Seeing {
  /** Makes the choices that were kept with the project, where the page makes none. */
  restore(settings: ProjectSettings): Promise<void>;
  /** The extractor that the page is for, once choices are made. */
  extractor(): Promise<ExtractorInfo>;
}

/** How a project starts. */
interface StartOptions {
  readonly trainer: HeadTrainer;
  /** Seeds what is new. */
  readonly labels: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Opens what a store holds. Examples of another extractor, or of another version, are seen again
 * first; where that cannot be, the work goes on in memory and what is kept stays as it is.
 *
 * @throws {TlError} what loading an extractor throws, `aborted`.
 */
export async function startProject(
  keeper: StorageKeeper,
  needs: ProjectNeeds,
  { trainer, labels, signal }: StartOptions,
): Promise<Project> {
  const header = await keeper.store.readHeader();
  if (header?.settings) await needs.restore(header.settings);
  const extractor = await needs.extractor();
  try {
    await moveStore(keeper, extractor, needs, signal);
  } catch (error) {
    if (!(error instanceof TlError && error.code === 'extractor-mismatch')) throw error;
    await keeper.goOnInMemory(error);
  }
  return Project.open({ extractor, store: keeper.store, trainer, labels });
}
