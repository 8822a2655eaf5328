import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { LabelLook, MarkName } from './label-look.ts';
import { setStyle } from './set-style.ts';

/** Drawn on 16 x 16, so that all look about equally large. */
const shapes: Record<MarkName, SVGTemplateResult> = {
  circle: svg`<circle cx="8" cy="8" r="6.2" />`,
  triangle: svg`<path d="M8 1.6 15 14H1z" />`,
  square: svg`<rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1" />`,
  diamond: svg`<path d="M8 .8 15.2 8 8 15.2.8 8z" />`,
  star: svg`<path d="m8 .9 2.2 4.6 5 .7-3.6 3.5.9 5L8 12.3l-4.5 2.4.9-5L.8 6.2l5-.7z" />`,
  cross: svg`<path d="M5.7 1.6h4.6v4.1h4.1v4.6h-4.1v4.1H5.7v-4.1H1.6V5.7h4.1z" />`,
  ring: svg`<path fill-rule="evenodd" d="M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2m0 3.6a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4" />`,
  bar: svg`<rect x="1" y="5.2" width="14" height="5.6" rx="1.2" />`,
};

/** A label's mark in its color; decoration, since the name always stands beside it. */
export function renderMark(look: LabelLook): TemplateResult {
  return html`<svg
    class="mark"
    part="mark"
    viewBox="0 0 16 16"
    aria-hidden="true"
    ${setStyle({ fill: look.css })}
  >
    ${shapes[look.mark]}
  </svg>`;
}
