// How a change is written into a CHANGELOG.md: as its author wrote it. All packages have one version, so
// which of them depend on which says nothing.
module.exports = {
  getReleaseLine: async ({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`,
  getDependencyReleaseLine: async () => '',
};
