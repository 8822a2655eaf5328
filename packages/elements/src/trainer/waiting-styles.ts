import { css } from 'lit';
import { tokens } from '../look/tokens.ts';

/** The trainer's place on the page before its code is loaded: as high as the trainer, so that nothing moves. */
export const waitingStyles = [
  tokens,
  css`
    :host {
      display: block;
      container: tl-trainer / inline-size;
    }
    :host([hidden]) {
      display: none;
    }
    .waiting {
      box-sizing: border-box;
      color: var(--_muted);
      background: var(--_paper);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      overflow: clip;
    }
    .waiting .stage {
      position: relative;
      display: grid;
      place-items: center;
      box-sizing: border-box;
      block-size: min(75cqi, 42svh);
      min-block-size: 220px;
      background: color-mix(in oklab, var(--_line) 40%, var(--_paper));
      border-block-end: 1px solid var(--_line);
      overflow: hidden;
    }
    .waiting .stage ::slotted(video) {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      object-fit: contain;
    }
    .waiting ul {
      margin: 0;
      padding: 0;
      /* What is above and beneath the rows. */
      padding-block: max(101px, 61px + 2.5rem) 117px;
      list-style: none;
    }
    .waiting li {
      box-sizing: border-box;
      block-size: max(178.4px, 155px + 1.46rem);
      padding: 14px 20px;
      border-block-end: 1px solid var(--_line);
    }
    .waiting .many li {
      block-size: max(61px, 2.18rem);
    }
    @container tl-trainer (width < 440px) {
      .waiting .many li {
        block-size: max(101px, 84px + 1.06rem);
      }
    }
    @container tl-trainer (width >= 880px) {
      .waiting {
        display: grid;
        grid-template-columns: minmax(0, 1.25fr) minmax(360px, 1fr);
        align-items: start;
        min-block-size: 580px;
      }
      .waiting .stage {
        block-size: auto;
        aspect-ratio: 4 / 3;
        margin-block-end: 81px;
      }
      .waiting .stage ::slotted(video) {
        object-fit: cover;
      }
      .waiting ul {
        padding-block: max(40px, 1px + 1.5rem) 117px;
        border-inline-start: 1px solid var(--_line);
      }
    }
  `,
];
