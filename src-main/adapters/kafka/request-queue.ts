import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

let isDone = false;

/**
 * kafkajs sets a timer of minus 57 years after each answer when nothing waits, which Node warns about on standard
 * error. Where nothing waits there is nothing to check.
 */
export function quietRequestQueues(): void {
  if (isDone) return;
  isDone = true;
  const { prototype } = RequestQueue;
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function scheduleWhereSomethingWaits() {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
