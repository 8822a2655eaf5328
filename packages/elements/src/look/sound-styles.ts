import { css } from 'lit';

/** A spectrogram and its meter: dark in both color schemes, as the drawing is. */
export const soundStyles = css`
  .sound {
    object-fit: fill;
    background: #161513;
  }
  .level {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    block-size: 6px;
    /* The track is visible in silence, too: the microphone is on. */
    background:
      linear-gradient(#f4f1ec 0 0) no-repeat 0 / calc(var(--_level, 0) * 100%) 100%,
      #35322d;
  }
`;
