import { css } from 'lit';

/** The trainer as a whole: one picture, one list; side by side from 880 px on. */
export const frameStyles = css`
  :host {
    display: block;
    container: tl-trainer / inline-size;
    /* As tall as the reader's browser is set to; never smaller where a page takes 10 px for a rem. */
    --_text-small: max(13px, 0.8125rem);
    --_text: max(15px, 0.9375rem);
    --_text-large: max(18px, 1.125rem);
    --_text-title: max(24px, 1.5rem);
    --_text-answer: max(36px, 2.25rem);
    font-size: var(--_text);
    line-height: 1.5;
    color: var(--_ink);
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .trainer {
    position: relative;
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    /* Clips without becoming what the sticky picture scrolls in. */
    overflow: clip;
  }
  .see,
  .watch {
    display: contents;
  }
  .list {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .list-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 40px;
    padding: 8px 20px 0;
  }
  h2,
  h3,
  p {
    margin: 0;
    font-weight: inherit;
    font-size: inherit;
  }
  .list-head h2 {
    margin-inline-end: auto;
    font-size: var(--_text-small);
    color: var(--_muted);
  }
  .asking h2 {
    font-weight: 600;
    color: var(--_ink);
  }
  .list-head button {
    min-block-size: 32px;
    margin-inline-end: -8px;
  }
  .note {
    font-size: var(--_text-small);
    color: var(--_muted);
  }
  .quality {
    display: grid;
    align-items: center;
    min-block-size: calc(2 * 1.35 * var(--_text) + 20px);
    padding: 8px 20px;
    text-wrap: pretty;
    border-block-end: 1px solid var(--_line);
    line-height: 1.35;
  }
  .doubt {
    padding: 8px 20px 12px;
    text-wrap: pretty;
    border-block-end: 1px solid var(--_line);
  }
  .problem-strip {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 4px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_line);
    background: var(--_raised);
    line-height: 1.35;
    text-wrap: pretty;
  }
  .problem-strip p {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .problem-strip button {
    flex: none;
    inline-size: 44px;
    padding: 0;
  }
  .range {
    color: var(--_muted);
    white-space: nowrap;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 4px;
    padding: 12px;
    margin-block-start: auto;
    border-block-start: 1px solid var(--_line);
  }
  .spring {
    flex: 1;
  }
  .foot .tight {
    display: none;
  }
  /* One line on a phone: shorter words, and none where an icon does. */
  @container tl-trainer (width < 520px) {
    .foot {
      gap: 0;
      padding-inline: 6px;
    }
    .foot .plain {
      padding-inline: 11px;
    }
    .foot .roomy {
      display: none;
    }
    .foot .tight {
      display: inline;
    }
  }
  .flights {
    position: absolute;
    inset: 0;
    z-index: 3;
    pointer-events: none;
    overflow: clip;
  }
  .flights img {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    border-radius: 6px;
    object-fit: cover;
  }

  /* Where the focus goes is not hidden behind the picture that stays (stage.ts). */
  @container tl-trainer (width < 880px) {
    .see > :not(.stage) *,
    .list * {
      scroll-margin-block-start: max(228px, 8px + min(75cqi, 42svh));
    }
  }
  @container tl-trainer (width >= 880px) {
    .trainer {
      display: grid;
      grid-template-columns: minmax(0, 1.25fr) minmax(360px, 1fr);
      grid-template-rows: 1fr auto;
      /* Room for what is asked once there are examples, so that nothing moves then. */
      min-block-size: 580px;
    }
    .see,
    .watch {
      display: block;
      min-inline-size: 0;
    }
    /* The picture stays visible beside a long list. Its explanation has to scroll. */
    .sticky {
      position: sticky;
      inset-block-start: 0;
    }
    .list {
      border-inline-start: 1px solid var(--_line);
    }
    .quality {
      font-size: var(--_text-large);
      padding: 16px 24px;
      /* Two lines, so that nothing moves when there is more to say. */
      min-block-size: calc(2 * 1.35 * var(--_text-large) + 32px);
      border: none;
    }
    .problem-strip {
      padding-inline-start: 24px;
    }
    .doubt {
      padding: 0 24px 16px;
      border: none;
    }
  }
  /* With little height, a picture that stays would leave no room for the rest. */
  @media (height < 640px) {
    .sticky {
      position: static;
    }
  }
`;
