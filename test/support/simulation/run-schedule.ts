import { FactBus } from '#engine/observe/facts.ts';
import { Pipeline } from '#engine/pipeline.ts';
import type { PipelineOptions } from '#engine/pipeline-options.ts';
import type { NextOffset } from '#engine/ports/broker.ts';
import { HEADER, TOPIC_DEAD_LETTERS, TOPIC_RAW } from '#shared/domain/headers.ts';
import { simulatedBroker } from './simulated-broker.ts';
import { POISON, simulatedAnalyser, simulatedSource, simulatedStore } from './simulated-parts.ts';
import { Process, World } from './world.ts';

const LONGEST_SCHEDULE_MS = 600_000;

function optionsFor(world: World): PipelineOptions {
  const pick = (from: number, to: number) => from + Math.floor(world.random() * (to - from + 1));
  return {
    topic: {
      topic: TOPIC_RAW,
      partitions: pick(1, 3),
      replicationFactor: 1,
      retentionMs: Number.POSITIVE_INFINITY,
      retentionBytes: Number.POSITIVE_INFINITY,
    },
    deadLetterTopic: TOPIC_DEAD_LETTERS,
    group: 'simulated',
    from: 'earliest',
    maxInFlight: pick(4, 40),
    maxInFlightBytes: pick(2, 40) * 1_000,
    analysisBatch: pick(1, 16),
    storeBatch: pick(1, 16),
    batchAgeMs: pick(0, 10),
    commitIntervalMs: pick(5, 100),
    count: Number.POSITIVE_INFINITY,
    produce: true,
    patient: pick(0, 1) === 1,
  };
}

/**
 * One schedule: a pipeline in bad weather, killed and stopped and started again at random, then fair weather until
 * all is done. @throws Error that says which guarantee does not hold
 */
export async function runSchedule(seed: number): Promise<void> {
  const world = new World(seed);
  const options = optionsFor(world);
  const lives = 1 + Math.floor(world.random() * 4);
  for (let life = 0; life < lives; life++) {
    const { pipeline, process } = await begin(world, options, life, 5 + Math.floor(world.random() * 20));
    await liveFor(world, Math.floor(world.random() * 400), pipeline, options);
    const ending = world.random();
    if (ending < 0.6) process.dead = true;
    else if (ending < 0.8) await finishWithin(world, pipeline.stop(200));
    else await finishWithin(world, pipeline.abort());
    process.dead = true;
  }
  world.heal();
  const last = await begin(world, options, lives, 1);
  await finishWithin(world, settled(world, last.pipeline));
  checkOutcome(world);
  await finishWithin(world, last.pipeline.stop(1_000));
  last.process.dead = true;
}

async function begin(world: World, options: PipelineOptions, life: number, count: number) {
  const process = new Process(world);
  const source = simulatedSource(world, 1_000_000 * (life + 1), count);
  const pipeline = new Pipeline(
    {
      source,
      broker: simulatedBroker(process, (commit) => checkCommit(world, commit)),
      analyser: simulatedAnalyser(process),
      index: simulatedStore(process, 'index'),
      archive: simulatedStore(process, 'archive'),
      clock: process.clock,
      random: world.random,
    },
    options,
    new FactBus(),
  );
  await pipeline.start();
  return { pipeline, process };
}

/** Lets time pass with outages and pauses, and looks at the memory bound after every event. */
async function liveFor(world: World, durationMs: number, pipeline: Pipeline, options: PipelineOptions): Promise<void> {
  const untilMs = world.clock.nowMs() + durationMs;
  const largestDelivery = Math.max(1, Math.floor(options.maxInFlight / 4));
  while (world.clock.nowMs() < untilMs) {
    if (world.random() < 0.01) {
      const parts = Object.keys(world.downUntilMs) as (keyof World['downUntilMs'])[];
      const part = parts[Math.floor(world.random() * parts.length)] ?? 'index';
      world.downUntilMs[part] = world.clock.nowMs() + world.random() * 300;
    }
    if (world.random() < 0.005) pipeline.pause();
    if (world.random() < 0.05) pipeline.resume();
    if (!(await world.clock.step())) throw new Error('nothing is waiting for anything: the pipeline hangs');
    const { messages, limits } = pipeline.budget;
    if (messages > limits.messages + largestDelivery) {
      throw new Error(`guarantee 5: ${messages} messages in flight of ${limits.messages}`);
    }
  }
}

async function settled(world: World, pipeline: Pipeline): Promise<void> {
  await pipeline.producer.untilDone();
  while (!(await pipeline.isSettled())) {
    await new Promise<void>((resolve) => world.clock.after(20, resolve));
  }
}

async function finishWithin(world: World, done: Promise<void>): Promise<void> {
  const untilMs = world.clock.nowMs() + LONGEST_SCHEDULE_MS;
  let finished = false;
  const watched = done.finally(() => {
    finished = true;
  });
  watched.catch(() => undefined);
  while (!finished) {
    if (world.clock.nowMs() > untilMs)
      throw new Error(`guarantee 4: not done ${LONGEST_SCHEDULE_MS} ms after all healed`);
    if (!(await world.clock.step()))
      throw new Error('guarantee 4: nothing is waiting for anything, and it is not done');
  }
  await watched;
}

const idOf = (value: Uint8Array): string | null => {
  try {
    const tweet = JSON.parse(new TextDecoder().decode(value)) as { tweet_id: string; like_count: number };
    return tweet.like_count < 0 ? null : tweet.tweet_id;
  } catch {
    return null;
  }
};

/** Positions of `tweets_raw` that lie in the dead letters, by the stage that gave them up. */
function deadPositions(world: World): Map<string, Set<string>> {
  const dead = new Map<string, Set<string>>();
  for (const { headers } of world.messages(TOPIC_DEAD_LETTERS)) {
    const position = `${headers[HEADER.deadLetterPartition]}/${headers[HEADER.deadLetterOffset]}`;
    dead.set(position, (dead.get(position) ?? new Set()).add(headers[HEADER.deadLetterStage] ?? ''));
  }
  return dead;
}

/**
 * Guarantee 2: everything below a committed offset is in both stores, or in the dead letters. (After a rebalance an
 * offset may go back: what is read again is absorbed.)
 */
function checkCommit(world: World, { partition, offset }: NextOffset): void {
  const done = world.committed.get(partition) ?? 0;
  const dead = deadPositions(world);
  for (const message of (world.log.get(TOPIC_RAW)?.[partition] ?? []).slice(done, offset)) {
    const missing = missingPlaces(world, message.value, dead.get(`${partition}/${message.offset}`));
    if (missing !== null)
      world.violations.push(`guarantee 2: offset ${message.offset} was committed without ${missing}`);
  }
}

function missingPlaces(world: World, value: Uint8Array, dead: Set<string> | undefined): string | null {
  const id = idOf(value);
  if (dead?.has('decode') || dead?.has('analyse')) return null;
  if (id === null) return 'its dead letter';
  for (const store of ['index', 'archive'] as const) {
    if (!world.stores[store].has(id) && !dead?.has(store)) return store;
  }
  return null;
}

/** Guarantees 1 and 3, when all is done: nothing lost, nothing invented, the last version of every tweet in place. */
function checkOutcome(world: World): void {
  if (world.violations.length > 0) throw new Error(world.violations[0]);
  const dead = deadPositions(world);
  const log = world.messages(TOPIC_RAW);
  const keys = new Set(log.map(({ key }) => key));
  for (const id of world.acknowledged) {
    if (!keys.has(id) && !world.messages(TOPIC_DEAD_LETTERS).some(({ key }) => key === id)) {
      throw new Error(`guarantee 1: ${id} was acknowledged and is not in the log`);
    }
  }
  for (const message of log) {
    const missing = missingPlaces(world, message.value, dead.get(`${message.partition}/${message.offset}`));
    if (missing !== null) throw new Error(`guarantee 1: offset ${message.offset} has not reached ${missing}`);
  }
  for (const store of ['index', 'archive'] as const) {
    for (const [id, { position }] of world.stores[store]) {
      if (!keys.has(id)) throw new Error(`guarantee 1: ${store} holds ${id}, which nobody produced`);
      const storable = log.filter(
        ({ key, partition, offset, value }) =>
          key === id && idOf(value) === id && !givenUp(dead.get(`${partition}/${offset}`), store),
      );
      const newest = storable.at(-1)?.offset;
      if (newest !== position.offset)
        throw new Error(`guarantee 1: ${store} holds ${id} of ${position.offset}, not ${newest}`);
    }
  }
  checkDeadLetters(world);
  const open = [...(world.log.get(TOPIC_RAW) ?? []).entries()].filter(
    ([partition, messages]) => messages.length !== (world.committed.get(partition) ?? 0),
  );
  if (open.length > 0) throw new Error(`guarantee 4: partitions ${open.map(([number]) => number)} are not committed`);
}

const givenUp = (stages: Set<string> | undefined, store: 'index' | 'archive') =>
  stages?.has('decode') || stages?.has('analyse') || stages?.has(store);

/** Only what can never be processed is given up: an outage is no reason. */
function checkDeadLetters(world: World): void {
  for (const { headers, value, key } of world.messages(TOPIC_DEAD_LETTERS)) {
    const stage = headers[HEADER.deadLetterStage] as keyof typeof POISON | 'decode';
    const text = new TextDecoder().decode(value);
    const deserved = stage === 'decode' ? idOf(value) === null : text.includes(POISON[stage]);
    if (!deserved) throw new Error(`guarantee 3: ${key} was given up at ${stage} without reason`);
  }
}
