import type { RefinedDraw } from './refined-draw.ts';

/** The draws of one set at one size that were computed before, by seed. */
export class StoredDraws {
  readonly #name: string;

  /** @param name says the set, and how many examples of each label there are. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Null: it was not computed yet. */
  async read(seed: number): Promise<RefinedDraw | null> {
    const stored = await fetch(this.#url(seed));
    return stored.status === 200 ? ((await stored.json()) as RefinedDraw) : null;
  }

  async write(seed: number, draw: RefinedDraw): Promise<void> {
    await fetch(this.#url(seed), { method: 'PUT', body: JSON.stringify(draw) });
  }

  #url(seed: number): string {
    return `/cache/refined-${this.#name}-${seed}`;
  }
}
