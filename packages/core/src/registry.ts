import type { ExtractorPlugin, RefinedTail } from './contracts/extractor.ts';
import type { FrameKind } from './contracts/modality.ts';
import { TlError } from './errors.ts';

const plugins = new Map<string, ExtractorPlugin>();

/**
 * Registers an extractor under its id, so that projects and models that need it can find it. A later
 * one with the same id replaces it.
 */
export function registerExtractor<M extends FrameKind>(plugin: ExtractorPlugin<M>): void {
  plugins.set(plugin.info.id, plugin);
}

/** The files that the extractor of that id was imported from, by name; none of one that is not imported. */
export function importedFilesOf(id: string): ReadonlyMap<string, Blob> {
  return plugins.get(id)?.importedFiles ?? new Map<string, Blob>();
}

/** The tuned tail of the extractor of that id; null if it has none. */
export function refinedTailOf(id: string): RefinedTail | null {
  return plugins.get(id)?.refined ?? null;
}

/** @throws {TlError} `extractor-unknown` if no extractor of that id was registered. */
export function findExtractor(id: string): ExtractorPlugin {
  const plugin = plugins.get(id);
  if (plugin) return plugin;
  const known = [...plugins.keys()].join(', ') || 'none';
  throw new TlError(
    'extractor-unknown',
    `The extractor "${id}" is not on this page. Known here: ${known}. ` +
      'Load the script that brings it, or use another extractor.',
  );
}
