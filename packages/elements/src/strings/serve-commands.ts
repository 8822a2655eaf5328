/** What to type into a terminal to serve a folder, in any language. */
export const serveCommands: readonly string[] = [
  'npx serve -l 8000',
  'python3 -m http.server 8000',
];
