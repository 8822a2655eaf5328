import { expect } from 'chai';
import { TlError } from '@tl-elements/core/base';
// The built package: the worklet is started from where the build has put it.
import { openMicrophone, type Microphone } from '@tl-elements/sources';

const rate = 16_000;
const { signal } = new AbortController();

/** The sounds of tools/fixtures/sounds are peaks of half the full strength, a room of 1e-3 else. */
const loudPeak = 0.3;

function peakOf(pcm: Float32Array): number {
  return pcm.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof TlError) return failure.code;
    throw failure;
  }
  return 'no failure';
}

/** Keeps the page's thread busy, as a heavy page does. */
function block(durationMs: number): void {
  const until = performance.now() + durationMs;
  while (performance.now() < until);
}

describe('Microphone', () => {
  let microphone: Microphone;
  beforeEach(async () => {
    microphone = await openMicrophone({ signal });
  });
  afterEach(() => microphone.stop());

  it('gives whole seconds at 16 kHz, each later than the one before', async () => {
    const seconds: Float32Array[] = [];
    const times: number[] = [];
    for await (const { pcm, sampleRate, at } of microphone.frames(signal)) {
      expect(sampleRate).to.equal(rate);
      expect(pcm).to.have.length(rate);
      seconds.push(pcm);
      times.push(at);
      if (seconds.length === 5) break;
    }
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    // 125 ms from one to the next: what they share is the same.
    seconds.slice(1).forEach((pcm, i) => {
      expect(pcm.subarray(0, rate - 2000)).to.deep.equal(seconds[i]!.subarray(2000));
    });
  });

  it('gives two seconds at 44.1 kHz from the same device if the format asks for them', async () => {
    const format = { sampleRate: 44_100, seconds: 2 };
    const other = await openMicrophone({ signal, format });
    expect(other.stream).to.equal(microphone.stream);
    const [recording, frame] = await Promise.all([
      other.record(0.5, signal),
      other.frames(signal).next(),
    ]);
    expect(recording.sampleRate).to.equal(44_100);
    expect(recording.pcm).to.have.length(22_050);
    expect(frame.value!.sampleRate).to.equal(44_100);
    expect(frame.value!.pcm).to.have.length(88_200);
    expect(frame.value!.pcm.subarray(0, 22_050)).to.deep.equal(recording.pcm);
    // What is drawn is the same for all.
    expect(other.newest(1600)).to.deep.equal(microphone.newest(1600));
    await other.stop();
  });

  it('records what is played: whistles, claps, a word and a quiet room', async () => {
    const { pcm: film } = await microphone.record(13, signal);
    expect(film).to.have.length(13 * rate);
    const peaks = Array.from({ length: 13 }, (_, second) =>
      peakOf(film.subarray(second * rate, (second + 1) * rate)),
    );
    // Nine seconds of twelve hold a sound; the record began somewhere, so that one may be cut.
    expect(peaks.filter((peak) => peak > loudPeak).length, peaks.join()).to.be.within(8, 11);
    expect(Math.min(...peaks), peaks.join()).to.be.within(1e-5, 0.01);
  });

  it('loses no samples while the page is busy', async () => {
    const startedAt = performance.now();
    const recording = microphone.record(3, signal);
    const seconds: Float32Array[] = [];
    for await (const { pcm } of microphone.frames(signal, { hopMs: 1000 })) {
      seconds.push(pcm);
      if (seconds.length === 3) break;
      for (let task = 0; task < 5; task++) {
        block(120);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    const elapsedMs = performance.now() - startedAt;
    const { pcm: recorded } = await recording;
    seconds.forEach((pcm, i) => {
      expect(pcm).to.deep.equal(recorded.subarray(i * rate, (i + 1) * rate));
    });
    // It would take more than three seconds if samples were lost; less where some had waited at the start.
    expect(elapsedMs).to.be.below(3600);
  });

  it('overlaps its frames as much as it is told to', async () => {
    for (const [overlap, least] of [
      [0, rate],
      [0.5, rate / 2],
    ] as const) {
      const other = await openMicrophone({ signal, overlap });
      const positions: number[] = [];
      for await (const { position } of other.frames(signal)) {
        positions.push(position!);
        if (positions.length === 4) break;
      }
      await other.stop();
      const steps = positions.slice(1).map((position, i) => position - positions[i]!);
      // A busy machine skips some sound; it never gets a frame sooner.
      expect(Math.min(...steps), steps.join()).to.be.within(least, 1.5 * least);
    }
  });

  it('measures how loud it is', async () => {
    const levels: number[] = [];
    for await (const { at } of microphone.frames(signal, { hopMs: 50 })) {
      levels.push(microphone.level);
      if (at > 0 && levels.length === 60) break;
    }
    levels.forEach((level) => expect(level).to.be.within(0, 1));
    expect(Math.max(...levels)).to.be.above(0.4);
    expect(Math.min(...levels)).to.be.below(0.3);
  });

  it('is shared, and released by the last user that stops', async () => {
    const other = await openMicrophone({ signal });
    expect(other.stream).to.equal(microphone.stream);
    const [track] = microphone.stream.getAudioTracks();
    await microphone.stop();
    expect(track!.readyState).to.equal('live');
    await other.stop();
    expect(track!.readyState).to.equal('ended');
  });

  it('opens the device without filters for speech', () => {
    const settings = microphone.stream.getAudioTracks()[0]!.getSettings();
    expect(settings).to.include({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    });
  });

  it('ends its frames when it is stopped, and when the caller leaves the loop', async () => {
    const waiting = codeOf(microphone.frames(signal).next());
    const controller = new AbortController();
    const withdrawn = codeOf(microphone.frames(controller.signal).next());
    controller.abort();
    expect(await withdrawn).to.equal('aborted');
    await microphone.stop();
    expect(await waiting).to.equal('aborted');
    expect(await codeOf(microphone.record(1, signal))).to.equal('aborted');
  });

  it('opens ten times in a row', async () => {
    for (let time = 0; time < 10; time++) {
      await microphone.stop();
      microphone = await openMicrophone({ signal });
    }
    expect((await microphone.record(0.2, signal)).pcm).to.have.length(0.2 * rate);
  });

  it('lists the microphones, and opens one by its id', async () => {
    const [first] = await microphone.devices();
    expect(first!.label).to.be.a('string');
    await microphone.stop();
    microphone = await openMicrophone({ deviceId: first!.deviceId, signal });
    expect(microphone.deviceId).to.equal(first!.deviceId);
    await microphone.stop();
    expect(await codeOf(openMicrophone({ deviceId: 'no such microphone', signal }))).to.equal(
      'microphone-missing',
    );
  });

  it('records until its signal aborts', async () => {
    const end = new AbortController();
    const [recorded] = await Promise.all([
      microphone.recordUntil(end.signal),
      microphone.record(0.5, signal).then(() => end.abort()),
    ]);
    expect(recorded.pcm.length / rate).to.be.within(0.45, 0.7);
  });

  it('changes to another microphone while a loop runs, and releases the former', async () => {
    const former = microphone.stream.getAudioTracks()[0]!;
    const others = await microphone.devices();
    const other = others.find(({ deviceId }) => deviceId !== microphone.deviceId)!;
    const frames = microphone.frames(signal);
    await frames.next();
    await microphone.switchTo({ deviceId: other.deviceId });
    expect(microphone.deviceId).to.equal(other.deviceId);
    expect(former.readyState).to.equal('ended');
    expect((await frames.next()).value!.pcm).to.have.length(rate);
    expect(await codeOf(microphone.switchTo({ deviceId: 'no such microphone' }))).to.equal(
      'microphone-missing',
    );
    expect(microphone.deviceId).to.equal(other.deviceId);
    await microphone.stop();
    expect(await codeOf(frames.next())).to.equal('aborted');
  });

  it('is off while it is suspended, and goes on when it is resumed', async () => {
    const { deviceId, stream } = microphone;
    const frames = microphone.frames(signal);
    const waiting = frames.next();
    await microphone.suspend();
    expect(stream.getAudioTracks()[0]!.readyState).to.equal('ended');
    await microphone.resume();
    expect(microphone.deviceId).to.equal(deviceId);
    expect((await waiting).value!.pcm).to.have.length(rate);
    expect(microphone.lost.aborted).to.equal(false);
    await microphone.suspend();
    await microphone.stop();
    expect(await codeOf(frames.next())).to.equal('aborted');
  });

  it('is lost after it was muted for a while', async () => {
    // Nothing in Chromium mutes a microphone from outside, so that the track is made to say so.
    const [track] = microphone.stream.getAudioTracks();
    Object.defineProperty(track, 'muted', { value: true });
    const listening = (async () => {
      for await (const { pcm } of microphone.frames(signal)) expect(pcm).to.have.length(rate);
    })();
    expect(await codeOf(listening)).to.equal('microphone-muted');
    expect(microphone.lost.reason).to.include({ code: 'microphone-muted' });
    await microphone.stop();
    expect(track!.readyState).to.equal('ended');
  });

  it('blames the sound output where the browser processes no sound', async () => {
    await microphone.stop();
    // What Firefox 153 does without an output: the context stays suspended, and `resume()` waits.
    const { AudioContext, setInterval } = globalThis;
    Object.assign(globalThis, {
      AudioContext: class extends AudioContext {
        constructor() {
          super();
          void this.suspend();
        }
        override resume = () => new Promise<void>(() => {});
      },
      // Seconds are counted in ticks: these take no second.
      setInterval: (callback: () => void) => setInterval(callback, 10),
    });
    try {
      const opening = openMicrophone({ signal });
      expect(await codeOf(opening)).to.equal('sound-output-missing');
    } finally {
      Object.assign(globalThis, { AudioContext, setInterval });
    }
  });
});
