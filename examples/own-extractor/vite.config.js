import { defineConfig } from 'vite';

export default defineConfig({
  // Their workers are files beside their scripts: Vite's development server must leave both where they are.
  optimizeDeps: { exclude: ['@tl-elements/core', '@tl-elements/elements'] },
});
