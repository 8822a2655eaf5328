import type { ExtractorPlugin, Modality } from '@tl-elements/core';

/** What a modality is taught through when a page doesn't say. */
export interface ModalityEntry {
  readonly input: 'camera' | 'microphone';
  /** Id of the extractor that is taken unless a page or a model names another. */
  readonly extractor: string;
  /** Brings the modality's own extractors, the default first. */
  load(): Promise<readonly ExtractorPlugin[]>;
}

/**
 * The only table that names modalities. A modality that is not in it is not on this page: its
 * package has not been built in.
 */
export const modalities: Partial<Record<Modality, ModalityEntry>> = {
  image: {
    input: 'camera',
    extractor: 'efficientnet-lite0',
    load: async () => {
      const { efficientnetLite0, efficientnetLite0Small } = await import('@tl-elements/image');
      return [efficientnetLite0, efficientnetLite0Small];
    },
  },
};
