/** The tag's attributes as set with the controls, without those that have their default. */
export type Settings = ReadonlyMap<string, string>;

const defaults: Readonly<Record<string, string>> = {
  face: 'bars',
  'min-confidence': '0',
  smoothing: '0.5',
};

/** Reads the controls: name to value; the value of a Boolean attribute is empty. */
export function readSettings(controls: HTMLFormElement): Settings {
  const settings = new Map<string, string>();
  for (const [name, value] of new FormData(controls)) {
    if (typeof value !== 'string' || value === '' || value === defaults[name]) continue;
    settings.set(name, value === 'on' ? '' : value);
  }
  return settings;
}

/** The `<tl-classifier …>` tag for a model file. */
export function classifierTag(src: string, settings: Settings): string {
  const attributes = [['src', src], ...settings].map(([name, value]) =>
    value === '' ? name : `${name}="${escapeAttribute(value ?? '')}"`,
  );
  return `<tl-classifier ${attributes.join(' ')}></tl-classifier>`;
}

/** The script and the tag, for a folder that holds both the elements and the model. */
export function pageSnippet(folder: string, file: string, settings: Settings): string {
  return [
    `<script type="module" src="${folder}tl/tl-elements.js"></script>`,
    classifierTag(folder + file, settings),
  ].join('\n');
}

/** The shortcode of the WordPress plugin, for a model that has this number in the media library. */
export function wordPressShortcode(number: number, settings: Settings): string {
  const attributes = [['model', String(number)], ...settings].map(([name, value]) =>
    value === '' ? name : `${name}="${value ?? ''}"`,
  );
  return `[tl_classifier ${attributes.join(' ')}]`;
}

/** The script and the tag for React 19 and later. */
export function reactSnippet(file: string, settings: Settings): string {
  const tag = classifierTag(`/${file}`, settings).replace('></tl-classifier>', '');
  return `import { useState } from 'react';

export function WhatIsIt() {
  const [label, setLabel] = useState(null);
  return (
    <>
      <script type="module" src="/tl/tl-elements.js" async />
      ${tag}
        ontl-label={(event) => setLabel(event.detail.label)}
      />
      <p>{label ?? 'None of these'}</p>
    </>
  );
}`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
