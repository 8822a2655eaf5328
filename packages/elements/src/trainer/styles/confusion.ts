import { css } from 'lit';

/** The confusion table, the pairs, and the examples of a cell. */
export const confusionStyles = css`
  .scroll {
    overflow: auto;
    max-block-size: 70vh;
  }
  table {
    border-collapse: separate;
    border-spacing: 2px;
    font-variant-numeric: tabular-nums;
  }
  th {
    padding: 4px 8px;
    font-size: var(--_text-small);
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
    background: var(--_paper);
  }
  th .mark {
    vertical-align: -0.1em;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  thead th:first-child {
    inset-inline-start: 0;
    z-index: 2;
  }
  tbody th {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 40cqi;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  td {
    min-inline-size: 56px;
    block-size: 44px;
    padding: 0;
    text-align: center;
    border-radius: 6px;
  }
  td.zero {
    color: var(--_muted);
    font-size: var(--_text-small);
  }
  td button {
    inline-size: 100%;
    min-inline-size: 24px;
    min-block-size: 44px;
    padding: 0 4px;
    border-radius: inherit;
  }
  td.right button {
    background: color-mix(in oklab, var(--_label) calc(var(--_share) * 40%), transparent);
  }
  /* What is wrong is what the eye meets first. */
  td.wrong button {
    background: color-mix(in oklab, var(--_ink) calc(72% + var(--_share) * 28%), var(--_paper));
    color: var(--_paper);
    font-weight: 700;
  }
  td button[aria-expanded='true'] {
    position: relative;
    box-shadow:
      0 0 0 2px var(--_paper),
      0 0 0 4px var(--_accent);
  }
  .dense thead th {
    padding: 4px 0;
    vertical-align: bottom;
    text-align: center;
  }
  .dense thead th > span:not(.visually-hidden) {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-block-size: 120px;
    writing-mode: vertical-rl;
    overflow: hidden;
  }
  .dense tbody th {
    max-inline-size: 120px;
    padding: 0 6px;
  }
  .dense td {
    min-inline-size: 28px;
    block-size: 28px;
    font-size: var(--_text-small);
    border-radius: 4px;
  }
  .dense td button {
    min-block-size: 28px;
    padding: 0;
    font-size: inherit;
  }
  .dense td.zero span {
    opacity: 0;
  }
  .pairs {
    display: grid;
    gap: 4px;
    max-block-size: 60vh;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .pair {
    justify-content: start;
    max-inline-size: 100%;
    padding: 6px 12px;
    border-radius: var(--_radius);
    text-align: start;
    white-space: normal;
  }
  .pair[aria-expanded='true'] {
    background: color-mix(in oklab, var(--_ink) 7%, transparent);
    font-weight: 600;
  }
  .whole-table {
    justify-self: start;
  }
  .of-cell {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-block: 8px;
  }
  /* All of them are to be seen: beneath each other where they are many. */
  .panel .strip {
    flex-wrap: wrap;
    max-block-size: 220px;
    overflow-y: auto;
    mask-image: none;
  }
  @media (hover: hover) {
    .pair:hover {
      background: color-mix(in oklab, var(--_ink) 7%, transparent);
    }
  }
  @media (forced-colors: active) {
    td.right button {
      border-color: CanvasText;
    }
    td.wrong button {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
