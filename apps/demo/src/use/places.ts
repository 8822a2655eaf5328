import { showCode } from '../code/show-code.ts';
import { pageSnippet, reactSnippet, wordPressShortcode, type Settings } from './snippet.ts';

/** Shows the code to paste, for each kind of page. */
export function showPlaces(file: string, settings: Settings, root: ParentNode = document): void {
  const sources = {
    html: pageSnippet('', file, settings),
    wordpress: wordPressShortcode(123, settings),
    react: reactSnippet(file, settings),
  };
  for (const [place, source] of Object.entries(sources)) {
    showCode(root.querySelector<HTMLElement>(`[data-place="${place}"]`)!, source);
  }
}
