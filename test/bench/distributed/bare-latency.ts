import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { LatencyWindow } from '#engine/observe/latency.ts';
import type { LatencySummary } from '#shared/contract/status.ts';
import { systemClock } from '../../../src-main/system-clock.ts';
import type { StackAddresses } from '../../stack/start-stack.ts';
import { MEASURED_MS, WARM_UP_MS } from './program.ts';

const TICK_MS = 5;
/** About a tweet with its headers. */
const BYTES = 400;

/** kafkajs alone at a steady rate: each message carries the time it was handed over. */
export async function bareLatency(
  { kafka: broker }: StackAddresses,
  topic: string,
  rate: number,
): Promise<LatencySummary> {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const producer = kafka.producer();
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 250 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await producer.send({ topic, messages: [{ value: 'made' }] });
  await consumer.subscribe({ topic });
  const window = new LatencyWindow();
  let isMeasuring = false;
  await consumer.run({
    eachBatch: async ({ batch }) => {
      const atMs = systemClock.nowMs();
      if (!isMeasuring) return;
      for (const { key } of batch.messages) window.record(atMs - Number(key), atMs);
    },
  });
  const beginMs = performance.now();
  const endMs = beginMs + WARM_UP_MS + MEASURED_MS;
  const value = 'x'.repeat(BYTES);
  const sending = new Set<Promise<unknown>>();
  for (let sent = 0; performance.now() < endMs; ) {
    isMeasuring = performance.now() - beginMs > WARM_UP_MS;
    const due = Math.floor(((performance.now() - beginMs) / 1_000) * rate) - sent;
    sent += due;
    const messages = Array.from({ length: due }, () => ({ key: String(systemClock.nowMs()), value }));
    if (due > 0) {
      const one = producer.send({ topic, messages }).finally(() => sending.delete(one));
      sending.add(one);
    }
    await delay(TICK_MS);
  }
  await Promise.all(sending);
  const summary = window.summary(systemClock.nowMs());
  await Promise.all([producer.disconnect(), consumer.disconnect()]);
  return summary;
}
