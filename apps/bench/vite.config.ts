import { defineConfig } from 'vite';

export default defineConfig({
  // The packages' workers and binaries are files to copy, never to inline.
  build: { assetsInlineLimit: 0, target: 'es2022', chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
});
