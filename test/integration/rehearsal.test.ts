import { afterAll, beforeAll, expect, it } from 'vitest';
import { reconcile } from '#engine/reconcile/reconcile.ts';
import { FAULTS, type Fault } from '#shared/contract/rehearsal.ts';
import { type OpenContract, openContract } from '../support/open-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let contract: OpenContract;
beforeAll(async () => {
  contract = await openContract({ 'source.rate': '200' });
  await contract.ask('pipeline.start', {});
});
afterAll(() => contract.dispose());

const rehearsalOf = async (fault: Fault) =>
  (await contract.ask('rehearsal.read', {})).rehearsals.find((one) => one.fault === fault);

it.each(FAULTS)('recovers from %s by itself', async (fault) => {
  await contract.ask('rehearsal.start', { fault, seconds: 2 });
  expect((await contract.ask('status.read', {})).rehearsals).toMatchObject([{ fault }]);
  await expect.poll(async () => (await rehearsalOf(fault))?.recoveredAtMs, { timeout: 30_000 }).not.toBeNull();
  expect((await contract.ask('status.read', {})).rehearsals).toEqual([]);
});

it('says in the activity what was played, what it did, and that it is over', async () => {
  const messages = (await contract.ask('activity.read', {})).map(({ message }) => message).join('\n');
  expect(messages).toContain('Rehearsal: the search index is down on purpose, for 2 s');
  expect(messages).toMatch(/The search index is down: rehearsed/);
  expect(messages).toMatch(/Rehearsal: recovered from "the search index is down" \d+\.\d s after it was over/);
});

it('lost and doubled nothing on the way', async () => {
  await contract.ask('pipeline.stop', {});
  const { composition } = contract;
  const { broker, index, archive, settings } = composition;
  const scratch = temporaryFolder();
  const report = await reconcile(
    { broker, index, archive },
    {
      topic: settings.topic.name,
      deadLetterTopic: settings.deadLetters.topic,
      group: settings.consumer.group,
      scratchFolder: scratch.path,
    },
  ).finally(() => scratch.dispose());
  expect(report.agrees).toBe(true);
  expect(report.deadLettered).toBeGreaterThan(0);
});
