import { css } from 'lit';

/** Colors that the system forces: what only a background says would vanish. */
export const forcedColorStyles = css`
  @media (forced-colors: active) {
    .bar,
    progress,
    .level {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .fill,
    .list-head.unknown ~ .rows .fill {
      opacity: 1;
      background: Highlight;
      forced-color-adjust: none;
    }
    .level {
      forced-color-adjust: none;
      background: linear-gradient(Highlight 0 0) no-repeat 0 / calc(var(--_level, 0) * 100%) 100%;
    }
    progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
    button:not(.link, .thumbnail) {
      border-color: ButtonBorder;
    }
    button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
    :is(.primary:enabled, .teach[aria-pressed='true'], .places button[aria-pressed='true']) {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .teach[aria-pressed='true'] .dot {
      background: HighlightText;
    }
    .dot {
      background: ButtonText;
      forced-color-adjust: none;
    }
    .row.seen {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    td.right {
      outline: 1px solid CanvasText;
    }
    .tag,
    .answer,
    .loading {
      border: 1px solid CanvasText;
    }
    .stage.recording::after,
    .stage.over::after {
      border-color: Highlight;
    }
    .snippet,
    .card {
      border-color: CanvasText;
    }
  }
`;
