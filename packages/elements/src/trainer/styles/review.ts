import { css } from 'lit';
import { confusionStyles } from './confusion.ts';

/** An example that is open, the bar of several, and what was just done. */
const openedStyles = css`
  .opened {
    display: grid;
    /* Side by side where there is room for both. */
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 12px 16px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .original {
    display: grid;
    gap: 8px;
    align-content: start;
    justify-items: start;
  }
  .original .picture {
    position: relative;
    display: grid;
    justify-self: stretch;
    block-size: clamp(180px, 56cqi, 240px);
    border-radius: 6px;
    overflow: hidden;
    background: #161513;
  }
  .original :is(img, canvas) {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
  }
  .bones {
    color: #fff;
    pointer-events: none;
  }
  /* As the switch on the live picture. */
  .original button[aria-pressed='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }
  .looked {
    pointer-events: none;
  }
  .waveform {
    inline-size: 100%;
    block-size: 48px;
    overflow: visible;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.2px;
  }
  .waveform path {
    vector-effect: non-scaling-stroke;
  }
  .playhead {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 2px;
    background: #fff;
    opacity: 0;
  }
  /* A sound goes from left to right in every language, and both its pictures have the same time. */
  .original:has(.waveform) {
    direction: ltr;
  }
  .original:has(.waveform) .picture {
    block-size: 160px;
  }
  .original:has(.waveform) img {
    object-fit: fill;
  }
  .playhead.running {
    opacity: 1;
    animation: play var(--_length) linear;
  }
  @keyframes play {
    to {
      inset-inline-start: calc(100% - 2px);
    }
  }
  .about {
    display: grid;
    gap: 8px;
    align-content: start;
    min-inline-size: 0;
  }
  .about-head {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .about-head p {
    flex: 1;
    min-inline-size: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .about-head button {
    flex: none;
    inline-size: 44px;
    padding: 0;
    margin-block: -6px;
    margin-inline-end: -6px;
  }
  .tested .mark {
    vertical-align: -0.1em;
  }
  .back {
    justify-self: start;
    white-space: normal;
    text-align: start;
  }
  .mends,
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .mends {
    gap: 6px;
  }
  .mends > * {
    padding-inline: 12px;
  }
  .move-to {
    min-block-size: 44px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 0 12px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_raised);
  }
  .selection {
    padding: 8px 12px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  /* Beside it is room for the button that cancels, and for nothing else. */
  .selection p {
    flex: 1 1 calc(100% - 60px);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .alike {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 52px));
    gap: 4px;
  }
  .alike .thumbnail {
    inline-size: auto;
    min-block-size: 0;
    aspect-ratio: 1;
  }
  @media (prefers-reduced-motion: reduce) {
    .playhead.running {
      animation: none;
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .opened,
    .selection {
      border-color: CanvasText;
    }
    .waveform {
      stroke: CanvasText;
    }
    .original button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** What is fetched with the code of a review. */
export const reviewStyles = [openedStyles, confusionStyles];
