import type { ExampleId } from '../../contracts/example.ts';
import type { TlError } from '../../errors.ts';

/** Files that are being added. */
export interface AddingFiles {
  /** Null: to several labels. */
  readonly label: string | null;
  readonly total: number;
  readonly done: number;
}

/** The result of adding files. */
export interface AddedFiles {
  /** As it is called now. */
  readonly label: string;
  readonly ids: readonly ExampleId[];
  /** Why some files could not be read; the others have become examples. */
  readonly unreadable: readonly TlError[];
}
