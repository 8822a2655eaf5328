import { css } from 'lit';

/** "Make something happen". */
export const happenStyles = css`
  .happening {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    inline-size: 100%;
    box-sizing: border-box;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
    align-items: start;
    gap: 12px 16px;
  }
  .fields .note {
    grid-column: 1 / -1;
    margin: 0;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .field > span {
    color: var(--_muted);
    font-size: var(--_text-small);
  }
  .field output {
    color: var(--_ink);
    font-variant-numeric: tabular-nums;
  }
  .field :is(select, input[type='text']) {
    inline-size: 100%;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0 10px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_paper);
    color: inherit;
  }
  .field input[type='range'] {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    line-height: 1.35;
  }
  .tick input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .trial {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .happening .take-out {
    justify-self: start;
    margin-inline-start: -8px;
  }
`;
