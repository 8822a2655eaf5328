import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import { asyncDispose } from '../scope.ts';
import {
  byCapture,
  isModelValidAfter,
  mostMapsKept,
  type ExampleChange,
  type ExampleStore,
  type KeptMaps,
  type ProjectHeader,
  type StoreChange,
} from './example-store.ts';

/** Stores examples in memory, for as long as the page is open. */
export function memoryStore(): ExampleStore {
  let header: ProjectHeader | null = null;
  let model: Model | null = null;
  const examples = new Map<ExampleId, Example>();
  const tests = new Map<ExampleId, Example>();
  const removed = new Map<ExampleId, Example>();
  const maps = new Map<ExampleId, KeptMaps>();

  const apply = (list: Map<ExampleId, Example>, { put = [], remove = [] }: ExampleChange) => {
    for (const id of remove) {
      const example = list.get(id);
      if (example) removed.set(id, example);
      list.delete(id);
      maps.delete(id);
    }
    for (const example of put) {
      const known = list.get(example.id) ?? removed.get(example.id);
      removed.delete(example.id);
      list.set(example.id, { ...mediaOf(known), ...example });
    }
  };
  const find = (id: ExampleId) => examples.get(id) ?? tests.get(id);

  return {
    async readHeader() {
      return header;
    },
    async list() {
      return [...examples.values()].sort(byCapture).map(summaryOf);
    },
    async listTests() {
      return [...tests.values()].sort(byCapture).map(summaryOf);
    },
    async readMedia(id) {
      return find(id)?.media ?? null;
    },
    async readThumbnail(id) {
      return find(id)?.thumbnail ?? null;
    },
    async readModel() {
      return model;
    },
    async readMaps(id) {
      return maps.get(id) ?? null;
    },
    async keepMaps(id, kept) {
      if (find(id) && (maps.has(id) || maps.size < mostMapsKept)) maps.set(id, kept);
    },
    async write(change: StoreChange) {
      model = change.model ?? (isModelValidAfter(change, header) ? model : null);
      header = change.header ?? header;
      apply(examples, change);
      apply(tests, change.tests ?? {});
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
