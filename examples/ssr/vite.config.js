import { defineConfig } from 'vite';

export default defineConfig({
  build: { rollupOptions: { input: 'client.js', output: { entryFileNames: 'client.js' } } },
});
