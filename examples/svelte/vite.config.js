import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // Its workers are files beside its scripts: Vite's development server must leave both where they are.
  optimizeDeps: { exclude: ['@tl-elements/elements'] },
});
