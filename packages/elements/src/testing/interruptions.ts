import { countingWorkers } from '@tl-elements/tools/counting-workers';
import type { CDPSession, Page } from 'puppeteer-core';

type Live = HTMLElementTagNameMap['tl-trainer'] | HTMLElementTagNameMap['tl-classifier'];

/** Ends the workers of a kind as a browser does that runs short of memory: no event tells the page. */
export async function endWorkers(page: Page, name: string): Promise<void> {
  const workers = page.workers().filter((worker) => worker.url().includes(`/${name}-worker-`));
  if (workers.length === 0) throw new Error(`There is no ${name}-worker.`);
  // The answer is lost with the worker.
  for (const worker of workers) worker.evaluate(() => globalThis.close()).catch(() => {});
}

/** Ends the process in which the browser runs cameras, or microphones: the page sees the device unplugged. */
export async function unplug(session: CDPSession, device: 'camera' | 'microphone'): Promise<void> {
  const service = device === 'camera' ? 'VideoCaptureService' : 'AudioService';
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  process.kill(processInfo.find(({ type }) => type.endsWith(service))!.id, 'SIGKILL');
}

/** Halts every process of the browser for a while, as a device does that sleeps. */
export async function sleep(session: CDPSession, durationMs: number): Promise<void> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const processes = processInfo.map(({ id }) => id);
  processes.forEach((id) => process.kill(id, 'SIGSTOP'));
  await new Promise((resolve) => setTimeout(resolve, durationMs));
  processes.forEach((id) => process.kill(id, 'SIGCONT'));
}

/**
 * The worker of pictures as `countingWorkers` makes it, but it takes WebGL in software, which Chromium has without a
 * graphics processor.
 */
export async function workersOnWebgl(): Promise<Record<string, string>> {
  const workers = await countingWorkers(['image']);
  const allow = ';globalThis._tfengine.ENV.flags.SOFTWARE_WEBGL_ENABLED = true;';
  return { 'image-worker.js': workers['image-worker.js']! + allow };
}

/** Takes the graphics context of the worker of pictures away. */
export async function loseGraphics(page: Page): Promise<void> {
  const worker = page.workers().find((each) => each.url().includes('/image-worker-'))!;
  await worker.evaluate(() => {
    const { registry } = (globalThis as unknown as { _tfengine: Engine })._tfengine;
    registry.webgl.gpgpu.gl.getExtension('WEBGL_lose_context')!.loseContext();
  });
}

/** The part of TensorFlow.js's engine that the context is found in. */
interface Engine {
  readonly registry: {
    readonly webgl: { readonly gpgpu: { readonly gl: WebGL2RenderingContext } };
  };
}

// The rest is sent to a page and runs in it.

/** Notes the page's contexts of sound. */
export function watchContexts(): void {
  const contexts: AudioContext[] = [];
  const { AudioContext } = globalThis;
  Object.assign(globalThis, {
    contexts,
    AudioContext: class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        contexts.push(this);
      }
    },
  });
}

/** Suspends them, as phones do for a call. */
export async function suspendContexts(): Promise<void> {
  const { contexts } = globalThis as unknown as { readonly contexts: readonly AudioContext[] };
  const open = contexts.filter(({ state }) => state !== 'closed');
  if (open.length === 0) throw new Error('There is no sound to suspend.');
  await Promise.all(open.map((context) => context.suspend()));
}

export async function start(tag: 'tl-trainer' | 'tl-classifier'): Promise<void> {
  await document.querySelector(tag)!.start();
}

export async function stop(tag: 'tl-trainer' | 'tl-classifier'): Promise<void> {
  await document.querySelector(tag)!.stop();
}

/** Waits for so many predictions. @returns the element's state then. */
export async function predictions(
  tag: 'tl-trainer' | 'tl-classifier',
  count: number,
): Promise<string> {
  const element: Live = document.querySelector(tag)!;
  for (let prediction = 0; prediction < count; prediction++) {
    await new Promise((resolve) =>
      element.addEventListener('tl-prediction', resolve, { once: true }),
    );
  }
  return element.state;
}

/** Notes the next failure of the element, for `failure`. */
export function watchFailure(tag: 'tl-trainer' | 'tl-classifier'): void {
  const element: Live = document.querySelector(tag)!;
  const failing = new Promise<Error>((resolve) =>
    element.addEventListener('tl-error', ({ detail }) => resolve(detail.error), { once: true }),
  );
  Object.assign(globalThis, { failing });
}

/** Waits for the failure that `watchFailure` watches for. @returns the code, and what the element shows. */
export async function failure(tag: 'tl-trainer' | 'tl-classifier'): Promise<string> {
  const element: Live = document.querySelector(tag)!;
  const { code } = await (globalThis as unknown as { failing: Promise<Error & { code: string }> })
    .failing;
  await element.updateComplete;
  const alert = element.renderRoot.querySelector('[role=alert]');
  const words = [...(alert?.children ?? [])].map((child) =>
    child.textContent.trim().replaceAll(/\s+/g, ' '),
  );
  return [code, ...words].join(' | ');
}

/** Presses the first button of the message. */
export function tryAgain(tag: 'tl-trainer' | 'tl-classifier'): void {
  const element: Live = document.querySelector(tag)!;
  element.renderRoot.querySelector<HTMLElement>('[role=alert] button')!.click();
}

/** Makes the page believe that an earlier visit has found WebGL faster. Its extractor has run before. */
export function rememberWebgl(): void {
  const key = Object.keys(localStorage).find((each) => each.startsWith('tl-backend/'))!;
  const memory = { backends: ['webgl'], userAgent: navigator.userAgent, isOld: true };
  localStorage.setItem(key, JSON.stringify(memory));
}

/** Waits until the network has moved to the backend that the page remembers. @returns which that is. */
export async function backends(): Promise<readonly string[]> {
  for (;;) {
    const key = Object.keys(localStorage).find((each) => each.startsWith('tl-backend/'));
    const memory = key && (JSON.parse(localStorage.getItem(key)!) as BackendMemory);
    if (memory && !memory.isOld) return memory.backends;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

interface BackendMemory {
  readonly backends: readonly string[];
  readonly isOld?: boolean;
}
