import { css } from 'lit';

/** Files that wait for their label. */
export const trayStyles = css`
  .tray {
    display: grid;
    gap: 10px;
    margin: 8px 12px 12px;
    padding: 4px 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .tray .list-head {
    padding-inline: 8px 12px;
  }
  .waiting-files,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding-inline: 8px;
  }
  .waiting-files {
    font-size: var(--_text-small);
    color: var(--_muted);
  }
  .waiting-files img {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 6px;
    object-fit: cover;
  }
  .waiting-files .file {
    max-inline-size: 100%;
    padding: 2px 8px;
    border-radius: 6px;
    background: var(--_paper);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tool.choice {
    gap: 8px;
    inline-size: auto;
    max-inline-size: 100%;
    padding-inline: 12px;
  }
  .choice .mark {
    inline-size: 14px;
    block-size: 14px;
    flex: none;
  }
  .choice span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .choice .folder {
    color: var(--_muted);
  }
`;
