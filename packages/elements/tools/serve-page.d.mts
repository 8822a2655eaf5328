/** A page in the place of another. */
export interface OtherPage {
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The address of the elements' script: the server answers to 127.0.0.1, too, another origin. */
  readonly script?: string;
  /** Whether other origins may read a path of the server: all of them, if not said. */
  readonly isShared?: (path: string) => boolean;
}

export interface ServedPage {
  readonly address: string;
  readonly port: number;
  /** Puts another page in its place, with the headers given and no others. */
  show(other: OtherPage): void;
  close(): void;
}

export function servePage(options: {
  /** What its body holds. */
  readonly html: string;
  readonly style?: string;
  readonly replaced?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<ServedPage>;
