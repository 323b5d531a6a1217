import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly mem_limit?: string;
  readonly restart?: string;
}

const text = readFileSync('docker-compose.yml', 'utf8');
const file = parse(text) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(file.services);
const service = (name: string): Service => {
  const found = file.services[name];
  if (found === undefined) throw new Error(`no service ${name}`);
  return found;
};
const UNIT_MIB: Readonly<Record<string, number>> = { m: 1, g: 1_024 };
const mebibytes = (limit = '') => Number.parseInt(limit, 10) * (UNIT_MIB[limit.slice(-1)] ?? Number.NaN);

describe('docker-compose.yml', () => {
  it.each([
    ['zookeeper', 'confluentinc/cp-zookeeper:7.4.0', 2181],
    ['kafka', 'confluentinc/cp-kafka:7.4.0', 9092],
    ['elasticsearch', 'elastic/elasticsearch:8.11.0', 9200],
    ['kibana', 'elastic/kibana:8.11.0', 5601],
    ['cassandra', 'cassandra:4.1', 9042],
  ])('has %s as %s on %i', (name, image, port) => {
    expect(service(name).image).toBe(image);
    expect(service(name).ports).toEqual([`127.0.0.1:\${${name.toUpperCase()}_PORT:-${port}}:${port}`]);
  });

  it('lets nothing listen beyond this machine, as security is off', () => {
    for (const [name, { ports }] of services) {
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('gives every service a health check, a memory limit and a restart after a crash', () => {
    for (const [name, { healthcheck, mem_limit, restart }] of services) {
      expect(healthcheck?.test[0], name).toMatch(/^CMD/);
      expect(mebibytes(mem_limit), name).toBeGreaterThan(0);
      expect(restart, name).toBe('unless-stopped');
    }
  });

  it('fits beside everything else on a laptop of 8 GB', () => {
    const total = services.reduce((sum, [, { mem_limit }]) => sum + mebibytes(mem_limit), 0);
    expect(total).toBeLessThanOrEqual(4.6 * 1_024);
  });

  it('starts in order: Kafka after ZooKeeper, Kibana after Elasticsearch, each when the other is healthy', () => {
    expect(service('kafka').depends_on).toEqual({ zookeeper: { condition: 'service_healthy' } });
    expect(service('kibana').depends_on).toEqual({ elasticsearch: { condition: 'service_healthy' } });
  });

  it('has Kafka answer inside at kafka:29092, outside at localhost, for 168 h', () => {
    const { environment } = service('kafka');
    expect(environment.KAFKA_ADVERTISED_LISTENERS).toBe(
      `PLAINTEXT://kafka:29092,PLAINTEXT_HOST://localhost:\${KAFKA_PORT:-9092}`,
    );
    expect(environment.KAFKA_LISTENERS).toBe('PLAINTEXT://0.0.0.0:29092,PLAINTEXT_HOST://0.0.0.0:9092');
    expect(environment.KAFKA_LOG_RETENTION_HOURS).toBe(168);
  });

  it('keeps data in named volumes that are declared', () => {
    for (const [name, { volumes }] of services) {
      if (name === 'kibana') continue;
      expect(volumes?.length, name).toBeGreaterThan(0);
      for (const volume of volumes ?? []) expect(Object.keys(file.volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('has the single Cassandra node sync its commit log before it acknowledges', () => {
    const options = String(service('cassandra').environment.JVM_EXTRA_OPTS).split(/\s+/);
    expect(options).toContain('-Dcassandra.config.allow_system_properties=true');
    expect(options).toContain('-Dcassandra.settings.commitlog_sync=batch');
    // Cassandra refuses to start in batch mode beside a period
    expect(options).toContain('-Dcassandra.settings.commitlog_sync_period=0ms');
  });

  it('takes from .env exactly what .env.example explains, with the same defaults', () => {
    const used = new Map(Array.from(text.matchAll(/\$\{(\w+):-([^}]*)\}/g), ([, name, value]) => [name, value]));
    const explained = new Map(
      Array.from(readFileSync('.env.example', 'utf8').matchAll(/^# (\w+)=(.*)$/gm), ([, name, value]) => [name, value]),
    );
    expect(Object.fromEntries(used)).toEqual(Object.fromEntries(explained));
  });
});
