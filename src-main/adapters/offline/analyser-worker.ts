import { parentPort } from 'node:worker_threads';
import type { AnalyserInput } from '#engine/ports/analyser.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import { analyseBatch } from './analyse-batch.ts';
import { LexiconModel } from './lexicon-model.ts';

const model = new LexiconModel();

if (parentPort !== null) {
  serveWorker(parentPort, {
    analyse: (batch: readonly AnalyserInput[]) => analyseBatch(model, batch),
    ping: () => true,
    close: () => undefined,
  });
}
