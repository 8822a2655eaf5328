import { css } from 'lit';

/** The part of the picture that counts, and how it is chosen. */
export const boxStyles = css`
  .box-layer {
    position: absolute;
    pointer-events: none;
  }
  .box {
    position: absolute;
    border-radius: 6px;
    outline: 2px solid #fff;
    box-shadow:
      0 0 0 3px rgb(22 21 19 / 0.45),
      0 0 0 9999px rgb(22 21 19 / 0.5);
  }
  .box-layer.editing {
    pointer-events: auto;
    touch-action: none;
    user-select: none;
    cursor: crosshair;
  }
  .editing .box {
    cursor: move;
    outline-style: dashed;
  }
  .editing .box:focus-visible {
    outline: 3px solid #fff;
    box-shadow:
      0 0 0 6px var(--_accent),
      0 0 0 9999px rgb(22 21 19 / 0.5);
  }
  .corner {
    position: absolute;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin: -22px;
  }
  .corner::after {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 0 0 2px rgb(22 21 19 / 0.6);
  }
  .top-left {
    top: 0;
    left: 0;
    cursor: nwse-resize;
  }
  .top-right {
    top: 0;
    right: 0;
    cursor: nesw-resize;
  }
  .bottom-left {
    bottom: 0;
    left: 0;
    cursor: nesw-resize;
  }
  .bottom-right {
    bottom: 0;
    right: 0;
    cursor: nwse-resize;
  }
  /* Nothing covers the picture while a part of it is chosen. (WebKit misses that a class is gone in :has().) */
  .choosing :is(.answer, .controls, .evidence) {
    display: none;
  }
  .box-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 12px 16px;
    background: var(--_paper);
    border-block-end: 1px solid var(--_line);
  }
  .box-bar .note {
    flex: 1 1 180px;
  }
  .box-bar .ways {
    margin-inline-start: auto;
  }
  @container tl-trainer (width >= 880px) {
    .box-bar {
      padding-inline: 24px 16px;
    }
  }
  .watch > .notice {
    border-block: none;
    border-block-end: 1px solid var(--_line);
  }
  @media (pointer: coarse) {
    .box-bar .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .box {
      outline-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
