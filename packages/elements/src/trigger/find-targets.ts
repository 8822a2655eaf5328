import { TlError } from '@tl-elements/core/base';
import { unreadable } from './read-text.ts';
import { rootsOf } from './subject-finder.ts';

/** Where an action looks for what it changes. */
export interface TargetPlace {
  /** The trigger. */
  readonly host: Element;
  /** The attribute that holds the selector, for messages. */
  readonly attribute: string;
  readonly selector: string;
}

/**
 * All elements that a selector matches in the trigger's own tree, or else in the nearest one around it that has
 * any.
 *
 * @throws {TlError} `target-missing`, `trigger-unreadable`.
 */
export function findTargets({ host, attribute, selector }: TargetPlace): readonly Element[] {
  try {
    for (const root of rootsOf(host)) {
      const found = [...root.querySelectorAll(selector)];
      if (found.length > 0) return found;
    }
  } catch {
    throw unreadable(attribute, selector, 'Write a CSS selector, such as #film.');
  }
  throw new TlError(
    'target-missing',
    `Nothing on this page matches ${attribute}="${selector}". Check the spelling, or give an element that id.`,
  );
}

/** The first of them. @throws {TlError} `target-missing`, `trigger-unreadable`. */
export function findTarget(place: TargetPlace): Element {
  return findTargets(place)[0]!;
}
