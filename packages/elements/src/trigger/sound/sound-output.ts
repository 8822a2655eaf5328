import { Scope, TlError } from '@tl-elements/core/base';

/** A browser that may not play yet never answers: how long to wait, in milliseconds. */
const answerMs = 1000;

let output: AudioContext | null = null;

/** Opens the page's sound output; to be called in a gesture of the user, so that it may be heard later. */
export function prepareSoundOutput(): void {
  output ??= new AudioContext({ latencyHint: 'interactive' });
  void output.resume().catch(() => {}); // reported when something is played
}

/**
 * The page's sound output, running.
 *
 * @throws {TlError} `gesture-needed`, `sound-output-missing`.
 */
export async function soundOutput(): Promise<AudioContext> {
  prepareSoundOutput();
  const context = output!;
  if (context.state !== 'running') await runningOrTooLate(context);
  if (context.state === 'running') return context;
  throw navigator.userActivation.hasBeenActive ? outputMissing() : gestureNeeded();
}

async function runningOrTooLate(context: AudioContext): Promise<void> {
  const scope = new Scope();
  await Promise.race([
    context.resume().catch(() => {}),
    new Promise<void>((resolve) => scope.after(answerMs, resolve)),
  ]);
  await scope.close();
}

function outputMissing(): TlError {
  return new TlError(
    'sound-output-missing',
    'The sound was not played: this device has no sound output. Connect headphones or a loudspeaker.',
  );
}

/** The error if nobody has pressed anything on this page yet. */
export function gestureNeeded(cause?: unknown): TlError {
  return new TlError(
    'gesture-needed',
    'The sound was not played: browsers allow it only after somebody has pressed something on this page. ' +
      'Let visitors start the classifier with its button (leave out autostart).',
    { cause },
  );
}
