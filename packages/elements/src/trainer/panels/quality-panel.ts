import { takingPart } from '@tl-elements/core/trainer';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { entryOf } from '../../modalities.ts';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { adviceCards, guide, type Taught } from './guidance.ts';
import { NewPeople } from '../people/new-people.ts';
import { Review } from '../review/review.ts';
import { TryTray } from '../tests/try-tray.ts';
import { renderUnderstand, type UnderstandModel } from '../views/understand.ts';

/** The line that says how good the model is, and the panel "Understand". */
export class QualityPanel implements Panel {
  readonly id = 'understand';
  readonly #face: FaceContext;
  readonly #review: Review;
  readonly #newPeople: NewPeople;
  #isExplaining = false;

  constructor(face: FaceContext) {
    this.#face = face;
    this.#review = face.part(Review);
    this.#newPeople = new NewPeople(face);
    face.on('show-tests', () => void this.#showTests());
  }

  /** "Understand" is open. */
  get isOpen(): boolean {
    return this.#isExplaining;
  }

  /** Opens "Understand" at the tests. */
  async #showTests(): Promise<void> {
    if (!this.#isExplaining) this.#toggle();
    await this.#review.load();
    this.#face.focusOn('#tests');
    await this.#face.host.updateComplete;
    this.#face.find('#tests')?.scrollIntoView({ block: 'start' });
  }

  /** Closes "Understand", and leaves the focus where it was opened. */
  close(): void {
    this.#isExplaining = false;
    this.#newPeople.close();
    this.#face.update();
    this.#face.find(`[aria-controls=${this.id}]`)?.focus();
  }

  render(m: Messages): TemplateResult {
    const aside = this.#face.part(TryTray).renderInvitation(m);
    const toggle = () => this.#toggle();
    const { labels, model } = this.#face.host;
    const words = teachingWords(m, this.#face.host);
    const isExplaining = this.#isExplaining;
    const canExplain = model !== null;
    const line = { m, ...guide(this.#taught, m), canExplain, isExplaining };
    const tests = isExplaining ? this.#review.renderTests(m) : nothing;
    const newPeople = isExplaining ? this.#newPeople.render(m) : nothing;
    const advice = isExplaining ? adviceCards(this.#taught, this.#face) : [];
    return html`<div class="try-line" data-try>${renderQuality(line, toggle)} ${aside}</div>
      ${model?.doubt ? html`<p class="doubt note" part="doubt">${m.doubts[model.doubt]}</p>` : nothing}
      ${isExplaining ? renderUnderstand({ m, words, labels, newPeople, tests, advice, diagnosis: this.#diagnose(m) }, toggle) : nothing}`;
  }

  #diagnose(m: Messages): UnderstandModel['diagnosis'] {
    const { labels, evaluation } = this.#face.host;
    if (!evaluation) return null;
    const words = teachingWords(m, this.#face.host);
    return this.#review.diagnose({ m, words, labels, evaluation });
  }

  get #taught(): Taught {
    const { evaluation, state, motion } = this.#face.host;
    return {
      ...takingPart(this.#face.trainer.state),
      known: this.#face.trainer.state.importedLabels,
      evaluation,
      isLearning: this.#face.trainer.state.isLearning,
      bySurroundings: this.#face.trainer.state.bySurroundings,
      modality: this.#face.settings.modality,
      motion,
      background: this.#face.trainer.state.background,
      input: entryOf(this.#face.host)?.input ?? 'camera',
      hasSource: this.#face.hasSource,
      hasNoCountdown: this.#face.trainer.settings.recording?.delaySeconds === 0,
      isInvited: state === 'idle' || state === 'ready' || state === 'error',
    };
  }

  #toggle(): void {
    if (this.#isExplaining) return this.close();
    this.#isExplaining = true;
    void this.#review.load();
    this.#face.update();
  }
}

/** One line beneath the picture: how good the model is, or what to do next. */
interface QualityModel {
  readonly m: Messages;
  readonly words: string;
  readonly range: string | null;
  /** True if the words are a figure, false for a next step. */
  readonly isFigure: boolean;
  /** "Understand" has something to show. */
  readonly canExplain: boolean;
  readonly isExplaining: boolean;
}

/** The line that says how good the model is, or what to do next. */
function renderQuality(view: QualityModel, explain: () => void): TemplateResult {
  const { words, range, isFigure } = view;
  return html`<p class="quality" part="quality">
    <span>
      ${words}${range ? html` <span class="range">(${range})</span>` : nothing}${isFigure ? '.' : ''}
      ${view.canExplain ? renderWhy(view, explain) : nothing}
    </span>
  </p>`;
}

function renderWhy({ m, isExplaining }: QualityModel, explain: () => void): TemplateResult {
  return html`<button
    class="link"
    type="button"
    aria-expanded=${isExplaining}
    aria-controls="understand"
    @click=${explain}
  >
    ${m.why}
  </button>`;
}
