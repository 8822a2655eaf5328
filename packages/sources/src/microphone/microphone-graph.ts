import { loadCode, Scope } from '@tl-elements/core/base';

/** The name that `microphone-worklet.ts` registers its processor under. */
const processorName = 'tl-microphone';

/** The processor ends within 3 ms, unless the browser has stopped the audio thread. */
const longestEndMs = 250;

/**
 * Passes a stream's samples to `onSamples`, at the rate of the browser's audio output: Firefox
 * refuses to connect a stream to a context of another rate. The worklet is a file beside this one,
 * so that a strict content security policy that allows this script allows it, too.
 *
 * @param scope closes the graph and its context.
 * @param onSamples gets the samples and their rate.
 * @returns tells whether the browser processes sound at the moment.
 * @throws {TlError} `code-not-found` if the worklet's file can't be fetched. The next call fetches it again.
 */
export async function connectSamples(
  stream: MediaStream,
  scope: Scope,
  onSamples: (samples: Float32Array, sampleRate: number) => void,
): Promise<() => boolean> {
  const context = new AudioContext();
  const isRunning = () => context.state === 'running';
  scope.add(() => context.close());
  const worklet = new URL('./microphone-worklet.js', import.meta.url).href;
  await loadCode(() => context.audioWorklet.addModule(worklet));
  if (scope.signal.aborted) return isRunning;
  const source = context.createMediaStreamSource(stream);
  const node = new AudioWorkletNode(context, processorName, {
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  scope.add(async () => {
    source.disconnect();
    await endProcessor(node);
    node.disconnect();
    node.port.close();
  });
  scope.listen(node.port, 'message', ({ data }: MessageEvent<Float32Array>) =>
    onSamples(data, context.sampleRate),
  );
  node.port.start();
  // Browsers run only nodes that are connected to the output. The worklet outputs silence.
  source.connect(node).connect(context.destination);
  keepRunning(context, scope);
  return isRunning;
}

/**
 * Waits until the processor has ended, which it only does without an input. If the context is closed
 * before that, Chromium never frees the worklet's node and the context's output.
 */
async function endProcessor({ port }: AudioWorkletNode): Promise<void> {
  const waiting = new Scope();
  await new Promise<void>((resolve) => {
    waiting.listen(port, 'message', ({ data }: MessageEvent) => {
      if (data === 'ended') resolve();
    });
    waiting.after(longestEndMs, resolve);
    port.postMessage('end');
  });
  await waiting.close();
}

/** A context may start suspended, and phones suspend it for a call or a locked screen. */
function keepRunning(context: AudioContext, scope: Scope): void {
  const resume = () => {
    // If it may not run yet, no samples come, and the device's check for silence reports that.
    if (context.state !== 'running' && !scope.signal.aborted) context.resume().catch(() => {});
  };
  scope.listen(context, 'statechange', resume);
  scope.listen(document, 'visibilitychange', resume);
  resume();
}
