import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const from = (path: string) => resolve(import.meta.dirname, path);

/** The section for preloads takes what packages have for browsers; main runs on Node. Merged lists only grow: replaced. */
const packagesForNode: Plugin = {
  name: 'tweetscope:packages-for-node',
  enforce: 'post',
  config: (config) => {
    const resolve = { conditions: ['module', 'node', 'development|production'], mainFields: ['module', 'main'] };
    config.ssr = { ...config.ssr, resolve };
  },
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: {
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
  // What Electron itself loads, main as well as the preload: each in one file with all it needs, so that the archive's
  // checksums cover it. Built with the engine, main would share chunks with it, which lie beside the archive.
  preload: {
    plugins: [packagesForNode],
    build: {
      outDir: 'out/desktop',
      isolatedEntries: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { main: from('src-main/shells/desktop/main.ts'), preload: from('src-main/shells/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
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
