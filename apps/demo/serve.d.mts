export interface Site {
  /** Ends in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts a server on a free port near 4173. */
export function serve(): Promise<Site>;
