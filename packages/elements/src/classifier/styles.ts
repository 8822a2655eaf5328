import { css } from 'lit';
import { soundStyles } from '../look/sound-styles.ts';
import { tokens } from '../look/tokens.ts';

/** The page's font and colors, and no box, so that it fits into a sentence or a sidebar. */
export const classifierStyles = [
  tokens,
  soundStyles,
  css`
    :host {
      display: block;
    }
    :host([face='pill']) {
      display: inline-block;
    }
    :host([hidden]) {
      display: none;
    }
    * {
      box-sizing: border-box;
    }
    .face {
      position: relative;
    }
    p,
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ul {
      display: grid;
      gap: 0.75em;
    }
    .row {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.25em 0.5em;
    }
    .name {
      overflow-wrap: anywhere;
    }
    .score {
      font-variant-numeric: tabular-nums;
    }
    .bar {
      display: block;
      grid-column: 1 / -1;
      block-size: var(--tl-bar-size, 6px);
      border-radius: 999px;
      overflow: hidden;
      background: color-mix(in oklab, currentColor 12%, transparent);
    }
    .fill {
      display: block;
      block-size: 100%;
      border-radius: inherit;
      background: var(--_label);
      inline-size: calc(var(--_score) * 100%);
      transition: inline-size 120ms ease-out;
    }
    .doubt {
      margin-block-start: 0.75em;
      font-size: 0.85em;
    }
    .settled {
      display: inline-grid;
      gap: 0.2em;
    }
    .named {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      font-weight: 600;
      animation: appear 160ms ease-out;
    }
    .mark {
      inline-size: 0.8em;
      block-size: 0.8em;
    }
    .settled .bar {
      block-size: 3px;
    }
    .frame {
      position: relative;
      overflow: hidden;
      aspect-ratio: 4 / 3;
      border-radius: var(--_radius);
      background: color-mix(in oklab, currentColor 8%, transparent);
    }
    video,
    canvas,
    ::slotted(video) {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .keypoints {
      pointer-events: none;
    }
    .mirrored {
      transform: scaleX(-1);
    }
    .caption {
      position: absolute;
      inset-block-end: 12px;
      inset-inline-start: 12px;
      max-inline-size: calc(100% - 24px);
      padding: 0.4em 0.9em;
      border-radius: var(--_radius);
      background: color-mix(in oklab, var(--_raised) 94%, transparent);
      color: var(--_ink);
    }
    button {
      font: inherit;
      color: inherit;
      min-block-size: 44px;
      padding: 0 1.1em;
      border: 1px solid color-mix(in oklab, currentColor 35%, transparent);
      border-radius: 999px;
      background: none;
      cursor: pointer;
    }
    button:hover {
      border-color: currentColor;
    }
    button:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    .start {
      margin-block-start: 0.75em;
    }
    .picture .start {
      position: absolute;
      inset: 0;
      margin: auto;
      inline-size: max-content;
      block-size: 44px;
    }
    .error {
      display: grid;
      gap: 0.5em;
      justify-items: start;
    }
    .happened {
      font-weight: 600;
    }
    progress {
      appearance: none;
      display: block;
      inline-size: 100%;
      min-inline-size: 6em;
      block-size: 3px;
      margin-block-start: 0.5em;
      border: none;
      border-radius: 999px;
      overflow: hidden;
      background: color-mix(in oklab, currentColor 12%, transparent);
    }
    progress::-webkit-progress-bar {
      background: none;
    }
    progress::-webkit-progress-value {
      background: currentColor;
    }
    progress::-moz-progress-bar {
      background: currentColor;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    /* What only a background says would vanish. */
    @media (forced-colors: active) {
      .bar,
      progress {
        border: 1px solid CanvasText;
      }
      .fill,
      progress::-webkit-progress-value {
        background: Highlight;
        forced-color-adjust: none;
      }
      button {
        border-color: ButtonBorder;
      }
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .fill {
        transition: none;
      }
      .named {
        animation: none;
      }
    }
  `,
];
