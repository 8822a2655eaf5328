import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import { asyncDispose } from '../scope.ts';
import { byCapture } from './by-capture.ts';
import {
  isModelValidAfter,
  type ExampleStore,
  type ProjectHeader,
  type StoreChange,
} from './example-store.ts';

/** Stores examples in memory, for as long as the page is open. */
export function memoryStore(): ExampleStore {
  let header: ProjectHeader | null = null;
  let model: Model | null = null;
  const stored = new Map<ExampleId, Example>();
  const removed = new Map<ExampleId, Example>();

  const put = (example: Example) => {
    const known = stored.get(example.id) ?? removed.get(example.id);
    removed.delete(example.id);
    stored.set(example.id, { ...mediaOf(known), ...example });
  };
  const remove = (id: ExampleId) => {
    const example = stored.get(id);
    if (example) removed.set(id, example);
    stored.delete(id);
  };

  return {
    async readHeader() {
      return header;
    },
    async list() {
      return [...stored.values()].sort(byCapture).map(summaryOf);
    },
    async readMedia(id) {
      return stored.get(id)?.media ?? null;
    },
    async readThumbnail(id) {
      return stored.get(id)?.thumbnail ?? null;
    },
    async readModel() {
      return model;
    },
    async write(change: StoreChange) {
      model = change.model ?? (isModelValidAfter(change, header) ? model : null);
      header = change.header ?? header;
      change.remove?.forEach(remove);
      change.put?.forEach(put);
    },
    async [asyncDispose]() {
      removed.clear();
    },
  };
}

function mediaOf(example: Example | undefined): Pick<Example, 'media' | 'thumbnail'> {
  return {
    ...(example?.media && { media: example.media }),
    ...(example?.thumbnail && { thumbnail: example.thumbnail }),
  };
}

function summaryOf({ media: _, thumbnail: __, ...summary }: Example): ExampleSummary {
  return summary;
}
