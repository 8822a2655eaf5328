import { findTargets, type TargetPlace } from '../find-targets.ts';
import { unreadable } from '../read-text.ts';
import type { Action } from './action.ts';

/** What is done with classes. */
export type ClassChange = 'add' | 'remove' | 'toggle';

/**
 * Adds, removes or toggles classes.
 *
 * @param names with spaces between them.
 * @throws {TlError} `trigger-unreadable`.
 */
export function classAction(place: TargetPlace, change: ClassChange, names: string): Action {
  const classes = names.split(/\s+/).filter((name) => name !== '');
  if (classes.length === 0) {
    throw unreadable(`${change}-class`, names, 'Write the name of a class, such as lit.');
  }
  return {
    describe: (m) => m.triggerClass(change, classes.join(' ')),
    run: () => {
      for (const { classList } of findTargets(place)) {
        for (const name of classes) classList[change](name);
      }
    },
  };
}

/** Shows what was hidden; opens a dialog, a `<details>` and a popover. */
export function showAction(place: TargetPlace): Action {
  return {
    describe: (m) => m.triggerShow(place.selector),
    run: () => findTargets(place).forEach((target) => setShown(target, true)),
  };
}

/** Hides it; closes a dialog, a `<details>` and a popover. */
export function hideAction(place: TargetPlace): Action {
  return {
    describe: (m) => m.triggerHide(place.selector),
    run: () => findTargets(place).forEach((target) => setShown(target, false)),
  };
}

function setShown(target: Element, isShown: boolean): void {
  if (target instanceof HTMLDialogElement) {
    if (!isShown) target.close();
    else if (!target.open) target.show();
  } else if (target instanceof HTMLDetailsElement) {
    target.open = isShown;
  } else if (target instanceof HTMLElement && target.popover) {
    target.togglePopover(isShown);
  } else {
    target.toggleAttribute('hidden', !isShown);
  }
}
