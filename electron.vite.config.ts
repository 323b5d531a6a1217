import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const from = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          desktop: from('src-main/shells/desktop/main.ts'),
          'engine-process': from('src-main/shells/desktop/engine/engine-process.ts'),
          'command-line': from('src-main/shells/command-line/main.ts'),
          'log-worker': from('src-main/adapters/embedded/log-worker.ts'),
          'index-worker': from('src-main/adapters/embedded/index-worker.ts'),
          'archive-worker': from('src-main/adapters/embedded/archive-worker.ts'),
          'analyser-worker': from('src-main/adapters/offline/analyser-worker.ts'),
          'answers-worker': from('src-main/adapters/openai/answers-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: from('src-main/shells/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src-renderer'),
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      target: 'chrome114',
      // The pages' security policy allows no inline script, and data: for images only.
      modulePreload: { polyfill: false },
      // electron-vite leaves it off.
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: from('src-renderer/index.html') } },
    },
  },
});
