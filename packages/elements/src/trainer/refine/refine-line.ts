import type { RefineResult } from '@tl-elements/core/trainer';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import {
  outcomeWords,
  renderRefined,
  renderRefineOffer,
  renderRefining,
  type RefineActions,
} from './refine-view.ts';

/** Offers to refine the network, shows how far that is, and what has come of it. */
export class RefineLine implements Panel, ReactiveController {
  readonly #face: FaceContext;
  /** The outcome that was said. */
  #said: RefineResult | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    face.host.addController(this);
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { progress, isPaused, outcome, isOffered, expectedMs } =
      this.#face.trainer.state.refining;
    const actions = this.#actions(m);
    if (progress) return renderRefining(m, progress, isPaused, actions);
    if (outcome) return renderRefined(m, outcome, actions);
    return isOffered ? renderRefineOffer(m, expectedMs, actions) : nothing;
  }

  hostUpdated(): void {
    const { outcome } = this.#face.trainer.state.refining;
    if (outcome && outcome !== this.#said) this.#face.say(outcomeWords(this.#face.m, outcome));
    this.#said = outcome;
  }

  #actions(m: Messages): RefineActions {
    const trainer = this.#face.trainer;
    return {
      start: () => {
        this.#face.say(m.refine.running);
        trainer.refining.refine().catch((error: unknown) => this.#face.report(error as Error));
        this.#moveFocusTo('[data-refine=cancel]');
      },
      pause: () => trainer.refining.pause(true),
      resume: () => trainer.refining.pause(false),
      cancel: () => {
        trainer.refining.cancel();
        this.#moveFocusTo('.refine button');
      },
      undo: () => {
        this.#face.host.undo();
        this.#moveFocusTo('.refine button, .quality button');
      },
      dismiss: () => {
        trainer.refining.cancel();
        this.#moveFocusTo('.refine button, .quality button');
      },
    };
  }

  #moveFocusTo(selector: string): void {
    this.#face.focusOn(selector);
  }
}
