import { html, noChange, nothing, type TemplateResult } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import type { LabelActions } from './label-actions.ts';
import type { Row } from './row.ts';

/** The field of a label's name, which can be typed over at any time. */
export function renderNameField(row: Row): TemplateResult {
  const { m, actions, label, place, nameProblem } = row;
  return html`<input
    class="name"
    part="name"
    .value=${unlessEdited(label, nameProblem !== null)}
    aria-label=${m.labelName(label)}
    aria-invalid=${nameProblem === null ? nothing : 'true'}
    aria-describedby=${nameProblem === null ? nothing : problemId(place)}
    autocomplete="off"
    autocapitalize="sentences"
    spellcheck="false"
    maxlength="60"
    @focus=${({ target }: FocusEvent) => nameProblem === null && fieldOf(target).select()}
    @mousedown=${selectOnFirstPress}
    @input=${({ target }: InputEvent) => {
      // A shown problem is updated while somebody types. A new one is not shown before the name is finished.
      if (nameProblem !== null) actions.checkName(label, fieldOf(target).value);
    }}
    @change=${({ target }: Event) => actions.rename(label, fieldOf(target).value)}
    @keydown=${(event: KeyboardEvent) => onKey(event, label, actions)}
  />`;
}

/** Says why the name in the field was not accepted. */
export function renderNameProblem({ place, nameProblem }: Row): TemplateResult | typeof nothing {
  if (nameProblem === null) return nothing;
  return html`<p class="note problem" id=${problemId(place)} role="alert">${nameProblem}</p>`;
}

/** Selects the name. Firefox and Safari would put the cursor at the mouse after the focus. */
function selectOnFirstPress(event: MouseEvent): void {
  const field = fieldOf(event.currentTarget);
  if ((field.getRootNode() as ShadowRoot).activeElement === field) return;
  event.preventDefault();
  field.focus();
}

/** Enter accepts the name if it is valid; Escape restores the old one. */
function onKey(event: KeyboardEvent, label: string, actions: LabelActions): void {
  if (event.isComposing) return;
  const field = fieldOf(event.target);
  if (event.key === 'Escape') {
    field.value = label;
    actions.checkName(label, label);
    field.blur();
    event.stopPropagation();
  } else if (event.key === 'Enter') {
    // Leaving the field accepts the name.
    if (actions.checkName(label, field.value)) field.blur();
    else event.preventDefault();
  }
}

/**
 * Writes a value into a field, but not while somebody edits it: the trainer is rendered with every
 * frame of the camera.
 */
class UnlessEdited extends Directive {
  override update({ element }: PropertyPart, [value, isEdited]: [string, boolean]): unknown {
    const field = fieldOf(element);
    const isFocused = (field.getRootNode() as ShadowRoot).activeElement === field;
    if (!isEdited && !isFocused && field.value !== value) field.value = value;
    return noChange;
  }

  override render(_value: string, _isEdited: boolean): unknown {
    return noChange;
  }
}

const unlessEdited = directive(UnlessEdited);

const problemId = (place: number) => `name-problem-${place}`;

const fieldOf = (target: EventTarget | null) => target as HTMLInputElement;
