import { anyLabel, noneOfThese, type TriggerRule } from '@tl-elements/core/trigger';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { explained, renderDetail } from '../../look/error-message.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { TriggerMessages } from '../../strings/trigger-english.ts';
import type { Action, Firing } from '../actions/action.ts';

/** What a trigger shows. */
export interface TriggerModel {
  readonly m: TriggerMessages;
  readonly rule: TriggerRule;
  /** Of the model, in its order. */
  readonly labels: readonly string[];
  readonly actions: readonly Action[];
  /** Something of the page follows the score; null: nothing does. */
  readonly followed: string | null;
  /** There is a classifier or a trainer. */
  readonly isListening: boolean;
  readonly isOn: boolean;
  readonly hasControls: boolean;
  readonly isDryRun: boolean;
  /** Of the label that it waits for last, 0..1. */
  readonly score: number;
  /** What it fired for last; null: nothing yet. */
  readonly last: Firing | null;
  readonly error: Error | null;
}

/** What its controls do. */
export interface TriggerActions {
  fire(): void;
  toggle(): void;
  /** @param score 0..1. */
  follow(score: number): void;
}

/** The switch, the button and the status. */
export function renderTrigger(view: TriggerModel, actions: TriggerActions): TemplateResult {
  return html`${
    view.hasControls
      ? html`<div class="controls" part="controls">
          ${renderSwitch(view, actions)}
          ${view.followed === null ? nothing : renderSlider(view, view.followed, actions)}
          ${view.followed !== null && view.actions.length === 0 ? nothing : renderButton(view, actions)}
        </div>`
      : nothing
  }
  ${renderStatus(view)}`;
}

function renderSwitch(view: TriggerModel, { toggle }: TriggerActions): TemplateResult {
  const { m, rule, labels, isOn, score } = view;
  const name = nameOf(rule, m);
  const index = labels.indexOf(rule.labels.at(-1) ?? '');
  const look = index < 0 ? null : lookOf(index);
  return html`<button
    class="switch"
    part="switch"
    type="button"
    role="switch"
    aria-checked=${isOn ? 'true' : 'false'}
    aria-label=${m.triggerSwitch(name, wordsOf(view))}
    @click=${toggle}
  >
    <span class="track"><span class="knob"></span></span>
    <span
      class="waits"
      ${setStyle({ '--_label': look?.css ?? null, '--_score': score, '--_above': rule.above })}
    >
      <span class="label"
        >${look ? renderMark(look) : nothing}<span class="name" part="name">${name}</span></span
      >
      <span class="bar" part="bar"><span class="fill" part="bar-fill"></span></span>
    </span>
  </button>`;
}

function renderButton(view: TriggerModel, { fire }: TriggerActions): TemplateResult {
  const words = wordsOf(view);
  const text = words.length > 0 ? view.m.triggerButton(words) : view.m.triggerNothing;
  return html`<button class="act" part="button" type="button" @click=${fire}>
    <slot>${text}</slot>
  </button>`;
}

function renderSlider({ m, score }: TriggerModel, name: string, { follow }: TriggerActions) {
  return html`<input
    class="slider"
    part="slider"
    type="range"
    max="100"
    aria-label=${m.triggerSet(name)}
    aria-valuetext=${m.percent(score)}
    .value=${live(String(Math.round(score * 100)))}
    @input=${({ target }: InputEvent) => follow(Number((target as HTMLInputElement).value) / 100)}
  />`;
}

function renderStatus({ error, ...view }: TriggerModel): TemplateResult {
  if (error) {
    const { words, detail } = explained(error, view.m);
    return html`<p class="status error" part="status" role="alert">
      ${words} ${renderDetail(detail)}
    </p>`;
  }
  return html`<p class="status" part="status" role="status">${statusOf(view)}</p>`;
}

function statusOf(view: Omit<TriggerModel, 'error'>): string {
  const { m, isListening, isDryRun, last } = view;
  if (isDryRun && last) {
    const { label, prediction } = last;
    const score = label === null ? undefined : prediction?.scores.get(label);
    const name = label ?? m.noneOfThese;
    return m.triggerWould(wordsOf(view), name, score === undefined ? null : m.percent(score));
  }
  if (!isListening) return m.triggerNobody;
  return isDryRun ? m.triggerDryRun : '';
}

function wordsOf({ actions, m }: Pick<TriggerModel, 'actions' | 'm'>): readonly string[] {
  return actions.map((action) => action.describe(m));
}

function nameOf({ labels }: TriggerRule, m: TriggerMessages): string {
  return m.triggerSequence(
    labels.map((label) => {
      if (label === anyLabel) return m.triggerAny;
      return label === noneOfThese ? m.noneOfThese : label;
    }),
  );
}
