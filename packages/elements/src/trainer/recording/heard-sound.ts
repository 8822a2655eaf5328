import type { HeardSound } from '@tl-elements/core/trainer';
import type { FaceContext } from '../face/face-context.ts';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import { SoundPlayer } from '../opened/sound-player.ts';
import { loudestOf, waveformPath } from '../opened/waveform.ts';
import { indexOf } from '../review/example-index.ts';
import { renderHeard, type HeardSecond } from './heard-view.ts';

/** The sound that was recorded last: to hear, and to choose which seconds of it count. */
export class HeardView implements ReactiveController {
  readonly #face: FaceContext;
  readonly #player = new SoundPlayer();
  /** Of each second. */
  readonly #waveforms = new WeakMap<HeardSound, readonly string[]>();
  #playing: HeardSound | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    face.host.addController(this);
  }

  /** Beneath a label's buttons; nothing if it is not the label that was recorded last. */
  render(m: Messages, label: string): TemplateResult | typeof nothing {
    const { heard, examples } = this.#face.trainer.state;
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
        count: (id, on) => this.#face.trainer.project.setExcluded([id], !on),
        close: () => this.#close(label),
      },
    );
  }

  /** Gives the loudspeaker back when nothing is to be heard any more. */
  hostUpdated(): void {
    if (this.#playing && this.#face.trainer.state.heard !== this.#playing) this.#player.close();
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
    this.#face.update();
    await this.#player.play(buffer, () => {
      this.#playing = null;
      this.#face.update();
    });
  }

  #close(label: string): void {
    this.#player.close();
    this.#face.trainer.recorder.forgetHeard();
    const place = this.#face.host.labels.indexOf(label);
    this.#face.focus.moveTo(() => {
      const row = this.#face.host.renderRoot.querySelectorAll('.row')[place];
      return row?.querySelector<HTMLElement>('.teach');
    });
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
