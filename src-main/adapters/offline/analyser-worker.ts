import { parentPort } from 'node:worker_threads';
import type { AnalyserInput } from '#engine/ports/analyser.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import { analyseBatch } from './analyse-batch.ts';
import { OfflineModel } from './offline-model.ts';

const model = new OfflineModel();

if (parentPort !== null) {
  serveWorker(parentPort, {
    analyse: (batch: readonly AnalyserInput[]) => analyseBatch(model, batch),
    explain: (input: AnalyserInput) => model.explain(input),
    ping: () => model.name,
    close: () => undefined,
  });
}
