import { join } from 'node:path';
import { loadSettings } from '../../src-main/settings/load-settings.ts';
import { removeServers, writeServers } from '../../src-main/settings/servers-file.ts';
import { whyNoServers } from './jvm/java-tools.ts';
import type { StackProgress } from './stack-progress.ts';
import { startStack } from './start-stack.ts';

/*
 * `npm run stack`: the servers of the profile `local` from their jars, for a person without Docker. They keep their data
 * in the folder `stack` of the data folder and end with this process; as long as it lives, the profile finds them.
 */
const why = whyNoServers();
if (why === null) await run();
else {
  console.error(`The servers cannot be started here: ${why}.`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { data } = loadSettings({ flags: {}, env: process.env });
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const stack = await startStack({ folder: join(data, 'stack'), standardPorts: true, onProgress: tell });
  const { kafka, elasticsearch, cassandra } = stack.addresses;
  writeServers(data, {
    'kafka.brokers': kafka,
    'elasticsearch.url': elasticsearch,
    'cassandra.contactPoints': cassandra,
  });
  console.log(`\nAll answer. In another terminal: ./bin/tweetscope start --profile local
Kibana has no jar: see docs/setup.md. Ctrl+C stops the servers; their data stay in ${join(data, 'stack')}.`);
  await interrupted;
  removeServers(data);
  console.log('\nStopping…');
  await stack.close();
}

function tell({ service, state, elapsedMs, detail }: StackProgress): void {
  const seconds = `${Math.round(elapsedMs / 1_000)} s`.padStart(6);
  console.log(`${seconds}  ${state.padEnd(8)}  ${service.padEnd(13)}  ${detail}`.trimEnd());
}
