import type { FeatureExtractor, Features } from '@tl-elements/core/base';
import type { AnyFrame, ExampleInput, KeptInput, Medium } from '../media/medium.ts';

/** One frame of an input, seen once: its features, and itself as it is kept. */
export interface ExtractedInput extends KeptInput {
  /** Null where nothing was found in it. */
  readonly features: Features | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}

/**
 * Decodes an input and looks at all of it.
 *
 * @param keepsQuiet see `Wanted`.
 * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`, the extractor's own.
 */
export async function extractInput(
  input: ExampleInput,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
  keepsQuiet = false,
): Promise<readonly ExtractedInput[]> {
  const seen: ExtractedInput[] = [];
  const wanted = { input: extractor.info.input, keepsQuiet };
  for (const frame of await medium.decode(input, wanted, signal)) {
    seen.push(await see(frame, medium, extractor, signal));
  }
  return seen;
}

async function see(
  frame: AnyFrame,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<ExtractedInput> {
  const { at } = frame;
  // Copied before it first waits, so the extractor may take the frame away meanwhile.
  const keeping = medium.keep(frame);
  const [extraction, kept] = await Promise.all([extractor.extract(frame, signal), keeping]);
  return { ...kept, features: extraction?.features ?? null, at };
}
