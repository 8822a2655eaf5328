import { css } from 'lit';
import { tokens } from '../look/tokens.ts';

/** The page's font; nothing is shown without `controls` or `dry-run`. */
export const triggerStyles = [
  tokens,
  css`
    :host {
      display: none;
    }
    :host(:is([controls], [dry-run])) {
      display: block;
    }
    /* Beneath the face of a classifier, or the list of a trainer. */
    :host([slot='trigger']:is([controls], [dry-run])) {
      margin-block-start: 12px;
    }
    :host([hidden]) {
      display: none;
    }
    * {
      box-sizing: border-box;
    }
    .controls {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5em 0.75em;
      padding-block: 0.25em;
      color: var(--_ink);
    }
    button {
      font: inherit;
      letter-spacing: inherit;
      color: inherit;
      min-block-size: 44px;
      min-inline-size: 44px;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    .act {
      padding: 0.4em 1.1em;
      border: 1px solid var(--_line);
      border-radius: 999px;
      background: var(--_raised);
      font-weight: 600;
      text-align: start;
      transition:
        border-color 120ms,
        box-shadow 120ms;
    }
    .switch {
      display: inline-flex;
      align-items: center;
      gap: 0.6em;
      padding: 0.25em 0.5em 0.25em 0.25em;
      border: none;
      border-radius: 999px;
      background: none;
      text-align: start;
    }
    .track {
      flex: none;
      display: block;
      inline-size: 40px;
      block-size: 24px;
      padding: 3px;
      border: 1px solid var(--_muted);
      border-radius: 999px;
      background: none;
      transition: background 160ms ease-out;
    }
    .knob {
      display: block;
      inline-size: 16px;
      block-size: 16px;
      border-radius: 999px;
      background: var(--_muted);
      transition: translate 160ms ease-out;
    }
    [aria-checked='true'] .track {
      border-color: var(--_accent);
      background: var(--_accent);
    }
    [aria-checked='true'] .knob {
      translate: 16px;
      background: var(--_on-accent);
    }
    [aria-checked='true'] .knob:dir(rtl) {
      translate: -16px;
    }
    .waits {
      display: grid;
      gap: 0.2em;
    }
    .label {
      display: flex;
      align-items: center;
      gap: 0.4em;
    }
    .mark {
      inline-size: 0.8em;
      block-size: 0.8em;
    }
    .name {
      overflow-wrap: anywhere;
    }
    .bar {
      position: relative;
      display: block;
      min-inline-size: 4.5em;
      block-size: 4px;
      border-radius: 999px;
      overflow: hidden;
      background: color-mix(in oklab, currentColor 14%, transparent);
    }
    .fill {
      display: block;
      block-size: 100%;
      background: var(--_label, var(--_accent));
      transform: scaleX(var(--_score));
      transform-origin: left;
    }
    .fill:dir(rtl) {
      transform-origin: right;
    }
    /* From here on it fires. */
    .bar::after {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--_above) * 100%);
      inline-size: 2px;
      background: var(--_ink);
    }
    [aria-checked='false'] .waits {
      color: var(--_muted);
    }
    [aria-checked='false'] .fill {
      transform: scaleX(0);
    }
    .slider {
      inline-size: 8em;
      block-size: 44px;
      margin: 0;
      accent-color: var(--_accent);
      cursor: pointer;
    }
    .slider:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
      border-radius: 8px;
    }
    .status {
      margin: 0;
      padding-block: 0.25em;
      font-size: 0.85em;
      color: var(--_muted);
    }
    .status:empty {
      display: none;
    }
    .error {
      color: var(--_ink);
    }
    :host(:state(fired)) .act {
      border-color: var(--_accent);
      box-shadow: 0 0 0 3px color-mix(in oklab, var(--_accent) 30%, transparent);
    }
    @media (hover: hover) {
      .act:hover {
        border-color: var(--_muted);
      }
      .switch:hover .track {
        border-color: var(--_ink);
      }
    }
    /* What only a background says would vanish. */
    @media (forced-colors: active) {
      .act {
        border-color: ButtonBorder;
      }
      .track,
      .bar {
        border: 1px solid ButtonText;
      }
      .knob,
      .bar::after {
        background: ButtonText;
        forced-color-adjust: none;
      }
      [aria-checked='true'] .track,
      .fill {
        background: Highlight;
        forced-color-adjust: none;
      }
      [aria-checked='true'] .knob {
        background: HighlightText;
      }
      :host(:state(fired)) .act {
        border-color: Highlight;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .act,
      .track,
      .knob {
        transition: none;
      }
    }
  `,
];
