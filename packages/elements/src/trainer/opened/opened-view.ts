import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { lookOf } from '../../look/label-look.ts';
import { renderIcon } from '../../look/icons.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import { nameOf, type PlacedExample } from '../review/example-index.ts';
import type { ShownReview } from '../review/shown-review.ts';
import { renderMoveTo } from './move-to.ts';
import type { Original } from './read-original.ts';
import { waveformColumns } from './waveform.ts';

/** What is drawn large. */
export interface ShownOriginal extends Pick<Original, 'sound'> {
  readonly url: string;
  /** Draws the body or the hand over the picture; null: there is none, or it is not found yet. */
  readonly drawSkeleton: ((canvas: Element | undefined) => void) | null;
}

/** An example that is shown large. */
export interface OpenedModel {
  readonly m: Messages;
  readonly review: ShownReview;
  readonly labels: readonly string[];
  readonly placed: PlacedExample;
  /** The example whose thumbnail was pressed, if this is one that resembles it; else null. */
  readonly origin: PlacedExample | null;
  /** Null: it is being read, or there is only a thumbnail. */
  readonly shown: ShownOriginal | null;
  readonly isPlaying: boolean;
  /** Where the evidence for its label lies is drawn over it; null: it can't be. */
  readonly showsEvidence: boolean | null;
  /** Draws that; null: it is not shown, or not known yet. */
  readonly drawEvidence: ((canvas: Element | undefined) => void) | null;
  /** What a model that had not seen it called it, if that is another label; else null. */
  readonly testedAs: string | null;
  /** The examples that resemble it most. */
  readonly alike: readonly ExampleId[];
}

/** What can be done with it. */
export interface OpenedActions {
  play(): void;
  toggleEvidence(): void;
  move(label: string): void;
  exclude(): void;
  remove(): void;
  select(): void;
  open(id: ExampleId): void;
  close(): void;
  keyDown(event: KeyboardEvent): void;
}

/** An example, large, in the place of its gallery. */
export function renderOpened(view: OpenedModel, actions: OpenedActions): TemplateResult {
  const { m, labels, placed, origin } = view;
  const { isTest = false } = placed;
  const { label, id, isExcluded = false } = placed.example;
  const others = labels.filter((each) => each !== label);
  return html`<div
    class="opened"
    role="group"
    aria-label=${nameOf(m, placed)}
    @keydown=${actions.keyDown}
  >
    ${renderOriginal(view, actions)}
    <div class="about">
      <div class="about-head">
        ${renderMark(lookOf(labels.indexOf(label)))}
        <p>${nameOf(m, placed)}</p>
        <button
          class="quiet"
          type="button"
          aria-label=${m.close}
          title=${m.close}
          @click=${() => actions.close()}
        >
          ${renderIcon('remove')}
        </button>
      </div>
      ${isTest ? html`<p class="note">${m.isTest}</p>` : nothing}
      ${isExcluded && !isTest ? html`<p class="note">${m.isLeftOut}</p>` : nothing}
      ${
        view.testedAs === null
          ? nothing
          : html`<p class="note tested">
              ${m.testedAs(view.testedAs)} ${renderMark(lookOf(labels.indexOf(view.testedAs)))}
            </p>`
      }
      ${
        origin
          ? html`<button
              class="link back"
              type="button"
              @click=${() => actions.open(origin.example.id)}
            >
              ${m.backTo(origin.position, origin.example.label)}
            </button>`
          : nothing
      }
      <div class="mends" data-id=${id}>
        ${others.length > 0 ? renderMoveTo(m, others, (to) => actions.move(to)) : nothing}
        ${
          isTest
            ? nothing
            : html`<button class="secondary" type="button" @click=${() => actions.exclude()}>
                ${isExcluded ? m.takeIn : m.leaveOut}
              </button>`
        }
        <button class="secondary" type="button" @click=${() => actions.remove()}>
          ${m.remove}
        </button>
        <button class="plain" type="button" @click=${() => actions.select()}>${m.select}</button>
      </div>
      ${view.alike.length > 0 ? renderAlike(view, actions) : nothing}
    </div>
  </div>`;
}

function renderOriginal(view: OpenedModel, actions: OpenedActions): TemplateResult {
  const { m, review, labels, placed, shown, isPlaying } = view;
  const { example } = placed;
  const name = nameOf(m, placed);
  // The thumbnail until the original is read, so that nothing moves.
  const url = shown?.url ?? review.thumbnailUrl(example.id);
  const sound = shown?.sound;
  return html`<div class="original">
    <div class="picture">
      ${url ? html`<img src=${url} alt=${name} draggable="false" />` : nothing}
      ${shown?.drawSkeleton ? html`<canvas class="bones" ${ref(shown.drawSkeleton)}></canvas>` : nothing}
      ${
        view.drawEvidence
          ? html`<canvas
              class="looked"
              ${setStyle({ color: lookOf(labels.indexOf(example.label)).css })}
              ${ref(view.drawEvidence)}
            ></canvas>`
          : nothing
      }
      ${
        sound
          ? html`<span
              class="playhead ${isPlaying ? 'running' : ''}"
              ${setStyle({ '--_length': `${sound.buffer.duration}s` })}
            ></span>`
          : nothing
      }
    </div>
    ${
      sound
        ? html`${renderWaveform(sound.waveform)}
            <button class="secondary" type="button" @click=${() => actions.play()}>
              ${renderIcon('play')} ${m.play}
            </button>`
        : nothing
    }
    ${
      view.showsEvidence === null
        ? nothing
        : html`<button
            class="secondary"
            type="button"
            aria-pressed=${view.showsEvidence}
            @click=${() => actions.toggleEvidence()}
          >
            ${renderIcon('eye')} ${m.evidence.toggleOpened}
          </button>`
    }
  </div>`;
}

function renderWaveform(path: string): TemplateResult {
  return html`<svg
    class="waveform"
    viewBox="0 -1 ${waveformColumns} 2"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;
}

function renderAlike({ m, review, labels, alike }: OpenedModel, actions: OpenedActions) {
  return html`<p class="note" id="alike">${m.mostLike}</p>
    <div class="alike" role="group" aria-labelledby="alike">
      ${alike.map((id) => {
        const other = review.index.get(id)!;
        const { example } = other;
        const name = nameOf(m, other);
        const url = review.thumbnailUrl(id);
        return html`<button
          class="thumbnail"
          type="button"
          aria-label=${name}
          title=${name}
          @click=${() => actions.open(id)}
        >
          ${url ? html`<img src=${url} alt="" draggable="false" />` : nothing}
          <span class="badge">${renderMark(lookOf(labels.indexOf(example.label)))}</span>
        </button>`;
      })}
    </div>`;
}
