import { css } from 'lit';

/** Beneath the picture: what is tried, with its answers. */
export const tryTrayStyles = css`
  .try-line {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    border-block-end: 1px solid var(--_line);
  }
  .try-line .quality {
    border: none;
  }
  .try-line > .try {
    margin-inline-end: 12px;
  }
  /* Its place is kept. */
  .try-line > .try:disabled {
    visibility: hidden;
  }
  .try-drop {
    position: absolute;
    inset: 6px;
    display: grid;
    align-items: center;
    padding-inline: 14px;
    border: 2px dashed var(--_muted);
    border-radius: var(--_radius);
    background: var(--_raised);
    line-height: 1.3;
  }
  :is(.try-drop, .try-tray).over {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 10%, var(--_raised));
  }
  .try-tray > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    /* The button that closes is always at the end of the first line. */
    position: relative;
    padding-inline-end: 48px;
  }
  .try-tray {
    padding-block: 8px;
    padding-inline: 20px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .try-tray {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block-end: 12px;
  }
  .try-tray > header button.quiet {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    padding: 0;
  }
  .trying {
    display: grid;
    gap: 4px;
  }
  .things {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(100px, 1fr));
    align-items: start;
    gap: 8px;
    max-block-size: min(340px, 50vh);
    margin: -4px;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  .things li {
    min-inline-size: 0;
  }
  .things .rest {
    grid-column: 1 / -1;
    text-align: center;
  }
  .thing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    justify-items: stretch;
    inline-size: 100%;
    padding: 0;
    border: none;
    border-radius: 8px;
    font-size: var(--_text-small);
    line-height: 1.25;
    white-space: normal;
  }
  .thing:disabled {
    opacity: 1;
  }
  .thing .face {
    position: relative;
    display: grid;
    aspect-ratio: 4 / 3;
    border-radius: 8px;
    background: color-mix(in oklab, var(--_ink) 9%, transparent);
    overflow: hidden;
  }
  .thing img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .thing .file {
    align-self: center;
    padding: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_muted);
  }
  .thing[aria-pressed='true'] .face::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid var(--_accent);
    border-radius: inherit;
  }
  .thing .tick {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    border-end-start-radius: 8px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .thing .tick .icon {
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 2.5;
  }
  .said {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    text-align: start;
  }
  .said .mark {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
  }
  .said > span:not(.share) {
    flex: 1;
    min-inline-size: 0;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .said.none > span:not(.share) {
    font-weight: 400;
    color: var(--_muted);
    white-space: normal;
  }
  .said .share {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* What is wrong is what the eye meets first. */
  .thing.wrong .face {
    box-shadow:
      0 0 0 2px var(--_paper),
      0 0 0 4px var(--_ink);
  }
  .expected {
    padding: 1px 6px;
    border-radius: 4px;
    background: var(--_ink);
    color: var(--_paper);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .keep {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  .keep .primary {
    max-inline-size: 100%;
    white-space: normal;
  }
  .keep .as {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .keep .note {
    flex: none;
    margin-inline-end: 4px;
  }
  .keep select {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0 12px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
  }
  .adding {
    display: grid;
    gap: 6px;
    padding: 8px 20px;
  }
  .merge-question .list-head h2 {
    font-size: var(--_text);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .merge-question .list-head button {
    flex: none;
  }
  .merge-question :is(.field, .note) {
    padding-inline: 8px;
  }
  .tests {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .tests h3:focus {
    outline: none;
  }
  .tests h3:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .tests .figure {
    font-weight: 600;
  }
  .tests .figure .range {
    font-weight: 400;
  }
  @container tl-trainer (width >= 880px) {
    .try-line {
      border: none;
    }
    .try-tray {
      padding-inline-start: 24px;
    }
  }
  @container tl-trainer (width < 880px) {
    .try-tray {
      padding-inline-start: 16px;
    }
  }
  @container tl-trainer (width < 520px) {
    .try-line > .try {
      inline-size: 44px;
      padding: 0;
    }
    .try-line > .try .words {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .thing.wrong .face {
      outline: 2px solid Highlight;
    }
    .thing[aria-pressed='true'] .face {
      outline: 3px solid CanvasText;
    }
  }
`;
