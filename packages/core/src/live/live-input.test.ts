import { expect } from 'chai';
import type { SourceFrame } from '../contracts/extractor.ts';
import { TlError } from '../errors.ts';
import type { ExtractedFrame } from '../recognition/extract-frames.ts';
import { ToneDevice, toneModalities, tonePlugin } from '../testing/tones.ts';
import type { LiveInputOptions } from './live-input-options.ts';
import { LiveInput } from './live-input.ts';

const weights = new URL('https://example.org/weights/');

describe('live inputs of one extractor and one source', () => {
  let device: ToneDevice;
  let extracted: number;
  let inputs: Listening[];
  /** What waits for the half minute to be over. */
  let timers: Set<() => void>;

  /** A live input, and what it got. */
  interface Listening {
    readonly live: LiveInput<number>;
    readonly frames: ExtractedFrame<number>[];
    readonly errors: Error[];
    /** Resolves when it got so many frames more. */
    more(count: number): Promise<void>;
  }

  beforeEach(() => {
    device = new ToneDevice();
    extracted = 0;
    inputs = [];
    timers = new Set();
  });
  afterEach(() => inputs.forEach(({ live }) => live.release()));

  function listen(own: Partial<LiveInputOptions<number>> = {}): Listening {
    const frames: ExtractedFrame<number>[] = [];
    const errors: Error[] = [];
    let onFrame = () => {};
    const live = new LiveInput<number>({
      modalities: toneModalities({ load: async () => [counted] }),
      wanted: () => ({ modality: 'audio', extractor: null, weights }),
      openSource: async () => device.open(),
      sourceKey: () => 'tones',
      onFrame: (frame) => {
        frames.push(frame);
        onFrame();
      },
      onEvent: (event) => {
        if (event.type === 'error') errors.push(event.error);
      },
      after: (delayMs, callback) => {
        expect(delayMs).to.equal(30_000);
        timers.add(callback);
        return () => timers.delete(callback);
      },
      ...own,
    });
    const more = (count: number) =>
      new Promise<void>((resolve) => {
        const enough = frames.length + count;
        onFrame = () => {
          if (frames.length >= enough) resolve();
        };
      });
    const listening = { live, frames, errors, more };
    inputs.push(listening);
    return listening;
  }

  /** Counts what it extracts. */
  const counted: typeof tonePlugin = {
    ...tonePlugin,
    load: async (options) => {
      const extractor = await tonePlugin.load(options);
      return {
        ...extractor,
        extract: (frame, signal) => {
          extracted++;
          return extractor.extract(frame, signal);
        },
      };
    },
  };

  const timesOf = ({ frames }: Listening) => frames.map(({ at }) => at);
  const turns = () => new Promise((resolve) => setTimeout(resolve, 30));
  const halfMinute = () => timers.forEach((callback) => callback());

  async function startTwo(): Promise<readonly [Listening, Listening]> {
    const [first, second] = [listen(), listen()];
    await Promise.all([first.live.start(), second.live.start()]);
    return [first, second];
  }

  it('have no current extractor while it is being exchanged', async () => {
    const others = { ...counted, info: { ...counted.info, id: 'other-tones' } };
    let extractor: string | null = null;
    const { live } = listen({
      modalities: toneModalities({ load: async () => [counted, others] }),
      wanted: () => ({ modality: 'audio', extractor, weights }),
    });
    expect(live.isCurrent).to.equal(false);
    await live.load();
    expect(live.isCurrent).to.equal(true);
    extractor = 'other-tones';
    expect(live.isCurrent).to.equal(false);
    const exchanged = live.exchange();
    await Promise.resolve();
    expect(live.isOutdated).to.equal(false);
    expect(live.isCurrent).to.equal(false);
    await exchanged;
    expect(live.isCurrent).to.equal(true);
  });

  it('extract each frame once, and all of them get it', async () => {
    const [first, second] = await startTwo();
    await Promise.all([first.more(10), second.more(10)]);
    expect(device.opened).to.equal(1);
    expect(timesOf(first)).to.deep.equal(timesOf(second));
    expect(extracted - first.frames.length).to.be.oneOf([0, 1]);
    expect(first.live.source).to.equal(second.live.source);
  });

  it('go on for the others when one stops, and close the source when the last one does', async () => {
    const [first, second] = await startTwo();
    await first.live.stop();
    expect(first.live.source).to.equal(null);
    await second.more(2);
    expect(device.isOpen).to.equal(true);
    await second.live.stop();
    expect(device.isOpen).to.equal(false);
    const { played } = device;
    await turns();
    expect(device.played).to.equal(played);
  });

  it('do not share a source without a key', async () => {
    const [first, second] = [listen({ sourceKey: undefined }), listen({ sourceKey: undefined })];
    await Promise.all([first.live.start(), second.live.start()]);
    expect(device.opened).to.equal(2);
  });

  it('copy a frame for those who want it, and for nobody else', async () => {
    const second = listen();
    await second.live.start();
    const first = listen({ copyFrame: (frame: SourceFrame) => frame.at });
    await first.live.start();
    await first.more(3);
    const copied = first.frames.at(-1)!;
    expect(copied.copy).to.equal(copied.at);
    expect(second.frames.at(-1)!.copy).to.equal(undefined);
  });

  it('go on for the others when one fails by itself', async () => {
    const failure = new Error('It has a fault.');
    const first = listen({
      onFrame: () => {
        throw failure;
      },
    });
    const second = listen();
    await Promise.all([first.live.start(), second.live.start()]);
    await second.more(3);
    expect(first.errors).to.deep.equal([failure]);
    expect(first.live.state).to.equal('error');
    expect(second.live.state).to.equal('running');
  });

  it('are all told that the device is lost, and open it anew', async () => {
    const [first, second] = await startTwo();
    second.live.pause('frames');
    const lost = new TlError('camera-lost', 'It is unplugged.');
    device.lose(lost);
    await turns();
    expect(first.errors).to.deep.equal([lost]);
    // The other one still has a share in what is lost.
    await first.live.start();
    await first.more(1);
    expect(device.opened).to.equal(2);
  });

  it('take no frames while they are paused, and keep their state', async () => {
    const [first, second] = await startTwo();
    await second.more(2);
    first.live.pause('frames');
    const { length } = first.frames;
    await second.more(5);
    expect(first.frames).to.have.lengthOf(length);
    second.live.pause('frames');
    const { played } = device;
    await turns();
    expect(device.played).to.equal(played);
    expect(first.live.state).to.equal('running');
    expect(device.isOpen).to.equal(true);
    expect(timers.size).to.equal(0);
    first.live.pause(null);
    await first.more(2);
    expect(second.live.state).to.equal('running');
  });

  it('switch the device off after half a minute in which nobody needs it, and on again', async () => {
    const [first, second] = await startTwo();
    await first.more(1);
    first.live.pause('device');
    halfMinute();
    await second.more(2);
    expect(device.isOpen).to.equal(true);
    second.live.pause('device');
    await turns();
    expect(device.isOpen).to.equal(true);
    halfMinute();
    await turns();
    expect(device.isOpen).to.equal(false);
    expect(first.live).to.include({ state: 'running' });
    second.live.pause(null);
    await second.more(2);
    expect(device).to.include({ isOpen: true, opened: 1 });
  });

  it('leave the device on where they are needed again within half a minute', async () => {
    const { live, more } = listen();
    await live.start();
    live.pause('device');
    live.pause(null);
    expect(timers.size).to.equal(0);
    await more(2);
    expect(device.isOpen).to.equal(true);
  });

  it('say why the device can not be switched on again', async () => {
    const { live, errors } = listen();
    await live.start();
    live.pause('device');
    halfMinute();
    await turns();
    const denied = new TlError('camera-denied', 'It is blocked.');
    device.refusal = denied;
    live.pause(null);
    await turns();
    expect(errors).to.deep.equal([denied]);
    expect(live).to.include({ state: 'error', error: denied, source: null });
  });

  it('open no device while it is to be off', async () => {
    const { live, more } = listen();
    live.pause('device');
    const starting = live.start();
    await turns();
    expect(device.opened).to.equal(0);
    expect(live.state).to.equal('loading');
    live.pause(null);
    await starting;
    await more(1);
    expect(live.state).to.equal('running');
  });

  it('can be stopped before the device was opened', async () => {
    const { live } = listen();
    live.pause('device');
    const starting = live.start().catch((error: unknown) => error);
    await turns();
    await live.stop();
    expect(await starting).to.have.property('code', 'aborted');
    live.pause(null);
    await turns();
    expect(device.opened).to.equal(0);
  });
});
