import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RegistryStandIn } from '../support/registry-stand-in.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm run audit` with npm itself, and a registry of this machine in place of the one npm would ask. */
let registry: RegistryStandIn;
const folder = temporaryFolder();
beforeAll(async () => {
  registry = await RegistryStandIn.start();
});
afterAll(() => {
  registry.stop();
  folder.dispose();
});

async function audit(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'tools/supply/audit.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, npm_config_registry: registry.url, npm_config_cache: join(folder.path, 'cache') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

it('passes where nothing is known, and has asked about what is shipped, Electron too', async () => {
  registry.advisories = {};
  expect(await audit()).toMatchObject({ code: 0, output: expect.stringMatching(/: 0 with a high advisory, 0 with/) });
  expect(Object.keys(registry.asked)).toEqual(expect.arrayContaining(['kafkajs', 'zod', 'electron', 'react']));
});

it.each(['high', 'critical'] as const)('fails on a %s advisory for something that is shipped', async (severity) => {
  registry.advisories = { kafkajs: { severity, title: 'Reads what it should not' } };
  const { code, output } = await audit();
  expect(output).toContain(`${severity}: kafkajs: Reads what it should not`);
  expect(code).toBe(1);
});

it('passes on a lesser one, and on a grave one for a tool, and counts what is shipped', async () => {
  registry.advisories = {
    kafkajs: { severity: 'moderate', title: 'Slow' },
    vitest: { severity: 'critical', title: 'Runs what it is given' },
  };
  const { code, output } = await audit();
  expect(output).toMatch(/: 0 with a high advisory, 1 with a lesser one/);
  expect(code).toBe(0);
});

it('says so where the registry answers no audits; for a release that is a failure', async () => {
  registry.isMirror = true;
  const [usual, strict] = [await audit(), await audit('--strict')];
  registry.isMirror = false;
  expect(usual.output).toMatch(/^audit skipped: the registry does not answer it/);
  expect([usual.code, strict.code]).toEqual([0, 1]);
});
