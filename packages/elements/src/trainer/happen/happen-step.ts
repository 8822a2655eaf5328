import { html, nothing, type TemplateResult } from 'lit';
import type { FaceContext } from '../face/face-context.ts';
import { repeat } from 'lit/directives/repeat.js';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import { renderHappening } from './happen-view.ts';
import { happeningOf, type HappeningName } from './happenings.ts';
import { renderTrial } from './trigger-trial.ts';
import { triggerTag, usual, type TriggerChoice } from './trigger-tag.ts';

/** "Make something happen": what a page does when a label is recognized. */
export class HappenStep {
  readonly #face: FaceContext;
  #choices: readonly TriggerChoice[] = [];

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** The tags, in order. */
  get tags(): readonly string[] {
    return this.#choices.map(triggerTag);
  }

  /** True if browsers allow something of it only after a press. */
  get needsPress(): boolean {
    return this.#choices.some(({ happening }) => happeningOf(happening).needsPress);
  }

  render(m: Messages): TemplateResult {
    const { labels, modality } = this.#face.host;
    const isEmpty = this.#choices.length === 0;
    return html`<h3>${m.happenHeading}</h3>
      ${isEmpty ? html`<p class="note">${m.happenHint}</p>` : nothing}
      ${repeat(
        this.#choices,
        (_, index) => index,
        (choice, index) =>
          renderHappening(
            {
              m,
              name: m.happenOne(index + 1),
              choice,
              labels,
              isSound: modality === 'audio',
              trial: renderTrial(m, choice),
            },
            {
              change: (changes) => this.#change(index, changes),
              chooseHappening: (name) => this.#change(index, begun(name)),
              remove: () => this.#remove(index),
            },
          ),
      )}
      <button class="secondary add-happening" type="button" @click=${() => this.#add()}>
        ${renderIcon('plus')} ${isEmpty ? m.happenAdd : m.happenAddMore}
      </button>
      ${isEmpty ? nothing : this.#renderTags(m)}`;
  }

  #renderTags(m: Messages): TemplateResult {
    return html`<pre
        class="tags"
        tabindex="0"
        dir="ltr"
        aria-label=${m.happenTags}
      ><code>${this.tags.join('\n')}</code></pre>
      <p class="note">${m.happenTags}</p>`;
  }

  #add(): void {
    const { labels } = this.#face.host;
    const onset = this.#face.host.modality === 'audio';
    const label = labels.find((each) => !this.#choices.some((choice) => choice.label === each));
    const choice = { ...usual, ...begun('tone'), label: label ?? labels[0] ?? null, onset };
    this.#choices = [...this.#choices, { ...choice, controls: true }];
    this.#focusAfter('.happening:last-of-type select');
  }

  #remove(index: number): void {
    this.#choices = this.#choices.filter((_, each) => each !== index);
    this.#focusAfter('.add-happening');
  }

  #change(index: number, changes: Partial<TriggerChoice>): void {
    this.#choices = this.#choices.map((choice, each) =>
      each === index ? { ...choice, ...changes } : choice,
    );
    this.#face.update();
  }

  #focusAfter(selector: string): void {
    this.#face.update();
    void this.#face.host.updateComplete.then(() => this.#face.find(selector)?.focus());
  }
}

/** The first values of a happening. */
function begun(happening: HappeningName) {
  const { example: value, target = '' } = happeningOf(happening);
  return { happening, value, target };
}
