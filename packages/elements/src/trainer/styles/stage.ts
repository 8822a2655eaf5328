import { css } from 'lit';

/** The picture and what is written on it. */
export const stageStyles = css`
  .stage {
    position: relative;
    display: grid;
    place-items: center;
    aspect-ratio: 4 / 3;
    min-inline-size: 0;
    background: color-mix(in oklab, var(--_line) 40%, var(--_paper));
    border-block-end: 1px solid var(--_line);
    overflow: hidden;
  }
  .picture,
  .stage ::slotted(video) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .quiet-room {
    position: relative;
    padding: 24px;
    text-align: center;
    text-wrap: balance;
    color: #a8a198;
  }
  .quiet-room[hidden],
  .stage:has(.countdown) .quiet-room {
    display: none;
  }
  .keypoints {
    pointer-events: none;
  }
  .mirrored {
    transform: scaleX(-1);
  }
  /* Above the picture, beneath what is written on it. */
  .stage.recording::after,
  .stage.over::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 6px solid var(--_label, var(--_accent));
    pointer-events: none;
  }
  .invitation,
  .error {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: 16px;
    padding: 24px;
    inline-size: 100%;
    max-inline-size: 560px;
    text-align: center;
    text-wrap: balance;
  }
  .motif {
    display: flex;
    gap: 12px;
    font-size: var(--_text-title);
    line-height: 1;
  }
  .promise,
  .happened {
    font-size: var(--_text-title);
    line-height: 1.15;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .todo {
    color: var(--_muted);
  }
  .center {
    position: relative;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  .tag,
  .answer,
  .loading,
  .controls > * {
    background: color-mix(in oklab, var(--_raised) 94%, transparent);
    color: var(--_ink);
    border-radius: 999px;
  }
  .tag {
    position: absolute;
    inset-block-start: 16px;
    inset-inline-start: 16px;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 14px 6px 12px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .countdown {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    background: color-mix(in oklab, #161513 55%, transparent);
    color: #fff;
    font-size: var(--_text-large);
  }
  .countdown strong {
    font-size: calc(4 * var(--_text-title));
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .loading {
    position: absolute;
    inset-block-end: 16px;
    inset-inline: 16px;
    display: grid;
    gap: 8px;
    max-inline-size: 320px;
    padding: 10px 16px 12px;
    border-radius: var(--_radius);
    font-size: var(--_text-small);
    font-variant-numeric: tabular-nums;
  }
  .invitation progress {
    max-inline-size: 240px;
  }
  .answer {
    position: absolute;
    inset-block-end: 16px;
    inset-inline-start: 16px;
    max-inline-size: calc(100% - 32px);
    padding: 8px 18px 10px;
    border-radius: var(--_radius);
  }
  .answer:not(:has(strong, ul)) {
    display: none;
  }
  .lead {
    display: block;
    font-size: var(--_text-small);
    line-height: 1.35;
    color: var(--_muted);
  }
  .answer strong {
    display: flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--_text-answer);
    line-height: 1.15;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .answer .mark {
    inline-size: 0.8em;
    block-size: 0.8em;
  }
  .unknown strong {
    font-size: var(--_text-large);
  }
  .settled {
    animation: appear 160ms ease-out;
  }
  .strongest {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    inline-size: 200px;
    max-inline-size: 100%;
    list-style: none;
    line-height: 1.35;
  }
  .strongest li:first-child {
    font-weight: 600;
  }
  .strongest li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 2px 8px;
    align-items: center;
  }
  .strongest .bar {
    grid-column: 1 / -1;
    block-size: 4px;
  }
  .strongest .score {
    font-size: inherit;
  }
  .controls {
    position: absolute;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    display: flex;
    gap: 8px;
  }
  .controls button {
    inline-size: 44px;
    padding: 0;
  }
  .controls select {
    block-size: 44px;
    max-inline-size: 160px;
    padding: 0 12px;
    border: none;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .settled {
      animation: none;
    }
  }
  /* The picture stays visible while the list scrolls beneath it. */
  @container tl-trainer (width < 880px) {
    .stage {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      aspect-ratio: auto;
      block-size: min(75cqi, 42svh);
      min-block-size: 220px;
    }
    /* A panel and an example have the whole screen. */
    .trainer:has(.panel, .opened, .done) .stage {
      position: relative;
    }
    /* Wide and low, a picture that covers would hide part of what is looked at. */
    .picture,
    .stage ::slotted(video) {
      object-fit: contain;
    }
    .picture:not(.keypoints) {
      background: #161513;
    }
    .promise,
    .happened {
      font-size: var(--_text-large);
    }
    .invitation,
    .error {
      gap: 10px;
      padding: 16px;
    }
    .answer {
      inset-block-end: 10px;
      inset-inline-start: 10px;
      padding: 6px 14px 8px;
    }
    .answer strong {
      font-size: var(--_text-title);
    }
    .tag {
      inset-block-start: 10px;
      inset-inline-start: 10px;
    }
    /* Above: beneath, the answer takes the width. */
    .controls {
      inset-block: 10px auto;
      inset-inline-end: 10px;
    }
    .stage:has(select) .tag {
      max-inline-size: calc(100% - 204px);
    }
    .controls select {
      max-inline-size: 120px;
    }
    /* These stay beneath the picture. */
    :is(.problem-strip, .box-bar) {
      position: sticky;
      inset-block-start: max(220px, min(75cqi, 42svh));
      z-index: 2;
      padding-inline-start: 16px;
    }
    /* Zoomed in or on its side: a picture that stays would fill the screen. */
    @media (height < 500px) {
      :is(.stage, .problem-strip, .box-bar) {
        position: relative;
        inset-block-start: auto;
      }
      .stage {
        min-block-size: 160px;
      }
    }
  }
`;
