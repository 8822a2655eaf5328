import '@tl-elements/elements/define';
import { html, LitElement } from 'lit';

/** The part of the page that the server renders and the browser takes over. */
export class CupsAndCats extends LitElement {
  static properties = { label: { state: true } };

  constructor() {
    super();
    this.label = 'nothing yet';
  }

  render() {
    return html`
      <h1>Now: <output>${this.label ?? 'neither'}</output></h1>
      <tl-trainer
        labels="Cup, Cat"
        weights-base="/weights/"
        @tl-label=${({ detail }) => (this.label = detail.label)}
      ></tl-trainer>
    `;
  }
}

customElements.define('cups-and-cats', CupsAndCats);
