import { css } from 'lit';

/** How examples are recorded, and a sound that was. */
export const recordingStyles = css`
  .recording-button {
    flex: none;
    gap: 6px;
    margin-inline-start: 16px;
  }
  .recording-button .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .recording-button[aria-expanded='true'] {
    color: var(--_ink);
  }
  .timed .timer .icon {
    flex: none;
  }
  .recording-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 12px;
    padding: 8px 20px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .recording-panel > .link {
    margin-inline-start: -2px;
    font-size: var(--_text-small);
  }
  .recording-panel .fields {
    inline-size: 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    align-items: end;
  }
  .gate {
    grid-column: 1 / -1;
    display: grid;
    gap: 4px;
  }
  .loudness {
    position: relative;
    block-size: 8px;
    /* The handle of the slider beneath it stops before the ends. */
    margin-inline: 8px;
    border-radius: 999px;
    background: var(--_line);
  }
  .loudness > span {
    display: block;
    block-size: 100%;
    inline-size: calc(min(1, var(--_level, 0) / 0.9) * 100%);
    border-radius: 999px;
    background: var(--_muted);
  }
  .loudness::after {
    content: '';
    position: absolute;
    inset-block: -4px;
    inset-inline-start: calc(var(--_gate) * 100% - 1px);
    inline-size: 2px;
    background: var(--_accent);
  }
  /* The same mark on the meter beneath the picture, which runs from left to right in every language. */
  .level.gated::after {
    content: '';
    position: absolute;
    inset-block: -6px 0;
    left: calc(var(--_gate) * 100% - 1px);
    inline-size: 2px;
    background: #8aa6ff;
  }

  .heard {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
    grid-column: 1 / -1;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .heard .note {
    margin: 0;
    text-wrap: pretty;
  }
  .heard > button {
    inline-size: 44px;
    padding: 0;
  }
  .heard > .play {
    color: var(--_ink);
  }
  .seconds {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(56px, 1fr));
    gap: 4px;
    max-block-size: 196px;
    padding: 0 4px 4px;
    overflow-y: auto;
  }
  .seconds button {
    position: relative;
    padding: 4px;
    border: 1px solid var(--_label);
    border-radius: 6px;
    background: color-mix(in oklab, var(--_label) 14%, var(--_raised));
    overflow: hidden;
  }
  .seconds svg {
    inline-size: 100%;
    block-size: 34px;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.2px;
  }
  .seconds path {
    vector-effect: non-scaling-stroke;
  }
  .seconds [aria-pressed='false'] {
    border: 1px dashed var(--_muted);
    background: none;
  }
  .seconds [aria-pressed='false'] svg {
    opacity: 0.35;
  }
  .seconds [aria-pressed='false']::before {
    content: '';
    position: absolute;
    inset-inline: 6px;
    block-size: 1px;
    background: var(--_muted);
    transform: rotate(-28deg);
  }
  /* A sound goes from left to right in every language. */
  .seconds {
    direction: ltr;
  }
  .playing .seconds button::after {
    content: '';
    position: absolute;
    inset-block: 0;
    left: 0;
    inline-size: 2px;
    background: var(--_accent);
    opacity: 0;
    animation: heard 1s linear var(--_from);
  }
  @keyframes heard {
    from {
      left: 0;
      opacity: 1;
    }
    to {
      left: calc(100% - 2px);
      opacity: 1;
    }
  }
  @container tl-trainer (width < 560px) {
    .recording-panel {
      padding-inline: 16px;
    }
    .recording-button {
      inline-size: 44px;
      padding: 0;
    }
    /* The button has this name for a screen reader, too. */
    .recording-button span {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .playing .seconds button::after {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .loudness {
      border: 1px solid CanvasText;
      background: Canvas;
      forced-color-adjust: none;
    }
    .loudness > span {
      background: CanvasText;
    }
    .loudness::after,
    .level.gated::after {
      background: Highlight;
    }
    .seconds svg {
      stroke: CanvasText;
    }
    .seconds [aria-pressed='true'] {
      border-color: Highlight;
      border-width: 2px;
    }
    .seconds [aria-pressed='false']::before {
      background: CanvasText;
    }
  }
`;
