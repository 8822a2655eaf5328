// Each of these is sent to a page and runs in it.

/** What `watchPage` counts. */
interface Watched {
  readonly tracks: MediaStreamTrack[];
  readonly halfMinutes: Set<() => void>;
  extracted: number;
}

/** Watches cameras, their frames that are sent to a worker, and timers of half a minute. */
export function watchPage(): void {
  const watched: Watched = { tracks: [], halfMinutes: new Set(), extracted: 0 };
  Object.assign(globalThis, { watched });
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = async function (constraints) {
    const stream = await getUserMedia.call(this, constraints);
    watched.tracks.push(...stream.getTracks());
    return stream;
  };
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message: unknown, transfer: never) {
    const list = (Array.isArray(transfer) ? transfer : []) as Transferable[];
    // A camera's frames are wide. The examples are square: they are extracted again in idle time, whatever is shown.
    if (list.some((each) => each instanceof ImageBitmap && each.width > each.height))
      watched.extracted++;
    postMessage.call(this, message, transfer);
  };
  const { setTimeout: start, clearTimeout: end } = globalThis;
  const timers = new Map<number, () => void>();
  Object.assign(globalThis, {
    setTimeout(callback: () => void, delayMs: number, ...rest: unknown[]) {
      if (delayMs !== 30_000) return start(callback, delayMs, ...rest);
      watched.halfMinutes.add(callback);
      const id = -watched.halfMinutes.size - timers.size;
      timers.set(id, callback);
      return id;
    },
    clearTimeout(id: number) {
      watched.halfMinutes.delete(timers.get(id)!);
      if (!timers.has(id)) end(id);
    },
  });
}

/** Teaches the trainer two colors, or two kinds of tones, and loads its model everywhere. */
export async function teachAndLoad(): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  const paint = (color: string) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.fillStyle = color;
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas;
  };
  const sampleRate = 16_000;
  const tone = (hertz: number) => {
    const pcm = Float32Array.from({ length: sampleRate }, (_, i) => Math.sin((hertz * i) / 2546));
    return { pcm, sampleRate };
  };
  const trainer = document.querySelector('tl-trainer')!;
  const isSound = trainer.modality === 'audio';
  await trainer.addExamples('A', isSound ? [600, 700].map(tone) : ['red', 'maroon'].map(paint));
  await trainer.addExamples('B', isSound ? [2400, 2600].map(tone) : ['blue', 'navy'].map(paint));
  const model = await trainer.train();
  for (const each of document.querySelectorAll('tl-classifier')) await each.load(model);
}

export async function startAll(ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map((id) => document.querySelector<HTMLElementTagNameMap['tl-trainer']>(`#${id}`)!.start()),
  );
}

export async function stopAll(): Promise<void> {
  const all = document.querySelectorAll('tl-trainer, tl-classifier');
  for (const each of all) await (each as HTMLElementTagNameMap['tl-trainer']).stop();
}

export async function stop(id: string): Promise<void> {
  await document.querySelector<HTMLElementTagNameMap['tl-trainer']>(`#${id}`)!.stop();
}

export function liveTracks(): number {
  const { watched } = globalThis as unknown as { watched: Watched };
  return watched.tracks.filter(({ readyState }) => readyState === 'live').length;
}

export function states(): Record<string, string> {
  const all = document.querySelectorAll('tl-trainer, tl-classifier');
  return Object.fromEntries(
    [...all].map((each) => [each.id, (each as HTMLElementTagNameMap['tl-trainer']).state]),
  );
}

/** How many predictions each element has while one of them, `clock` unless it is stopped, has `count`. */
export async function countFrames(count: number, by?: string) {
  const { watched } = globalThis as unknown as { watched: Watched };
  const clock = document.querySelector<HTMLElementTagNameMap['tl-classifier']>('#clock')!;
  const paced = by ?? (clock.state === 'running' ? 'clock' : 'second');
  const pace = () =>
    new Promise<void>((resolve) => {
      const hear = ({ target }: Event) => {
        if ((target as Element).id !== paced) return;
        document.removeEventListener('tl-prediction', hear);
        setTimeout(resolve);
      };
      document.addEventListener('tl-prediction', hear);
    });
  // What was changed just before has its effect by then.
  for (let frame = 0; frame < 3; frame++) await pace();
  const predictions: Record<string, number> = {};
  const hear = ({ target }: Event) => {
    const { id } = target as Element;
    predictions[id] = (predictions[id] ?? 0) + 1;
  };
  document.addEventListener('tl-prediction', hear);
  const before = watched.extracted;
  for (let frame = 0; frame < count; frame++) await pace();
  document.removeEventListener('tl-prediction', hear);
  return { predictions, extracted: watched.extracted - before };
}

export async function extractedIn(durationMs: number): Promise<number> {
  const { watched } = globalThis as unknown as { watched: Watched };
  const before = watched.extracted;
  await new Promise((resolve) => setTimeout(resolve, durationMs));
  return watched.extracted - before;
}

/** All timers of half a minute are over, and what they lead to is done. */
export async function passHalfMinute(): Promise<void> {
  const { watched } = globalThis as unknown as { watched: Watched };
  const due = [...watched.halfMinutes];
  watched.halfMinutes.clear();
  for (const callback of due) callback();
  await new Promise((resolve) => setTimeout(resolve));
}

export function previewOf(id: string) {
  const host = document.querySelector<HTMLElementTagNameMap['tl-classifier']>(`#${id}`)!;
  const video = host.renderRoot.querySelector('video')!;
  const [track] = (video.srcObject as MediaStream).getVideoTracks();
  return { isLive: track!.readyState === 'live', isPlaying: !video.paused };
}

export function setKeepRunning(id: string, isOn: boolean): void {
  document.querySelector<HTMLElementTagNameMap['tl-classifier']>(`#${id}`)!.keepRunning = isOn;
}

export function setStyle(selector: string, style: string): void {
  document.querySelector<HTMLElement>(selector)!.style.cssText = style;
}

export function setDetails(isOpen: boolean): void {
  document.querySelector('details')!.open = isOpen;
}

export function moveInside(id: string): void {
  document.querySelector('#inside')!.append(document.querySelector(`#${id}`)!);
}

/** Resolves when the page has been drawn there, and has told who is in view. */
export async function scrollTo(top: number): Promise<void> {
  globalThis.scrollTo(0, top);
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

/** How often an element's shadow changes while it has so many predictions. */
export async function drawnIn(id: string, count: number): Promise<number> {
  const host = document.querySelector<HTMLElementTagNameMap['tl-classifier']>(`#${id}`)!;
  let drawn = 0;
  const observer = new MutationObserver(() => drawn++);
  observer.observe(host.renderRoot, { subtree: true, attributes: true, characterData: true });
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => host.addEventListener('tl-prediction', resolve, { once: true }));
  }
  await host.updateComplete;
  observer.disconnect();
  return drawn;
}

/** Records a label for a moment, and resolves when it has so many examples more. */
export async function recordUntil(count: number): Promise<void> {
  const trainer = document.querySelector('tl-trainer')!;
  const enough = trainer.examples.length + count;
  trainer.renderRoot.querySelector<HTMLElement>('[data-label="A"] .teach')!.click();
  while (trainer.examples.length < enough) {
    await new Promise((resolve) => trainer.addEventListener('tl-change', resolve, { once: true }));
  }
}

export async function whatIsTaught() {
  const trainer = document.querySelector('tl-trainer')!;
  const isRecording = trainer.matches(':state(recording)');
  const { model } = trainer;
  await trainer.train();
  return {
    isRecording,
    recorded: trainer.examples.filter(({ label }) => label === 'A').length - 2,
    isTrained: trainer.model !== model,
  };
}

/** A classifier follows a trainer from now on. */
export async function follow(id: string, trainer: string): Promise<void> {
  const classifier = document.querySelector<HTMLElementTagNameMap['tl-classifier']>(`#${id}`)!;
  await classifier.stop();
  classifier.trainer = trainer;
  await classifier.updateComplete;
}
