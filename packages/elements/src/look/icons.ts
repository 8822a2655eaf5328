import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Line drawings on 20 x 20. */
const drawings = {
  timer: svg`<circle cx="10" cy="11" r="6.5" /><path d="M10 7.5V11l2.2 1.6M8 2h4" />`,
  photos: svg`<rect x="2.5" y="4" width="15" height="12" rx="2" /><path d="m3 14 4-4 3.2 3.2L13 10.5l4.2 3.8" /><circle cx="12.8" cy="7.4" r="1.1" />`,
  sounds: svg`<path d="M3 8.5v3M6.5 5.5v9M10 3v14M13.5 6.5v7M17 8.5v3" />`,
  slider: svg`<path d="M3 7h7.5M15.5 7H17M3 13h1.5M9.5 13H17" /><circle cx="13" cy="7" r="2.2" /><circle cx="7" cy="13" r="2.2" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  remove: svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`,
  undo: svg`<path d="M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />`,
  redo: svg`<path d="m13 4 3.5 3.5L13 11m3-3.5H8.5a4.5 4.5 0 0 0 0 9H12" />`,
  save: svg`<path d="M10 3v9.5M6.2 9 10 12.8 13.8 9M3.5 16.5h13" />`,
  flip: svg`<path d="M3.5 10a6.5 6.5 0 0 1 11.3-4.4L16.5 7.5M16.5 10a6.5 6.5 0 0 1-11.3 4.4L3.5 12.5M16.5 3.5v4h-4M3.5 16.5v-4h4" />`,
  eye: svg`<path d="M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10z" /><circle cx="10" cy="10" r="2.4" />`,
  part: svg`<path d="M2.5 6.5v-4h4M13.5 2.5h4v4M17.5 13.5v4h-4M6.5 17.5h-4v-4" /><rect x="6.5" y="6.5" width="7" height="7" rx="1" />`,
  mirror: svg`<path d="M10 3v14M7 6 2.5 14H7zM13 6l4.5 8H13z" />`,
  camera: svg`<rect x="2" y="5.5" width="11" height="9" rx="2" /><path d="m13 9 5-2.5v7L13 11" />`,
  microphone: svg`<rect x="7" y="2.5" width="6" height="9" rx="3" /><path d="M4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v2.5" />`,
  play: svg`<path d="M6.5 4v12l10-6z" />`,
  stop: svg`<rect x="5.5" y="5.5" width="9" height="9" rx="1.5" />`,
  chevron: svg`<path d="m6 8 4 4 4-4" />`,
  copy: svg`<rect x="7" y="7" width="9.5" height="9.5" rx="2" /><path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2" />`,
  check: svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`,
} satisfies Record<string, SVGTemplateResult>;

/** The name of an icon. */
export type IconName = keyof typeof drawings;

/** An icon in the color of the text around it; decoration, the button has the words. */
export function renderIcon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[name]}</svg>`;
}
