import type { ExtractorPlugin } from './contracts/extractor.ts';
import type { FrameKind } from './contracts/modality.ts';
import { TlError } from './errors.ts';

/** By id. Others read it, and register by `registerExtractor`. */
export const registeredExtractors = new Map<string, ExtractorPlugin>();

/**
 * Registers an extractor under its id, so that projects and models that need it can find it. A later
 * one with the same id replaces it.
 */
export function registerExtractor<M extends FrameKind>(plugin: ExtractorPlugin<M>): void {
  registeredExtractors.set(plugin.info.id, plugin);
}

/** @throws {TlError} `extractor-unknown` if no extractor of that id was registered. */
export function findExtractor(id: string): ExtractorPlugin {
  const plugin = registeredExtractors.get(id);
  if (plugin) return plugin;
  throw new TlError(
    'extractor-unknown',
    `The extractor "${id}" is not on this page, which has: ${[...registeredExtractors.keys()].join(', ')}. Load its script.`,
  );
}
