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
  .thumbnail .icon {
    position: relative;
    color: #fff;
    opacity: 0;
  }
  :is(.thumbnail:hover, .thumbnail:focus-visible) .icon {
    opacity: 1;
  }
  :is(.thumbnail:hover, .thumbnail:focus-visible) img {
    filter: brightness(0.45);
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
    align-items: center;
    gap: 10px;
    font-size: 14px;
    color: var(--_muted);
  }
  .readiness.off {
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .readiness .switch {
    min-block-size: 36px;
    font-size: 14px;
  }
  .row.off :is(.bar, .thumbnail) {
    opacity: 0.45;
  }
  .readiness input {
    flex: 1;
    min-inline-size: 0;
    block-size: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
