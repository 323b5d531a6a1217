import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of all buffers in use, after collecting the garbage. */
export function bufferBytesHeld(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // Buffers found dead by the first run are freed beside it; the second waits for that.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}
