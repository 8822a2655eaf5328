import { css } from 'lit';

/** The line about refining the network, beneath the one that says how good the model is. */
export const refineStyles = css`
  .refine {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-block-end: 1px solid var(--_line);
    line-height: 1.35;
  }
  .refine p {
    text-wrap: pretty;
  }
  .refine .note {
    font-variant-numeric: tabular-nums;
  }
  .refine .places {
    justify-content: flex-start;
  }
  @container tl-trainer (width >= 880px) {
    .refine {
      padding: 0 24px 16px;
      border: none;
    }
  }
`;
