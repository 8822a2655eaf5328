import { css } from 'lit';

/** "Where it looks", over the picture. */
export const evidenceStyles = css`
  .evidence {
    pointer-events: none;
  }
  .controls button[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_paper);
  }
  @container tl-trainer (width < 880px) {
    /* As the picture beneath it. */
    .picture.evidence {
      background: none;
    }
    .controls:has([aria-pressed]) select {
      max-inline-size: 68px;
    }
  }
  @media (forced-colors: active) {
    .controls button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
