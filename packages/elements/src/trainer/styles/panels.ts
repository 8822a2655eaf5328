import { css } from 'lit';

/** "Understand" and "Use it". */
export const panelStyles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 16px 20px 24px;
    border-block-start: 1px solid var(--_line);
    grid-column: 1 / -1;
  }
  .panel header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .panel header button {
    flex: none;
    inline-size: 44px;
    padding: 0;
  }
  .panel h2 {
    font-size: var(--_text-large);
    font-weight: 600;
    line-height: 1.15;
  }
  .panel h3 {
    font-weight: 600;
    line-height: 1.15;
    margin-block-end: 4px;
  }
  .preview {
    inline-size: 100%;
    box-sizing: border-box;
    padding: 16px;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
  }
  .preview tl-classifier {
    display: block;
  }
  .advice {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 12px 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .card button {
    max-inline-size: 100%;
    white-space: normal;
  }
  .card p {
    grid-column: 2;
    text-wrap: pretty;
  }
  .card button {
    grid-column: 3;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol > li {
    display: grid;
    /* As wide as the panel, not as the longest line in it. */
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .folder {
    display: grid;
    gap: 4px;
    inline-size: 100%;
  }
  .folder input {
    inline-size: 100%;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_raised);
    color: inherit;
    font: inherit;
  }
  .others .places {
    gap: 8px;
  }
  .places button {
    max-inline-size: 100%;
    padding: 0 14px;
    font-size: inherit;
    white-space: normal;
  }
  .places button[aria-pressed='true'] {
    background: color-mix(in oklab, var(--_ink) 8%, transparent);
    color: var(--_ink);
    font-weight: 600;
  }
  .others {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .others ul {
    margin: 4px 0 0;
    padding-inline-start: 18px;
  }
  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 8px 12px 8px 20px;
    border-block-start: 1px solid var(--_line);
  }
  .question p {
    flex: 1 1 200px;
    font-size: var(--_text-small);
    text-wrap: balance;
  }
  .list-head .who {
    min-inline-size: 0;
    gap: 4px;
    overflow: hidden;
  }
  .who b {
    color: var(--_ink);
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .who-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 8px 20px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .new-people {
    padding-block: 4px 8px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_line);
    background: var(--_raised);
  }
  .notice > p {
    flex: 1 1 240px;
    font-size: var(--_text-small);
    line-height: 1.35;
    text-wrap: pretty;
  }
  .tags {
    inline-size: 100%;
    box-sizing: border-box;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .snippet {
    position: relative;
    inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .snippet pre {
    padding: 16px 16px 64px;
  }
  pre {
    margin: 0;
    overflow-x: auto;
    border-radius: inherit;
    font:
      13px/1.6 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    tab-size: 2;
  }
  .copy {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
  }

  @container tl-trainer (width >= 880px) {
    .panel {
      padding-inline: 24px;
    }
    ol {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 40px 48px;
    }
  }
  @container tl-trainer (width < 880px) {
    .panel {
      padding-inline: 16px;
    }
    .question,
    .who-field,
    .notice {
      padding-inline-start: 16px;
    }
  }
  @container tl-trainer (width < 560px) {
    .card {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .card button {
      grid-column: 1 / -1;
    }
  }
`;
