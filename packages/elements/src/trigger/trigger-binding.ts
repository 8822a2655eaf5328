import { Scope, type Prediction } from '@tl-elements/core/base';
import {
  anyLabel,
  initialTriggerState,
  labelScore,
  readPrediction,
  sleepTrigger,
  stepTrigger,
  triggerRule,
  type TriggerState,
} from '@tl-elements/core/trigger';
import { adoptStyles, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { emit } from '../events.ts';
import { followLanguage } from '../live/follow-language.ts';
import { readerOf, type MessageReader } from '../strings/catalogue.ts';
import { triggerEnglish, type TriggerMessages } from '../strings/trigger-english.ts';
import type { Firing } from './actions/action.ts';
import { ActionRunner } from './actions/action-runner.ts';
import { readActions } from './actions/read-actions.ts';
import { readRule } from './read-rule.ts';
import { textOf } from './read-text.ts';
import { isPageLoud } from './sound/loudness.ts';
import { triggerStyles } from './styles.ts';
import { SubjectFinder, type Subject } from './subject-finder.ts';
import { defineProperties, settingsKey, takeUpProperties } from './trigger-properties.ts';
import type { TriggerHost } from './trigger-settings.ts';
import { renderTrigger } from './views/trigger-view.ts';
import type { TriggerDetail } from './trigger-detail.ts';

/** What a trigger needs from a classifier or a trainer while it listens to it. */
class SubjectNeeds {
  #endFrames: (() => void) | null = null;
  #endOnsets: (() => void) | null = null;

  /**
   * Asks for predictions, also while the element that makes them is off-screen.
   *
   * @param subject null: the trigger doesn't listen.
   * @param hasOnsets true if predictions have to say which sound has just begun.
   */
  update(subject: Subject | null, hasOnsets: boolean): void {
    if (subject) this.#endFrames ??= subject.needFrames('while-shown');
    else this.#endFrames = ended(this.#endFrames);
    if (subject && hasOnsets) this.#endOnsets ??= subject.listenForOnsets();
    else this.#endOnsets = ended(this.#endOnsets);
  }
}

function ended(end: (() => void) | null): null {
  end?.();
  return null;
}

/** How long a trigger shows that it has fired, milliseconds. */
const flashMs = 400;

/** The states of a trigger that style sheets can select, as `:state(fired)`. */
class TriggerStates {
  readonly #states: CustomStateSet;
  #endFlash: (() => void) | null = null;

  constructor(host: HTMLElement) {
    this.#states = host.attachInternals().states;
  }

  showAsleep(isAsleep: boolean): void {
    this.#show('asleep', isAsleep);
  }

  /** Shows for a moment that it has fired. @param scope while the host is connected. */
  flash(scope: Scope): void {
    this.#endFlash?.();
    this.#show('fired', true);
    this.#endFlash = scope.after(flashMs, () => this.#show('fired', false));
  }

  #show(name: 'fired' | 'asleep', isOn: boolean): void {
    if (isOn) this.#states.add(name);
    else this.#states.delete(name);
  }
}

const messagesFor: MessageReader<TriggerMessages> = readerOf(triggerEnglish, 'trigger');

/** The rule of a trigger whose attributes can't be read: it never fires. */
const noRule = triggerRule({ labels: [] });

/** Where a classifier and a trainer show the triggers inside them. */
const slotName = 'trigger';

/** The part that is the start button of a classifier and of a trainer. */
const startPart = 'start-button';

/** Binds core's rule to the element: predictions go in, actions and events come out. */
export class TriggerBinding implements ReactiveController {
  readonly #host: TriggerHost;
  readonly #runner = new ActionRunner((error) => this.#report(error));
  readonly #subjects: SubjectFinder;
  readonly #needs = new SubjectNeeds();
  readonly #states: TriggerStates;
  #rule = noRule;
  #state: TriggerState = initialTriggerState;
  /** The last one that was heard. */
  #prediction: Prediction | null = null;
  /** What rule and actions were read from. */
  #settings = '';
  /** While the host is connected. */
  #scope = new Scope();
  /** The error of attributes that can't be read. */
  #unreadable: Error | null = null;
  /** What went wrong when it fired last. */
  #failure: Error | null = null;
  /** Where the slider was put, 0..1; null: it shows the score. */
  #byHand: number | null = null;
  /** What was done, or would have been, last. */
  #last: Firing | null = null;
  #isStyled = false;

  constructor(host: TriggerHost) {
    this.#host = host;
    defineProperties(Object.getPrototypeOf(host) as TriggerHost);
    takeUpProperties(host);
    this.#states = new TriggerStates(host);
    this.#subjects = new SubjectFinder(host, (subject, scope) => this.#listen(subject, scope));
    host.addController(this);
    followLanguage(host);
  }

  hostConnected(): void {
    const host = this.#host;
    this.#scope = new Scope();
    for (const type of ['click', 'keydown']) {
      this.#scope.listen(window, type, (event: Event) => this.#prepare(event), { capture: true });
    }
    if (!host.slot && host.parentElement?.matches('tl-classifier, tl-trainer')) {
      host.slot = slotName;
    }
    const attributes = new MutationObserver(() => host.requestUpdate());
    attributes.observe(host, { attributes: true });
    this.#scope.add(() => attributes.disconnect());
    this.#subjects.connect();
    host.requestUpdate();
  }

  hostDisconnected(): void {
    void this.#scope.close();
    this.#subjects.disconnect();
  }

  /** Before each rendering, since an attribute may have changed. */
  hostUpdate(): void {
    const host = this.#host;
    this.#subjects.follow(textOf(host.for) || null);
    this.#updateNeeds();
    const settings = settingsKey(host);
    if (settings === this.#settings) return;
    this.#settings = settings;
    this.#readSettings();
  }

  /** Fires without waiting for a prediction. */
  fireByHand(): void {
    const prediction = this.#prediction;
    const named = this.#rule.labels.at(-1) || null;
    const label = named === anyLabel ? (prediction?.label ?? null) : named;
    if (!this.#host.dryRun) this.#runner.prepare(true);
    this.#fire({ label, prediction }, true);
  }

  render(): TemplateResult | typeof nothing {
    const host = this.#host;
    if (!this.#isStyled) adoptStyles(host.renderRoot as ShadowRoot, triggerStyles);
    this.#isStyled = true;
    if (!host.controls && !host.dryRun) return nothing;
    const { subject } = this.#subjects;
    return renderTrigger(
      {
        m: messagesFor(host),
        rule: this.#rule,
        labels: subject?.model?.head.labels ?? [],
        actions: this.#runner.actions,
        followed: this.#runner.hasFollower ? textOf(host.set) : null,
        isListening: subject !== null,
        isOn: !host.off,
        hasControls: host.controls,
        isDryRun: host.dryRun,
        score: this.#byHand ?? this.#score,
        last: this.#last,
        error: this.#failure ?? this.#unreadable,
      },
      {
        fire: () => this.fireByHand(),
        toggle: () => {
          host.off = !host.off;
        },
        follow: (score) => {
          // Otherwise the next prediction would move it back.
          host.off = true;
          this.#byHand = score;
          this.#runner.follow(score);
          host.requestUpdate();
        },
      },
    );
  }

  #listen(subject: Subject, scope: Scope): void {
    this.#state = initialTriggerState;
    this.#prediction = null;
    scope.listen(subject, 'tl-prediction', (event: CustomEvent<Prediction>) => {
      // Events of elements inside it bubble, too.
      if (event.target === subject) this.#hear(subject, event.detail);
    });
    scope.add(subject.onStop(() => this.#rest()));
    scope.add(() => this.#needs.update(null, false));
    this.#updateNeeds();
  }

  #updateNeeds(): void {
    const { off, onset, isConnected } = this.#host;
    this.#needs.update(off || !isConnected ? null : this.#subjects.subject, onset);
  }

  #hear(subject: Subject, prediction: Prediction): void {
    const host = this.#host;
    if (host.off) return;
    this.#prediction = prediction;
    this.#byHand = null;
    if (!host.dryRun) this.#runner.follow(this.#score);
    const isAsleep = subject.model?.modality === 'audio' && isPageLoud();
    if (isAsleep) this.#state = sleepTrigger(this.#rule, this.#state, prediction);
    else this.#step(prediction);
    this.#states.showAsleep(isAsleep);
    if (host.controls) host.requestUpdate();
  }

  /** Nothing is recognized any more: what follows the score goes back, unless it was put where it is by hand. */
  #rest(): void {
    const host = this.#host;
    if (host.off) return;
    this.#prediction = null;
    if (!host.dryRun) this.#runner.follow(0);
    if (host.controls) host.requestUpdate();
  }

  #step(prediction: Prediction): void {
    const { state, fired, label } = stepTrigger(this.#rule, this.#state, prediction);
    this.#state = state;
    if (fired) this.#fire({ label, prediction }, false);
  }

  #fire(firing: Firing, byHand: boolean): void {
    const host = this.#host;
    if (!dispatchTrigger(host, { ...firing, rule: this.#rule, byHand })) return;
    this.#last = firing;
    this.#failure = null;
    this.#states.flash(this.#scope);
    if (!host.dryRun) this.#runner.run(firing);
    host.requestUpdate();
  }

  #readSettings(): void {
    const host = this.#host;
    this.#failure = null;
    const read = readActions(host, (error) => this.#report(error));
    const { errors } = read;
    this.#runner.take(read);
    const before = this.#rule;
    try {
      this.#rule = readRule(host);
    } catch (error) {
      this.#rule = noRule;
      errors.push(error as Error);
    }
    const { labels, onset } = this.#rule;
    if (String(labels) !== String(before.labels) || onset !== before.onset) {
      // The cooldown goes on.
      this.#state = { ...initialTriggerState, firedAt: this.#state.firedAt };
    }
    this.#unreadable = errors[0] ?? null;
    errors.forEach((error) => this.#tell(error));
  }

  #prepare(event: Event): void {
    if (this.#host.dryRun) return;
    const path = event.composedPath();
    const { subject } = this.#subjects;
    const isStart = path.some((each) => each instanceof Element && each.part.contains(startPart));
    const isOnSubject = subject !== null && path.includes(subject) && isStart;
    this.#runner.prepare(isOnSubject || path.includes(this.#host));
  }

  #report(error: Error): void {
    this.#failure = error;
    this.#tell(error);
    this.#host.requestUpdate();
  }

  #tell(error: Error): void {
    const host = this.#host;
    emit(host, 'tl-error', { error });
    // Otherwise nobody would see it.
    if (!host.controls && !host.dryRun) console.warn(error.message, host);
  }

  /** The last prediction's score for the last label that it waits for. */
  get #score(): number {
    const prediction = this.#prediction;
    const label = this.#rule.labels.at(-1);
    return prediction && label !== undefined
      ? labelScore(label, readPrediction(this.#rule, prediction)).score
      : 0;
  }
}

/** Dispatches `tl-trigger`; false if a listener has called `preventDefault()`. */
function dispatchTrigger(target: EventTarget, detail: TriggerDetail): boolean {
  const init = { detail, bubbles: true, composed: true, cancelable: true };
  return target.dispatchEvent(new CustomEvent('tl-trigger', init));
}
