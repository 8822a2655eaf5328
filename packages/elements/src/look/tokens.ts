import { css, unsafeCSS } from 'lit';
import { labelColorDefaults } from './label-look.ts';

/**
 * The tokens of both elements. A page may set `--tl-*` on any element around. The defaults are private
 * (`--_*`), so that they never override what a page has set. `light-dark()` follows the `color-scheme`
 * that the page gives the element: without one, it stays light.
 */
export const tokens = css`
  :host {
    ${unsafeCSS(labelColorDefaults)}
    --_paper: var(--tl-paper, light-dark(#fbfaf8, #161513));
    --_raised: var(--tl-raised, light-dark(#fff, #201e1c));
    --_ink: var(--tl-ink, light-dark(#1c1b19, #f4f1ec));
    --_muted: var(--tl-muted, light-dark(#66625c, #a8a198));
    --_line: var(--tl-line, light-dark(#e5e1da, #35322d));
    --_accent: var(--tl-accent, light-dark(#2f5bea, #8aa6ff));
    --_on-accent: var(--tl-on-accent, light-dark(#fff, #161513));
    --_on-label: var(--tl-on-label, #1c1b19);
    --_radius: var(--tl-radius, 10px);
  }
  .mark {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
  }
  .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
