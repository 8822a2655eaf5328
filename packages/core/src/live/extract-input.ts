import type {
  FeatureExtractor,
  Features,
  AnyFrame,
  Medium,
  StoredMedia,
} from '../contracts/extractor.ts';

/** One frame of an input: its features, and the frame as it is stored. */
export interface ExtractedInput extends StoredMedia {
  /** Null if nothing was found in it. */
  readonly features: Features | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
  /** Of a second of sound: how many samples of the input came before it. */
  readonly position?: number | undefined;
}

/** What an input is extracted with. */
export interface ExtractInputOptions<Input> {
  readonly medium: Medium<Input>;
  readonly extractor: FeatureExtractor;
  readonly signal: AbortSignal;
  /** As in `DecodeOptions`. */
  readonly keepsQuiet?: boolean;
  /** As in `DecodeOptions`. */
  readonly quietBelowDb?: number | undefined;
}

/**
 * Decodes an input and extracts all its frames.
 *
 * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`, the extractor's own.
 */
export async function extractInput<Input>(
  input: Input | Blob,
  { medium, extractor, signal, keepsQuiet = false, quietBelowDb }: ExtractInputOptions<Input>,
): Promise<readonly ExtractedInput[]> {
  const extracted: ExtractedInput[] = [];
  const { info, movements } = extractor;
  const options = {
    input: info.input,
    keepsQuiet,
    quietBelowDb,
    ...(movements && { movements }),
  };
  for (const frame of await medium.decode(input, options, signal)) {
    extracted.push(await extractFrame(frame, medium, extractor, signal));
  }
  return extracted;
}

async function extractFrame(
  frame: AnyFrame,
  medium: Pick<Medium, 'encode'>,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<ExtractedInput> {
  const at = timeOf(frame);
  const position = 'pcm' in frame ? frame.position : undefined;
  // Copied before its first `await`, so that the extractor may take the frame away meanwhile.
  const encoding = medium.encode(frame);
  const [extraction, stored] = await Promise.all([extractor.extract(frame, signal), encoding]);
  return { ...stored, features: extraction?.features ?? null, at, position };
}

/** When a frame was taken; of a movement, when it ended. */
export function timeOf({ at }: AnyFrame): number {
  return typeof at === 'number' ? at : (at.at(-1) ?? 0);
}
