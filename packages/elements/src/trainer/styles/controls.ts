import { css } from 'lit';

/** Buttons, inputs and progress. All targets are at least 44 px high, or have space around them. */
export const controlStyles = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 0 16px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: none;
    cursor: pointer;
    white-space: nowrap;
  }
  :is(button, input, select, pre, .scroll):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  button:is(:disabled, [aria-disabled='true']) {
    color: var(--_muted);
    cursor: default;
    opacity: 0.55;
  }
  .primary {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:disabled {
    background: none;
    border-color: var(--_line);
    color: var(--_muted);
    opacity: 1;
  }
  .secondary,
  .tool {
    border-color: var(--_line);
    background: var(--_raised);
  }
  .plain {
    padding: 0 12px;
  }
  .quiet {
    color: var(--_muted);
    padding: 0 8px;
    font-size: var(--_text-small);
  }
  .link {
    /* In a line of text: taller than it looks, for fingers, without moving the line. */
    margin-block: -12px;
    padding: 0 2px;
    color: var(--_accent);
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  /* A long word of some language would push its button out of a phone's screen. */
  @container tl-trainer (width < 440px) {
    button {
      max-inline-size: 100%;
      white-space: normal;
      overflow-wrap: anywhere;
      line-height: 1.2;
    }
  }
  @media (hover: hover) {
    .primary:hover:enabled {
      background: color-mix(in oklab, var(--_accent) 88%, var(--_ink));
    }
    :is(.secondary, .tool):hover {
      border-color: var(--_muted);
    }
    :is(.plain, .quiet):hover:enabled {
      background: color-mix(in oklab, var(--_ink) 7%, transparent);
      color: var(--_ink);
    }
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 4px;
    border: none;
    border-radius: 999px;
    overflow: hidden;
    background: var(--_line);
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size 120ms;
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
`;
