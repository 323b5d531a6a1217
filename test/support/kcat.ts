import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { KafkaServer } from '../stack/kafka/kafka-server.ts';

/*
 * Another client of Kafka, both ways: kcat where it is installed, else the console tools that come with Kafka, which say
 * the same and take longer.
 */

const runFile = promisify(execFile);
const MOST_OUTPUT_BYTES = 512 * 1024 * 1024;

const hasKcat = spawnSync('kcat', ['-V']).status === 0;

/** The messages of a topic as they are, in the order of each partition. */
export async function messagesInKafka(kafka: KafkaServer, topic: string, most: number): Promise<string[]> {
  const printed = hasKcat
    ? await kcat(kafka, ['-C', '-t', topic, '-o', 'beginning', '-e', '-q', '-c', String(most)])
    : await kafka.tool('kafka.tools.ConsoleConsumer', [
        ...['--bootstrap-server', kafka.address, '--topic', topic, '--from-beginning'],
        ...['--max-messages', String(most), '--timeout-ms', '5000'],
      ]);
  return printed.split('\n').filter((line) => line.startsWith('{'));
}

/** @param messages one line each */
export async function writeToKafka(kafka: KafkaServer, topic: string, messages: readonly string[]): Promise<void> {
  const lines = messages.map((message) => `${message}\n`).join('');
  if (hasKcat) await kcat(kafka, ['-P', '-t', topic], lines);
  else await kafka.tool('kafka.tools.ConsoleProducer', ['--bootstrap-server', kafka.address, '--topic', topic], lines);
}

async function kcat(kafka: KafkaServer, args: readonly string[], input = ''): Promise<string> {
  const running = runFile('kcat', ['-b', kafka.address, ...args], { maxBuffer: MOST_OUTPUT_BYTES });
  running.child.stdin?.end(input);
  return (await running).stdout;
}
