import { css } from 'lit';

/** What a label's row shows beneath its bar: thumbnails and the slider. */
export const exampleStyles = css`
  .examples {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 40px;
  }
  .examples progress {
    flex: 1;
  }
  .strip {
    display: flex;
    flex: 1;
    gap: 4px;
    min-inline-size: 0;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: none;
    border-radius: 6px;
    padding: 2px;
    margin: -2px;
    mask-image: linear-gradient(to right, #000 calc(100% - 24px), transparent);
  }
  .strip:dir(rtl) {
    mask-image: linear-gradient(to left, #000 calc(100% - 24px), transparent);
  }
  .thumbnail {
    position: relative;
    flex: none;
    inline-size: 40px;
    min-block-size: 40px;
    padding: 0;
    border-radius: 6px;
    background: color-mix(in oklab, var(--_ink) 9%, transparent);
    overflow: hidden;
    -webkit-touch-callout: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .thumbnail:focus-visible {
    outline-offset: 0;
  }
  .thumbnail img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  @media (hover: hover) {
    .thumbnail:hover img {
      filter: brightness(0.85);
    }
  }
  .thumbnail:is(.open, .chosen)::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid var(--_accent);
    border-radius: inherit;
  }
  .thumbnail.excluded img {
    filter: grayscale(1);
    opacity: 0.35;
  }
  .thumbnail .tick {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 16px;
    block-size: 16px;
    border-end-start-radius: 6px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .thumbnail .tick .icon {
    inline-size: 16px;
    block-size: 16px;
    display: block;
    stroke-width: 2.5;
  }
  .thumbnail .badge {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    display: grid;
    padding: 2px;
    border-start-end-radius: 6px;
    background: var(--_raised);
    font-size: 10px;
  }
  /* All of a label's examples: the styles of one thumbnail and of grid-window.ts have the same sizes. */
  .examples.whole {
    flex-wrap: wrap;
    justify-content: flex-end;
  }
  .grid {
    flex: 1 0 100%;
    min-inline-size: 0;
    max-block-size: 264px;
    overflow-y: auto;
    border-radius: 6px;
  }
  .sheet {
    position: relative;
  }
  .grid .thumbnail {
    position: absolute;
    inset-block-start: calc(var(--_row) * 44px + 2px);
    inset-inline-start: calc(var(--_column) * 44px + 2px);
  }
  .done {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 52px;
    padding-block: 4px;
    padding-inline: 12px 4px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_ink) 6%, transparent);
  }
  .examples .count {
    min-inline-size: 28px;
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--_muted);
  }
  .quiet.more,
  .clear {
    min-block-size: 40px;
  }
  .readiness {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    font-size: var(--_text-small);
    color: var(--_muted);
  }
  .readiness.off {
    justify-content: space-between;
  }
  .readiness .switch {
    margin-inline-start: auto;
    min-block-size: 36px;
    font-size: var(--_text-small);
  }
  .row.off :is(.bar, .thumbnail) {
    opacity: 0.45;
  }
  .readiness input {
    flex: 1 1 140px;
    min-inline-size: 0;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
