import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Fonts and scripts stay files: the content security policy allows neither data: fonts nor inline
// scripts.
export default defineConfig({
  root: 'src-renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
  },
});
