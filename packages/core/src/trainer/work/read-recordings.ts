import type { KeypointClip } from '../../contracts/modality.ts';
import type { Medium } from '../../contracts/extractor.ts';
import { TlError } from '../../errors.ts';
import type { AnyLiveInput } from '../../live/live-input.ts';
import type { UpperBody } from '../../motion/upper-body.ts';

/** What inputs are read with. */
export interface ReadingOptions {
  readonly live: Pick<AnyLiveInput, 'load'>;
  readonly upperBody: Pick<UpperBody, 'lacks'>;
  readonly signal: AbortSignal;
  /** @param done how many inputs have been read; not called where nothing has to be. */
  readonly onRead?: ((done: number) => void) | undefined;
}

/**
 * Reads videos of movements before anything is extracted, since what is seen in all of them decides whether the whole
 * body is read.
 *
 * @returns what `decode` takes in the place of each input. What can't be read stays: decoding it says why.
 * @throws {TlError} `aborted`, the extractor's own.
 */
export async function readRecordings<Input, Of extends Input>(
  inputs: readonly Of[],
  medium: Pick<Medium<Input>, 'read'>,
  { live, upperBody, signal, onRead }: ReadingOptions,
): Promise<readonly Of[]> {
  if (!medium.read) return inputs;
  const { movements } = await live.load();
  if (!movements) return inputs;
  const found: (KeypointClip | null)[] = [];
  for (const input of inputs) {
    try {
      found.push(await medium.read(input, movements, signal));
    } catch (error) {
      if (!isAboutInput(error)) throw error;
      found.push(null);
    }
    onRead?.(found.length);
  }
  await upperBody.lacks(found.filter((clip) => clip !== null));
  // What has keypoints is decoded from keypoints, too.
  return inputs.map((input, index) => (found[index] as unknown as Of | null) ?? input);
}

/** True for what is wrong with an input itself. */
export function isAboutInput(error: unknown): error is TlError {
  return error instanceof TlError && /^input-/.test(error.code);
}

/** True for the keypoints of a movement. */
export function isClip(input: unknown): input is KeypointClip {
  return typeof input === 'object' && input !== null && 'points' in input && 'at' in input;
}
