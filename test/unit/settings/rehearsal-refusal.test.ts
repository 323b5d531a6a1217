import { expect, it } from 'vitest';
import { loadSettings } from '../../../src-main/settings/load-settings.ts';
import { rehearsalRefusal } from '../../../src-main/settings/rehearsal-refusal.ts';

const refusalOf = (flags: Readonly<Record<string, unknown>>) => rehearsalRefusal(loadSettings({ flags, env: {} }));

it('allows faults where everything is on this machine', () => {
  expect(refusalOf({})).toBeNull();
  expect(refusalOf({ profile: 'local' })).toBeNull();
  const loopback = {
    profile: 'local',
    'kafka.brokers': '127.0.0.1:9092,localhost:9093',
    'elasticsearch.url': 'http://[::1]:9200',
    'cassandra.contactPoints': 'localhost',
  };
  expect(refusalOf(loopback)).toBeNull();
});

it('refuses them where any server is elsewhere, whatever the profile is called', () => {
  expect(refusalOf({ profile: 'local', 'kafka.brokers': 'localhost:9092,kafka.example.com:9092' })).toContain(
    '"kafka.example.com" is another',
  );
  expect(refusalOf({ profile: 'local', 'elasticsearch.url': 'https://search.example.com' })).toContain('search.');
  expect(refusalOf({ 'archive.kind': 'cassandra', 'cassandra.contactPoints': '10.0.0.5:9042' })).toContain('10.0.0.5');
});

it('does not look at servers the profile does not use', () => {
  expect(refusalOf({ 'kafka.brokers': 'kafka.example.com:9092' })).toBeNull();
});
