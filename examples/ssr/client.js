// First, so that Lit takes over what the server has rendered.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './cups-and-cats.js';
