import type { HeardSound } from '@tl-elements/core/trainer';
import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { FocusKeeper } from '../face/focus-keeper.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { SoundPlayer } from '../opened/sound-player.ts';
import { loudestOf, waveformPath } from '../opened/waveform.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { indexOf } from '../review/example-index.ts';
import { renderHeard, type HeardSecond } from './heard-view.ts';

/** What rows need of it. */
export interface ShownHeard {
  /** Beneath a label's buttons; nothing if it is not the label that was recorded last. */
  render(m: Messages, label: string): TemplateResult | typeof nothing;
}

/** The sound that was recorded last: to hear, and to choose which seconds of it count. */
export class HeardView implements ShownHeard {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #focus: FocusKeeper;
  readonly #player = new SoundPlayer();
  /** Of each second. */
  readonly #waveforms = new WeakMap<HeardSound, readonly string[]>();
  #playing: HeardSound | null = null;

  constructor(host: TrainerHost, trainer: PageTrainer, focus: FocusKeeper) {
    this.#host = host;
    this.#trainer = trainer;
    this.#focus = focus;
  }

  render(m: Messages, label: string): TemplateResult | typeof nothing {
    const { heard, examples } = this.#trainer.state;
    if (heard?.label !== label) return nothing;
    const index = indexOf(examples);
    const waveforms = this.#waveformsOf(heard);
    const seconds = heard.seconds.flatMap(({ id, from }, place): HeardSecond[] => {
      const placed = index.get(id);
      if (!placed) return []; // removed meanwhile
      const counts = !(placed.example.isExcluded ?? false);
      return [{ id, from, number: place + 1, counts, waveform: waveforms[place] ?? '' }];
    });
    if (heard.seconds.length > 0 && seconds.length === 0) return nothing;
    return renderHeard(
      { m, seconds, isPlaying: this.#playing === heard },
      {
        play: () => void this.#play(heard),
        count: (id, on) => this.#trainer.setExcluded([id], !on),
        close: () => this.#close(label),
      },
    );
  }

  /** Gives the loudspeaker back when nothing is to be heard any more. */
  updated(): void {
    if (this.#playing && this.#trainer.state.heard !== this.#playing) this.#player.close();
  }

  async #play(heard: HeardSound): Promise<void> {
    if (this.#playing) {
      this.#player.stop();
      return;
    }
    const { pcm, sampleRate } = heard;
    const buffer = new AudioBuffer({ length: pcm.length, sampleRate });
    buffer.copyToChannel(pcm as Float32Array<ArrayBuffer>, 0);
    this.#playing = heard;
    this.#host.requestUpdate();
    await this.#player.play(buffer, () => {
      this.#playing = null;
      this.#host.requestUpdate();
    });
  }

  #close(label: string): void {
    this.#player.close();
    this.#trainer.recorder.forgetHeard();
    const place = this.#host.labels.indexOf(label);
    this.#focus.moveTo(() =>
      this.#host.renderRoot.querySelectorAll('.row')[place]?.querySelector<HTMLElement>('.teach'),
    );
  }

  #waveformsOf(heard: HeardSound): readonly string[] {
    const known = this.#waveforms.get(heard);
    if (known) return known;
    const { pcm, sampleRate, seconds } = heard;
    const loudest = loudestOf(pcm);
    const paths = seconds.map(({ from }) => {
      const first = Math.round(from * sampleRate);
      return waveformPath(pcm.subarray(first, first + sampleRate), loudest);
    });
    this.#waveforms.set(heard, paths);
    return paths;
  }
}
