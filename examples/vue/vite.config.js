import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('tl-') } },
    }),
  ],
  // Its workers are files beside its scripts: Vite's development server must leave both where they are.
  optimizeDeps: { exclude: ['@tl-elements/elements'] },
});
