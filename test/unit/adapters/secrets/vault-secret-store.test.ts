import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { VaultLogin } from '../../../../src-main/adapters/secrets/vault-client.ts';
import { VaultSecretStore } from '../../../../src-main/adapters/secrets/vault-secret-store.ts';
import { startVaultStandIn, type VaultStandIn } from '../../../support/vault/vault-stand-in.ts';

const NAME = 'kafka.saslPassword';
let vault: VaultStandIn;
beforeEach(async () => {
  vault = await startVaultStandIn('team-a');
});
afterEach(() => vault.dispose());

const open = (login: VaultLogin, change: object = {}) =>
  new VaultSecretStore(
    {
      address: `${vault.address}/`,
      namespace: 'team-a',
      mount: 'secret',
      path: 'tweetscope',
      timeoutMs: 5_000,
      ...change,
    },
    login,
  );
const withToken = (change?: object) => open({ kind: 'token', token: vault.token }, change);
const withRole = () => open({ kind: 'app-role', roleId: vault.roleId, secretId: vault.secretId });

it('asks as the documentation says, namespace included', async () => {
  const store = withRole();
  await store.write(NAME, 'one');
  expect(await store.read(NAME)).toBe('one');
  expect(vault.complaints).toEqual([]);
  expect(vault.asked).toEqual([
    'POST auth/approle/login',
    'GET secret/data/tweetscope',
    'POST secret/data/tweetscope',
    'GET secret/data/tweetscope',
  ]);
});

it('reads many secrets with one request', async () => {
  vault.put({ [NAME]: 'one', 'elasticsearch.apiKey': 'two' });
  const store = withToken();
  expect(
    await Promise.all([NAME, 'elasticsearch.apiKey', 'cassandra.password'].map((name) => store.read(name))),
  ).toEqual(['one', 'two', null]);
  expect(vault.asked).toHaveLength(1);
});

it('logs in again when its token has ended', async () => {
  vault.put({ [NAME]: 'one' });
  const store = withRole();
  await store.read(NAME);
  vault.expireTokens();
  expect(await store.read(NAME)).toBe('one');
  expect(vault.asked.filter((one) => one.includes('login'))).toHaveLength(2);
});

it('keeps the keys of others, those written in the same moment included', async () => {
  vault.put({ theirs: { nested: 1 }, constructor: 'kept' });
  vault.beforeNextWrite(() => vault.put({ later: 'faster than we' }));
  await withToken().write(NAME, 'one');
  expect(vault.data()).toEqual({ theirs: { nested: 1 }, constructor: 'kept', later: 'faster than we', [NAME]: 'one' });
});

it('writes after a deleted version, and makes no version where nothing changes', async () => {
  vault.put({ [NAME]: 'one' });
  vault.deleteVersion();
  const store = withToken();
  expect(await store.read(NAME)).toBeNull();
  await store.write(NAME, 'two');
  await store.write(NAME, 'two');
  await store.forget('cassandra.password');
  expect(vault.data()).toEqual({ [NAME]: 'two' });
  expect(vault.asked.filter((one) => one.startsWith('POST'))).toHaveLength(1);
});

it('says that a login was refused, without the secret it tried', async () => {
  const store = open({ kind: 'app-role', roleId: vault.roleId, secretId: 'canary-wrong' });
  const refusal = await store.read(NAME).catch((error: Error) => error);
  expect(refusal).toMatchObject({
    code: 'SECRETS_REFUSED',
    retryable: false,
    message: 'Vault refused auth/approle/login (400): invalid role or secret ID',
  });
  expect(inspect(refusal, { depth: 9 })).not.toContain('canary-wrong');
  await expect(open({ kind: 'token', token: 'canary-token' }).read(NAME)).rejects.toMatchObject({
    code: 'SECRETS_REFUSED',
    message: 'Vault refused secret/data/tweetscope (403): permission denied',
  });
  const broken = await open({ kind: 'token', token: 'canary\nbroken' })
    .read(NAME)
    .catch((error: Error) => error);
  expect(broken).toMatchObject({ code: 'SECRETS_REFUSED' });
  expect(inspect(broken, { depth: 9 })).not.toContain('canary');
});

it('says that Vault is sealed or gone, which heals', async () => {
  const store = withToken();
  vault.seal();
  await expect(store.read(NAME)).rejects.toMatchObject({ code: 'SECRETS_UNAVAILABLE', retryable: true });
  const gone = withToken({ address: 'http://127.0.0.1:9' });
  await expect(gone.read(NAME)).rejects.toMatchObject({ code: 'SECRETS_UNAVAILABLE' });
});

it('gives up on a Vault that does not answer in time', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  await expect(withToken({ address, timeoutMs: 100 }).read(NAME)).rejects.toMatchObject({
    code: 'SECRETS_UNAVAILABLE',
    message: `Vault at ${address} does not answer: no answer within 100 ms`,
  });
  silent.closeAllConnections();
  await new Promise((resolve) => silent.close(resolve));
});

it('carries its token to no other host', async () => {
  const asked: unknown[] = [];
  const thief = createServer((request, response) => {
    asked.push(request.headers['x-vault-token']);
    response.end('{}');
  });
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
  const gate = createServer((_, response) => {
    response
      .writeHead(307, { Location: `http://127.0.0.1:${(thief.address() as AddressInfo).port}/v1/secret/data/x` })
      .end();
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
  await expect(withToken({ address }).read(NAME)).rejects.toMatchObject({ code: 'SECRETS_UNAVAILABLE' });
  expect(asked).toEqual([]);
  for (const server of [thief, gate]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
