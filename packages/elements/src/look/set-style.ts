import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

/** CSS values by property, custom ones too; null: not set. */
type StyleValues = Readonly<Record<string, string | number | null>>;

/**
 * Sets properties of an element's style from script. Pages with the policy `style-src 'self'` refuse a
 * `style` attribute, also the one that Lit's `styleMap` begins with.
 */
class SetStyle extends Directive {
  #last: StyleValues = {};

  // On a server there is no element, and nothing to show yet.
  override render(_: StyleValues): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [StyleValues]): unknown {
    const { style } = element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(values)) {
      if (this.#last[name] === value) continue;
      if (value === null) style.removeProperty(name);
      else style.setProperty(name, String(value));
    }
    this.#last = values;
    return noChange;
  }
}

/** `<li ${setStyle({ '--_score': 0.5 })}>`: use the same properties at each rendering. */
export const setStyle: (values: StyleValues) => DirectiveResult = directive(SetStyle);
