import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Its workers are files beside its scripts: Vite's development server must leave both where they are.
  optimizeDeps: { exclude: ['@tl-elements/elements'] },
});
