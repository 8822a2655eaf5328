import type { Example, ExampleSummary } from '../contracts/example.ts';

/**
 * A media file as it is stored: not a Blob, since in private windows of WebKit a transaction with a Blob
 * never ends.
 */
export interface StoredMedia {
  /** MIME type. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

async function toStoredMedia(blob: Blob): Promise<StoredMedia> {
  return { type: blob.type, bytes: await blob.arrayBuffer() };
}

/** The Blob that was stored. Versions 1 and 2 of the database stored the Blob itself. */
export function fromStoredMedia(stored: StoredMedia | Blob): Blob {
  return stored instanceof Blob ? stored : new Blob([stored.bytes], { type: stored.type });
}

/** An example whose Blobs have been read, since a transaction would end meanwhile. */
export interface StorableExample {
  readonly summary: ExampleSummary;
  readonly media: StoredMedia | null;
  readonly thumbnail: StoredMedia | null;
}

/** Reads the Blobs of an example. */
export async function toStorableExample({
  media,
  thumbnail,
  ...summary
}: Example): Promise<StorableExample> {
  return {
    summary,
    media: media ? await toStoredMedia(media) : null,
    thumbnail: thumbnail ? await toStoredMedia(thumbnail) : null,
  };
}
