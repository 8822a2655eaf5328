import {
  classifierTag,
  escapeAttribute,
  escapeText,
  type TagOptions,
} from '../panels/embed-code.ts';

/** The words of the page. */
export interface SiteWords {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly heading: (labels: readonly string[]) => string;
  /** Shown until the script has defined the element: for good, if it can't be loaded. */
  readonly loading: string;
  /** What to do if the page was opened as a file: a heading, and then a paragraph each. */
  readonly asFile: readonly string[];
  /** What to type into a terminal. */
  readonly commands: readonly string[];
}

/**
 * The `index.html` of a download: a page that stands in one folder with the model and the folder `tl`.
 *
 * @param tag as `classifierTag` takes it.
 */
export function sitePage(
  words: SiteWords,
  direction: 'ltr' | 'rtl',
  labels: readonly string[],
  tag: TagOptions,
): string {
  const heading = escapeText(words.heading(labels));
  const [asFileHeading = '', ...asFile] = words.asFile.map(escapeText);
  return `<!doctype html>
<html lang="${escapeAttribute(words.lang)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${heading}</title>
    <link rel="icon" href="data:," />
    <script type="module" src="tl/tl-elements.js"></script>
    <style>
      :root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
      body { max-width: 40rem; margin: 0 auto; padding: 8vh 20px; }
      h1 { font-size: 2rem; line-height: 1.15; text-wrap: balance; overflow-wrap: anywhere; }
      code { font-size: 0.9em; overflow-wrap: anywhere; }
      li { margin-block: 8px; }
    </style>
  </head>
  <body>
    <div id="page">
      <h1>${heading}</h1>
${indented(classifierTag(tag, escapeText(words.loading)), 6)}
    </div>

    <div id="as-file" hidden>
      <h1>${asFileHeading}</h1>
${asFile.map((words) => `      <p>${words}</p>`).join('\n')}
      <ul>
${words.commands.map((command) => `        <li><code dir="ltr">${escapeText(command)}</code></li>`).join('\n')}
      </ul>
    </div>
    <script>
      if (location.protocol === 'file:') {
        document.getElementById('page').remove();
        document.getElementById('as-file').hidden = false;
      }
    </script>
  </body>
</html>
`;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}
