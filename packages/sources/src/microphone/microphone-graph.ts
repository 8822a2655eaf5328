import { Scope } from '@tl-elements/core/base';

/** How the processor in `microphone-worklet.ts` is called. */
const processorName = 'tl-microphone';

/** What runs on the audio thread ends within 3 ms, unless the browser has stopped that thread. */
const longestEndMs = 250;

/**
 * Carries a stream's samples to `onSamples`, at the rate of the browser's own audio output: a rate
 * of our choice would make Firefox refuse to join the two. The worklet is a file beside this one,
 * which a strict content security policy allows where it allows this script.
 *
 * @param scope ends the graph and its context.
 * @param onSamples is told the samples and their rate.
 * @throws where the worklet's file is missing or forbidden.
 */
export async function connectSamples(
  stream: MediaStream,
  scope: Scope,
  onSamples: (samples: Float32Array, sampleRate: number) => void,
): Promise<void> {
  const context = new AudioContext();
  scope.add(() => context.close());
  await context.audioWorklet.addModule(new URL('./microphone-worklet.js', import.meta.url).href);
  if (scope.signal.aborted) return;
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
  // Browsers run only what leads to the output; the worklet itself is silent.
  source.connect(node).connect(context.destination);
  keepRunning(context, scope);
}

/**
 * Waits until the processor runs no more, which it only does without an input. Chromium never lets
 * go of a worklet's node, nor of its context's output, where the context is closed before that.
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

/** A context may begin suspended, and phones interrupt it for a call or a locked screen. */
function keepRunning(context: AudioContext, scope: Scope): void {
  const resume = () => {
    // Where it may not run yet, no samples come, and the watch over them says so.
    if (context.state !== 'running' && !scope.signal.aborted) context.resume().catch(() => {});
  };
  scope.listen(context, 'statechange', resume);
  scope.listen(document, 'visibilitychange', resume);
  resume();
}
