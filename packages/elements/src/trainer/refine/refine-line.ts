import type { RefineResult } from '@tl-elements/core/trainer';
import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { Announcer } from '../face/announcer.ts';
import type { FocusKeeper } from '../face/focus-keeper.ts';
import type { ProblemStrip } from '../face/problem-strip.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import type { PageTrainer } from '../page-trainer.ts';
import {
  outcomeWords,
  renderRefined,
  renderRefineOffer,
  renderRefining,
  type RefineActions,
} from './refine-view.ts';

/** Offers to refine the network, shows how far that is, and what has come of it. */
export class RefineLine {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #focus: FocusKeeper;
  readonly #announcer: Announcer;
  readonly #problems: ProblemStrip;
  /** The outcome that was said. */
  #said: RefineResult | null = null;

  constructor(
    host: TrainerHost,
    trainer: PageTrainer,
    focus: FocusKeeper,
    announcer: Announcer,
    problems: ProblemStrip,
  ) {
    this.#host = host;
    this.#trainer = trainer;
    this.#focus = focus;
    this.#announcer = announcer;
    this.#problems = problems;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { progress, isPaused, outcome, isOffered, expectedMs } = this.#trainer.state.refining;
    const actions = this.#actions(m);
    if (progress) return renderRefining(m, progress, isPaused, actions);
    if (outcome) return renderRefined(m, outcome, actions);
    return isOffered ? renderRefineOffer(m, expectedMs, actions) : nothing;
  }

  /** After each rendering. */
  updated(m: Messages): void {
    const { outcome } = this.#trainer.state.refining;
    if (outcome && outcome !== this.#said) this.#announcer.say(outcomeWords(m, outcome));
    this.#said = outcome;
  }

  #actions(m: Messages): RefineActions {
    const trainer = this.#trainer;
    return {
      start: () => {
        this.#announcer.say(m.refine.running);
        trainer.refine().catch((error: unknown) => this.#problems.report(error as Error));
        this.#moveFocusTo('[data-refine=cancel]');
      },
      pause: () => trainer.pauseRefining(true),
      resume: () => trainer.pauseRefining(false),
      cancel: () => {
        trainer.dismissRefining();
        this.#moveFocusTo('.refine button');
      },
      undo: () => {
        this.#host.undo();
        this.#moveFocusTo('.refine button, .quality button');
      },
      dismiss: () => {
        trainer.dismissRefining();
        this.#moveFocusTo('.refine button, .quality button');
      },
    };
  }

  #moveFocusTo(selector: string): void {
    this.#focus.moveTo(() => this.#host.renderRoot.querySelector<HTMLElement>(selector));
  }
}
