// Firefox and WebKit for tests that drive a page from Node.
export { adviceFor, findFirefox, findWebKit } from './find-other-browsers.mjs';
export { openPageIn } from './open-page.mjs';
