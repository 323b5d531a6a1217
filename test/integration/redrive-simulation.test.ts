import { expect, it } from 'vitest';
import { RedriveBook, redrivenTopicOf } from '#engine/redrive/redrive-book.ts';
import { Redriver } from '#engine/redrive/redriver.ts';
import { HEADER, TOPIC_DEAD_LETTERS, TOPIC_RAW } from '#shared/domain/headers.ts';
import { simulatedBroker } from '../support/simulation/simulated-broker.ts';
import { Process, World } from '../support/simulation/world.ts';

const SCHEDULES = 400;

/** Redrives all letters in bad weather with processes that die at any moment, until one gets to the end. */
async function runSchedule(seed: number): Promise<{ readonly sent: number; readonly letters: number }> {
  const world = new World(seed);
  world.log.set(TOPIC_RAW, [[], []]);
  world.log.set(TOPIC_DEAD_LETTERS, [[]]);
  const letters = 1 + Math.floor(world.random() * 450);
  for (let nth = 0; nth < letters; nth++) {
    world.append(TOPIC_DEAD_LETTERS, String(nth), new TextEncoder().encode(`letter ${nth}`), { about: String(nth) });
  }
  for (let life = 0; ; life++) {
    if (life > 20) world.heal();
    const process = new Process(world);
    const isDone = await live(process, letters);
    checkMarks(world);
    if (isDone) break;
  }
  const raw = world.messages(TOPIC_RAW);
  const redriven = new Set(raw.map(({ headers }) => headers[HEADER.redrivenFrom]));
  for (let nth = 0; nth < letters; nth++) {
    if (!redriven.has(String(nth))) throw new Error(`letter ${nth} was lost`);
  }
  for (const { key, value, headers } of raw) {
    if (new TextDecoder().decode(value) !== `letter ${key}` || headers.about !== key)
      throw new Error(`letter ${key} came back changed`);
  }
  return { sent: raw.length, letters };
}

/** @returns whether it got to the end before it died */
async function live(process: Process, to: number): Promise<boolean> {
  const { world } = process;
  const broker = simulatedBroker(process, () => undefined);
  const book = new RedriveBook(broker, TOPIC_DEAD_LETTERS, 1);
  const options = { broker, clock: process.clock, topic: TOPIC_RAW, deadLetterTopic: TOPIC_DEAD_LETTERS, book };
  const redriver = new Redriver(options);
  let outcome: 'done' | 'failed' | null = null;
  const redriving = async () => {
    for (let next: number | null = 0; next !== null; ) next = (await redriver.redriveRange(next, to)).next;
  };
  redriving().then(
    () => {
      outcome = 'done';
    },
    () => {
      outcome = 'failed';
    },
  );
  const diesAtMs = world.clock.nowMs() + world.random() * 300;
  while (outcome === null && world.clock.nowMs() < diesAtMs) if (!(await world.clock.step())) await Promise.resolve();
  process.dead = outcome === null;
  for (let step = 0; step < 5 && process.dead; step++) await world.clock.step();
  return outcome === 'done';
}

/** A mark only ever names a message that lies in the topic. */
function checkMarks(world: World): void {
  for (const { key, value } of world.messages(redrivenTopicOf(TOPIC_DEAD_LETTERS))) {
    const { partition, offset } = JSON.parse(new TextDecoder().decode(value)) as { partition: number; offset: number };
    const message = world.log.get(TOPIC_RAW)?.[partition]?.[offset];
    if (message?.headers[HEADER.redrivenFrom] !== key) throw new Error(`letter ${key} is marked and was not sent`);
  }
}

it(`loses no dead letter in ${SCHEDULES} redrives that fail and die at any moment`, async () => {
  let repeated = 0;
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const { sent, letters } = await runSchedule(seed).catch((error) => {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`);
    });
    if (sent > letters) repeated++;
  }
  // Without schedules that died between sending and marking this would prove nothing.
  expect(repeated).toBeGreaterThan(SCHEDULES / 100);
});
