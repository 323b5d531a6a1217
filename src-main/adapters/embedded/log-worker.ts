import { parentPort, workerData } from 'node:worker_threads';
import { serveWorker } from '../worker/serve-worker.ts';
import { LogService } from './log/log-service.ts';

if (parentPort === null) throw new Error('log-worker runs as a worker thread only');
const service = new LogService(workerData as { path: string; readOnly: boolean });
serveWorker(parentPort, service.methods());
