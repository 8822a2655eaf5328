import { css } from 'lit';

/** For forced colors, in which backgrounds vanish: whatever only a background shows gets a border. */
export const forcedColorStyles = css`
  @media (forced-colors: active) {
    .bar,
    progress,
    .level {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .fill {
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
    button:is(:disabled, [aria-disabled='true']) {
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
    .row.current {
      outline: 2px solid Highlight;
      outline-offset: -3px;
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
