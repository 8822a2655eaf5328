/** The manifest speaks of what is published: dist/x.js, not src/x.ts. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const text = JSON.stringify(customElementsManifest);
    Object.assign(
      customElementsManifest,
      JSON.parse(text.replace(/"(\/?)src\/([^"]+)\.ts"/g, '"$1dist/$2.js"')),
    );
  },
};

export default {
  globs: ['src/*/tl-*.ts', 'src/live/live-element.ts', 'src/*/define.ts'],
  litelement: true,
  outdir: '.',
  plugins: [publishedPaths],
};
