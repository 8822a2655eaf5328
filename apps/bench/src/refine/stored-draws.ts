import type { RefinedDraw } from './refined-draw.ts';

/** What `docs/benchmarks/draws` has of one set at one size. */
interface DrawsFile {
  /** Of the pictures: draws of others are of no use. */
  readonly digest: string;
  /** By seed. */
  readonly draws: Readonly<Record<string, RefinedDraw>>;
}

/** The draws of one set at one size that were computed before, also on other machines: a draw takes minutes. */
export class StoredDraws {
  readonly #url: string;
  readonly #digest: string;
  #draws: Record<string, RefinedDraw> | null = null;

  /** @param name says the set, and how many examples of each label there are. */
  constructor(name: string, digest: string) {
    this.#url = `/draws/refine-${name}.json`;
    this.#digest = digest;
  }

  /** Null: it was not computed yet. */
  async read(seed: number): Promise<RefinedDraw | null> {
    return (await this.#load())[seed] ?? null;
  }

  async write(seed: number, draw: RefinedDraw): Promise<void> {
    const draws = await this.#load();
    draws[seed] = draw;
    // A line for each, so that what was added can be seen.
    const lines = Object.entries(draws).map(([each, its]) => `"${each}":${JSON.stringify(its)}`);
    const body = `{"digest":"${this.#digest}","draws":{\n${lines.join(',\n')}\n}}\n`;
    await fetch(this.#url, { method: 'PUT', body });
  }

  async #load(): Promise<Record<string, RefinedDraw>> {
    if (this.#draws) return this.#draws;
    const stored = await fetch(this.#url);
    const file = stored.status === 200 ? ((await stored.json()) as DrawsFile) : null;
    return (this.#draws = file?.digest === this.#digest ? { ...file.draws } : {});
  }
}
