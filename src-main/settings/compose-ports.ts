import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { SETTINGS } from '#shared/settings/declaration.ts';
import { fileLayer, type Layer } from '#shared/settings/setting-layer.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** The setting each port variable of docker-compose.yml decides, and its value at a port. */
const SETTING_OF: Readonly<Record<string, readonly [path: string, at: (port: string) => string]>> = {
  KAFKA_PORT: ['kafka.brokers', (port) => `localhost:${port}`],
  ELASTICSEARCH_PORT: ['elasticsearch.url', (port) => `http://localhost:${port}`],
  CASSANDRA_PORT: ['cassandra.contactPoints', (port) => `localhost:${port}`],
  KIBANA_PORT: ['kibana.url', (port) => `http://localhost:${port}`],
};

/**
 * Where the services of a Compose file are, where `.env` beside it or the environment gives them other ports: Compose
 * reads the same, in the same order. null where none has another one.
 */
export function composePortsLayer(composeFile: string, env: Variables): Layer | null {
  const file = join(dirname(composeFile), '.env');
  const variables = { ...readVariables(file), ...env };
  const found = Object.entries(SETTING_OF).flatMap(([name, [path, at]]) => {
    const port = variables[name] ?? '';
    return /^\d{1,5}$/.test(port) ? [[path, at(port)] as const] : [];
  });
  return found.length === 0 ? null : fileLayer(SETTINGS, Object.fromEntries(found), file);
}

function readVariables(file: string): Variables {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
