import { css } from 'lit';

/** The list of labels: each row has its button, its examples and its score. */
export const rowStyles = css`
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    padding: 14px 20px 12px;
    border-block-end: 1px solid var(--_line);
    transition: background-color 120ms;
  }
  .row.current {
    background: color-mix(in oklab, var(--_label) 9%, transparent);
  }
  .row.over {
    background: color-mix(in oklab, var(--_label) 18%, transparent);
    box-shadow: inset 0 0 0 2px var(--_label);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .head .mark {
    inline-size: 18px;
    block-size: 18px;
  }
  .name {
    /* As wide as the name where the browser can. */
    field-sizing: content;
    min-inline-size: 2.5em;
    max-inline-size: 100%;
    flex: 0 1 auto;
    padding: 2px 6px;
    margin-inline-start: -2px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    font-size: var(--_text-large);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.005em;
    text-overflow: ellipsis;
  }
  @supports not (field-sizing: content) {
    .name {
      flex: 1;
    }
  }
  .name:hover {
    border-color: var(--_line);
  }
  .name:focus {
    background: var(--_raised);
    outline-offset: 0;
  }
  :is(.remove, .tune) {
    inline-size: 28px;
    min-block-size: 28px;
    padding: 0;
  }
  :is(.remove, .tune) .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .head .score {
    margin-inline-start: auto;
  }
  .score {
    font-size: var(--_text-large);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    color: var(--_muted);
  }
  .none-row {
    display: grid;
    gap: 10px;
    padding: 14px 20px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .none-row .head {
    color: var(--_muted);
    font-size: var(--_text-large);
  }
  .row.current .score,
  .none-row.current .head {
    color: var(--_ink);
    font-weight: 600;
  }
  .bar {
    block-size: 8px;
    border-radius: 999px;
    background: color-mix(in oklab, var(--_ink) 9%, transparent);
    overflow: hidden;
  }
  .fill {
    block-size: 100%;
    border-radius: inherit;
    background: var(--_label);
    transform: translateX(calc((var(--_score) - 1) * 100%));
    transition: transform 120ms ease-out;
  }
  :dir(rtl) .fill {
    transform: translateX(calc((1 - var(--_score)) * 100%));
  }
  .tools {
    display: flex;
    gap: 8px;
  }
  .teach {
    flex: 1;
    min-inline-size: 0;
    background: color-mix(in oklab, var(--_label) 16%, var(--_raised));
    font-weight: 600;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    transition: background-color 120ms;
  }
  /* The timer stands first: it has the label's color, and the hold is the way aside. */
  .timed .timer {
    flex: 1;
    inline-size: auto;
    min-inline-size: 0;
    border-color: transparent;
    background: color-mix(in oklab, var(--_label) 16%, var(--_raised));
  }
  .timed .teach {
    flex: none;
    background: var(--_raised);
    border-color: var(--_line);
    padding-inline: 12px;
  }
  .timed .teach[aria-pressed='true'] {
    background: var(--_label);
  }
  .missed,
  .problem {
    margin-block-start: -4px;
  }
  .problem {
    grid-column: 1 / -1;
    font-weight: 600;
    color: var(--_ink);
  }
  .name[aria-invalid='true'] {
    border-color: var(--_ink);
  }
  .dot {
    inline-size: 10px;
    block-size: 10px;
    border-radius: 999px;
    background: var(--_label);
    flex: none;
  }
  @media (hover: hover) {
    .teach:hover {
      background: color-mix(in oklab, var(--_label) 26%, var(--_raised));
    }
  }
  .teach[aria-pressed='true'] {
    background: var(--_label);
    color: var(--_on-label);
  }
  .teach[aria-pressed='true'] .dot {
    background: var(--_on-label);
    border-radius: 2px;
  }
  .tool {
    inline-size: 44px;
    padding: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .tool.wide {
    flex: 1 0 auto;
    inline-size: auto;
    padding-inline: 12px;
  }
  .add {
    justify-content: flex-start;
    margin: 2px 8px;
    padding-inline: 12px;
    color: var(--_muted);
  }
  .add:hover {
    color: var(--_ink);
  }
  /* What only disturbs while nobody reaches for it. */
  @media (hover: hover) {
    :is(.remove, .clear, .tune:not([aria-expanded='true'])) {
      opacity: 0;
    }
    .row:is(:hover, :focus-within) :is(.remove, .clear, .tune) {
      opacity: 1;
    }
  }

  .compact {
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: center;
    padding-block: 8px;
  }
  .compact .bar {
    grid-column: 1;
    block-size: 4px;
  }
  .compact .tools {
    grid-area: 1 / 2 / span 2 / auto;
    align-items: center;
    gap: 4px;
  }
  .compact .timed .timer {
    padding-inline: 12px;
  }
  .compact .teach {
    padding-inline: 12px;
  }
  .compact :is(.examples, .readiness) {
    grid-column: 1 / -1;
  }
  .compact :is(.name, .score) {
    font-size: var(--_text);
  }

  @container tl-trainer (width < 560px) {
    .compact .teach {
      inline-size: 44px;
      padding: 0;
    }
    /* Only the dot is seen. The words are still the button's name for a screen reader. */
    .compact .teach span:not(.dot) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .compact:not(:focus-within, .expanded) :is(.remove, .tune:not([aria-expanded='true'])) {
      display: none;
    }
  }
  /* A name and four buttons are too much for one line of a phone. */
  @container tl-trainer (width < 440px) {
    .compact {
      grid-template-columns: minmax(0, 1fr);
    }
    .compact .tools {
      grid-area: auto;
    }
  }
  /* A phone of 320 px: the timer's words just fit. */
  @container tl-trainer (width < 330px) {
    .timed .timer {
      gap: 4px;
      padding-inline: 4px;
    }
    .timed .dot {
      display: none;
    }
  }
  @container tl-trainer (width < 880px) {
    .row {
      padding-inline: 16px;
    }
    .list-head,
    .quality,
    .none-row,
    .doubt {
      padding-inline: 16px;
    }
    .add {
      margin-inline: 4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .row,
    .teach,
    .fill {
      transition: none;
    }
  }
`;
