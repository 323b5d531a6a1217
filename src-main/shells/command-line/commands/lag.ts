import type { PartitionLag } from '#engine/ports/broker.ts';
import type { AddCommand } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { age, whole } from '../format/numbers.ts';
import { table } from '../format/table.ts';
import { reading } from '../reading.ts';

export const addLag: AddCommand = (parent, context) =>
  defineCommand<{ readonly json?: boolean }>(parent, context, {
    usage: 'lag',
    description: 'Show how far the consumer group is behind, by partition.',
    options: (command) => command.option('--json', 'one JSON object: topic, group, lag, seconds, partitions'),
    examples: ['lag', "lag --json | jq '.lag'"],
    run: (settings, { json }) =>
      reading(context, settings, 'tweetscope lag', async ({ broker }) => {
        const topic = settings.topic.name;
        const { group } = settings.consumer;
        const partitions = await broker.lag(topic, group);
        const lag = partitions.reduce((sum, partition) => sum + partition.lag, 0);
        const seconds = Math.max(0, ...partitions.map((partition) => secondsBehind(partition)));
        const report = { topic, group, lag, seconds, partitions };
        await context.io.out.write(json === true ? `${JSON.stringify(report)}\n` : lagTable(report));
      }),
  });

function secondsBehind({ oldestUncommittedMs }: PartitionLag): number {
  return oldestUncommittedMs === null ? 0 : Math.max(0, Date.now() - oldestUncommittedMs) / 1_000;
}

interface LagReport {
  readonly topic: string;
  readonly group: string;
  readonly lag: number;
  readonly seconds: number;
  readonly partitions: readonly PartitionLag[];
}

function lagTable({ topic, group, lag, seconds, partitions }: LagReport): string {
  const rows = partitions.map((partition) => [
    String(partition.partition),
    whole(partition.lowWatermark),
    whole(partition.highWatermark),
    partition.committed === null ? 'never' : whole(partition.committed),
    whole(partition.lag),
    partition.lag === 0 ? '' : age(secondsBehind(partition)),
  ]);
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const columns = ['partition', 'low', 'high', 'committed', 'lag', 'behind'].map(right);
  const behind = lag === 0 ? '' : `, ${age(seconds)} behind`;
  return `${group} on ${topic}: lag ${whole(lag)}${behind}\n${table(columns, rows)}`;
}
