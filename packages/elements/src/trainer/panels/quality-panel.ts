import { html, nothing, type TemplateResult } from 'lit';
import type { LiveSettings } from '../../live/live-settings.ts';
import { modalities } from '../../modalities.ts';
import { teachingWords } from '../../strings/catalogue.ts';
import type { Messages } from '../../strings/english.ts';
import { adviceCards, guide, type AdviceActions, type Taught } from './guidance.ts';
import type { TrainerSession } from '../session.ts';
import { hasSource } from '../face/shown.ts';
import type { TlTrainer } from '../tl-trainer.ts';
import { renderQuality } from '../views/quality.ts';
import { renderUnderstand } from '../views/understand.ts';

/** How good it is, in a line, and "Understand" behind it. */
export class QualityPanel {
  readonly #host: TlTrainer;
  readonly #session: TrainerSession;
  readonly #settings: () => LiveSettings;
  readonly #actions: AdviceActions;
  #isExplaining = false;

  constructor(
    host: TlTrainer,
    session: TrainerSession,
    settings: () => LiveSettings,
    actions: AdviceActions,
  ) {
    this.#host = host;
    this.#session = session;
    this.#settings = settings;
    this.#actions = actions;
  }

  /** "Understand" is open. */
  get isExplaining(): boolean {
    return this.#isExplaining;
  }

  render(m: Messages): TemplateResult {
    const toggle = () => this.#toggle();
    const { labels, evaluation, model } = this.#host;
    const words = teachingWords(m, this.#settings().modality);
    const isExplaining = this.#isExplaining;
    const canExplain = model !== null;
    const line = { m, ...guide(this.#taught, m), canExplain, isExplaining };
    const advice = isExplaining ? adviceCards(this.#taught, m, this.#actions) : [];
    return html`${renderQuality(line, toggle)}
    ${model?.doubt ? html`<p class="doubt note" part="doubt">${m.doubts[model.doubt]}</p>` : nothing}
    ${isExplaining ? renderUnderstand({ m, words, labels, evaluation, advice }, toggle) : nothing}`;
  }

  get #taught(): Taught {
    const { labels, examples, evaluation, state, modality } = this.#host;
    return {
      labels,
      examples,
      known: this.#session.project.knownLabels,
      evaluation,
      isLearning: this.#session.project.isLearning,
      modality: this.#settings().modality,
      input: modalities[modality]?.input ?? 'camera',
      hasSource: hasSource(this.#settings()),
      isInvited: state === 'idle' || state === 'ready',
    };
  }

  #toggle(): void {
    this.#isExplaining = !this.#isExplaining;
    this.#host.requestUpdate();
  }
}
