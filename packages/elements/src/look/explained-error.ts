import { html, type TemplateResult } from 'lit';
import type { DisplayMessages } from '../strings/display-english.ts';
import { explained, renderDetail } from './error-message.ts';

/** The error in the reader's language, in one paragraph. */
export function renderExplained(
  error: Error,
  m: Pick<DisplayMessages, 'errors' | 'explain'>,
): TemplateResult {
  const { words, detail } = explained(error, m);
  return html`${words} ${renderDetail(detail)}`;
}
