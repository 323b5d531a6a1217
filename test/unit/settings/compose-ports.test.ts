import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composePortsLayer } from '../../../src-main/settings/compose-ports.ts';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the ports of a Compose file', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.dispose());
  const composeFile = join(folder.path, 'docker-compose.yml');
  const write = (text: string) => writeFileSync(join(folder.path, '.env'), text);
  const load = (env: Readonly<Record<string, string>> = {}, profile = 'local') =>
    loadSettings({ flags: { data: folder.path, profile, 'stack.file': composeFile }, env });

  it('are the usual ones without .env, or where it changes none', () => {
    expect(composePortsLayer(join(folder.path, 'none', 'docker-compose.yml'), {})).toBeNull();
    write('# KAFKA_PORT=9093\nKAFKA_HEAP=-Xmx1g\n');
    expect(composePortsLayer(composeFile, {})).toBeNull();
  });

  it('are found by the profile local, and by no other', () => {
    write('KAFKA_PORT=9093\nELASTICSEARCH_PORT="9201"\nCASSANDRA_PORT=9043 # mine\nKIBANA_PORT=5602\n');
    const { kafka, elasticsearch, cassandra, kibana } = load();
    expect(kafka.brokers).toBe('localhost:9093');
    expect(elasticsearch.url).toBe('http://localhost:9201');
    expect(cassandra.contactPoints).toBe('localhost:9043');
    expect(kibana.url).toBe('http://localhost:5602');
    expect(load({}, 'embedded').kibana.url).toBe('http://localhost:5601');
  });

  it('come from the environment first, as for Compose, and give way to a setting', () => {
    write('KAFKA_PORT=9093\nCASSANDRA_PORT=9043\n');
    const env = { KAFKA_PORT: '9094', CASSANDRA_PORT: 'tcp://10.0.0.1:9042' };
    expect(load(env).kafka.brokers).toBe('localhost:9094');
    expect(load(env).cassandra.contactPoints).toBe('localhost:9042');
    expect(load({ ...env, TWEETSCOPE_KAFKA_BROKERS: 'kafka-1:9092' }).kafka.brokers).toBe('kafka-1:9092');
  });
});
