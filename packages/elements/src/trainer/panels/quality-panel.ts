import { takingPart } from '@tl-elements/core/trainer';
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveSettings } from '../../live/live-settings.ts';
import { entryOf } from '../../modalities.ts';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { adviceCards, guide, type AdviceActions, type Taught } from './guidance.ts';
import type { FocusKeeper } from '../face/focus-keeper.ts';
import type { PageTrainer } from '../page-trainer.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { hasSource } from '../face/view-models.ts';
import { NewPeople } from '../people/new-people.ts';
import type { ShownReview } from '../review/shown-review.ts';
import { renderQuality } from '../views/quality.ts';
import { renderUnderstand, type UnderstandModel } from '../views/understand.ts';

/** The line that says how good the model is, and the panel "Understand". */
export class QualityPanel {
  readonly id = 'understand';
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #settings: () => LiveSettings;
  readonly #review: ShownReview;
  readonly #focus: FocusKeeper;
  readonly #actions: AdviceActions;
  readonly #newPeople: NewPeople;
  #isExplaining = false;

  constructor(
    host: TrainerHost,
    trainer: PageTrainer,
    settings: () => LiveSettings,
    review: ShownReview,
    focus: FocusKeeper,
    actions: AdviceActions,
  ) {
    this.#host = host;
    this.#trainer = trainer;
    this.#settings = settings;
    this.#review = review;
    this.#focus = focus;
    this.#actions = actions;
    this.#newPeople = new NewPeople(host, trainer);
  }

  /** "Understand" is open. */
  get isOpen(): boolean {
    return this.#isExplaining;
  }

  /** Opens "Understand" at the tests. */
  async showTests(): Promise<void> {
    if (!this.#isExplaining) this.#toggle();
    await this.#review.load();
    this.#focus.moveTo(() => this.#host.renderRoot.querySelector<HTMLElement>('#tests'));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('#tests')?.scrollIntoView({ block: 'start' });
  }

  /** Closes "Understand", and leaves the focus where it was opened. */
  close(): void {
    this.#isExplaining = false;
    this.#newPeople.close();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>(`[aria-controls=${this.id}]`)?.focus();
  }

  /** @param aside what stands at the end of the line. */
  render(m: Messages, aside: TemplateResult | typeof nothing): TemplateResult {
    const toggle = () => this.#toggle();
    const { labels, model } = this.#host;
    const words = teachingWords(m, this.#host);
    const isExplaining = this.#isExplaining;
    const canExplain = model !== null;
    const line = { m, ...guide(this.#taught, m), canExplain, isExplaining };
    const tests = isExplaining ? this.#review.renderTests(m) : nothing;
    const newPeople = isExplaining ? this.#newPeople.render(m) : nothing;
    const advice = isExplaining ? adviceCards(this.#taught, m, this.#actions) : [];
    return html`<div class="try-line" data-try>${renderQuality(line, toggle)} ${aside}</div>
      ${model?.doubt ? html`<p class="doubt note" part="doubt">${m.doubts[model.doubt]}</p>` : nothing}
      ${isExplaining ? renderUnderstand({ m, words, labels, newPeople, tests, advice, diagnosis: this.#diagnose(m) }, toggle) : nothing}`;
  }

  #diagnose(m: Messages): UnderstandModel['diagnosis'] {
    const { labels, evaluation } = this.#host;
    if (!evaluation) return null;
    const words = teachingWords(m, this.#host);
    return this.#review.diagnose({ m, words, labels, evaluation });
  }

  get #taught(): Taught {
    const { evaluation, state, motion } = this.#host;
    return {
      ...takingPart(this.#trainer.state),
      known: this.#trainer.state.importedLabels,
      evaluation,
      isLearning: this.#trainer.state.isLearning,
      bySurroundings: this.#trainer.state.bySurroundings,
      modality: this.#settings().modality,
      motion,
      background: this.#trainer.state.background,
      input: entryOf(this.#host)?.input ?? 'camera',
      hasSource: hasSource(this.#settings()),
      hasNoCountdown: this.#trainer.settings.recording?.delaySeconds === 0,
      isInvited: state === 'idle' || state === 'ready' || state === 'error',
    };
  }

  #toggle(): void {
    if (this.#isExplaining) return this.close();
    this.#isExplaining = true;
    void this.#review.load();
    this.#host.requestUpdate();
  }
}
