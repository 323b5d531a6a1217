import { defineConfig } from 'vitest/config';
import { RealServersFirst } from './test/support/real-servers-first.ts';

const project = (name: string, testTimeout: number, extra: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout, hookTimeout: testTimeout, ...extra },
});

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: RealServersFirst },
    projects: [
      project('unit', 60_000),
      project('contract', 60_000),
      project('integration', 300_000),
      // One retry: a browser on a busy machine misses a moment now and then; what fails twice is broken.
      project('e2e', 120_000, { fileParallelism: false, retry: 1 }),
      project('desktop', 120_000, { fileParallelism: false, retry: 1 }),
    ],
  },
});
