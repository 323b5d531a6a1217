import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { closeDisplay } from '../support/electron/desktop.ts';
import { openPackagedApp, packagedApp } from '../support/electron/packaged-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export interface DesktopBench {
  readonly starts: number;
  /** From launch to the first tweet at 10/s, ms: the middle of all starts and the longest. */
  readonly startMs: { readonly median: number; readonly longest: number };
  /** Of one core, all processes together, %. */
  readonly cpuPercent: { readonly paused: number; readonly at100: number };
  /** Proportional set size of all processes at 1,000/s, MiB: shared pages count once. */
  readonly memoryMib: { readonly afterStart: number; readonly atEnd: number; readonly most: number };
  readonly minutesAt1000: number;
  readonly unpackedMib: { readonly whole: number; readonly own: number };
}

interface Options {
  readonly seconds: number;
  readonly minutes: number;
  readonly say: (text: string) => void;
}

const STARTS = 5;
/** What is measured is the pipeline at its rate, not its way there, nor the welcome's picture, which moves for 11 s. */
const SETTLE_MS = 15_000;
/** Of /proc/PID/stat, a second has so many. */
const TICKS_PER_SECOND = 100;

/** The packed app on a display of its own, on Linux: start, CPU, memory and size. */
export async function benchDesktop({ seconds, minutes, say }: Options): Promise<DesktopBench> {
  const packed = await packagedApp();
  const folder = temporaryFolder();
  try {
    const starts: number[] = [];
    for (let at = 0; at < STARTS; at++) {
      const app = await openPackagedApp(packed, join(folder.path, `start-${at}`), ['--rate', '10']);
      await app.console.tweets.first().waitFor();
      starts.push(Date.now() - app.launchedMs);
      await app.quit();
      say(`start ${at + 1}: ${starts.at(-1)} ms to the first tweet`);
    }
    const app = await openPackagedApp(packed, join(folder.path, 'work'), ['--rate', '100']);
    const pid = app.process.pid ?? 0;
    await app.console.tweets.first().waitFor();
    await delay(SETTLE_MS);
    const at100 = await cpuPercentOf(pid, seconds);
    say(`CPU at 100/s: ${at100.toFixed(1)} %`);
    await app.console.button('Pause').first().click();
    await app.console.reaches('Paused');
    await delay(SETTLE_MS);
    const paused = await cpuPercentOf(pid, seconds);
    say(`CPU paused: ${paused.toFixed(1)} %`);
    await app.console.button('Resume').first().click();
    await app.console.reaches('Running');
    await app.console.button(/^1.000\/s$/).click();
    await delay(SETTLE_MS);
    const memory = await memoryOver(pid, minutes * 60_000, say);
    await app.quit();
    const sorted = starts.toSorted((one, other) => one - other);
    return {
      starts: STARTS,
      startMs: { median: sorted[Math.floor(STARTS / 2)] ?? 0, longest: sorted.at(-1) ?? 0 },
      cpuPercent: { paused, at100 },
      memoryMib: memory,
      minutesAt1000: minutes,
      unpackedMib: { whole: mibIn(packed.folder), own: mibIn(join(packed.folder, 'resources')) },
    };
  } finally {
    await closeDisplay();
    folder.dispose();
  }
}

export function desktopTable({ starts, startMs, cpuPercent, memoryMib, minutesAt1000, unpackedMib }: DesktopBench) {
  return [
    `launch to the first tweet, ${starts} starts: ${startMs.median} ms in the middle, ${startMs.longest} ms at most`,
    `CPU of all processes: ${cpuPercent.paused.toFixed(1)} % of a core paused, ${cpuPercent.at100.toFixed(1)} % at 100/s`,
    `memory of all processes at 1,000/s: ${memoryMib.afterStart} MiB at first, ${memoryMib.most} MiB at most, ${memoryMib.atEnd} MiB after ${minutesAt1000} min`,
    `unpacked: ${unpackedMib.whole} MiB, of which ${unpackedMib.own} MiB are Tweetscope's own`,
  ].join('\n');
}

async function cpuPercentOf(pid: number, seconds: number): Promise<number> {
  const before = ticksOf(pid);
  const startedMs = performance.now();
  await delay(seconds * 1_000);
  return ((ticksOf(pid) - before) / TICKS_PER_SECOND / ((performance.now() - startedMs) / 1_000)) * 100;
}

async function memoryOver(pid: number, durationMs: number, say: (text: string) => void) {
  const afterStart = memoryOf(pid);
  let most = afterStart;
  let atEnd = afterStart;
  const endMs = performance.now() + durationMs;
  while (performance.now() < endMs) {
    await delay(Math.min(10_000, Math.max(0, endMs - performance.now())));
    atEnd = memoryOf(pid);
    most = Math.max(most, atEnd);
    say(`memory: ${atEnd} MiB`);
  }
  return { afterStart, atEnd, most };
}

/** A process and all below it: Chromium's and the engine's. */
function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(Number(name))[1])] as const);
  const below = (one: number): number[] => [
    one,
    ...parents.filter(([, parent]) => parent === one).flatMap(([child]) => below(child)),
  ];
  return below(pid);
}

/** The fields of /proc/PID/stat behind the name, which may hold anything; empty for one that is gone. */
function statOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function ticksOf(pid: number): number {
  return familyOf(pid)
    .map(statOf)
    .reduce((sum, fields) => sum + Number(fields[11] ?? 0) + Number(fields[12] ?? 0), 0);
}

function memoryOf(pid: number): number {
  const kib = familyOf(pid).map((one) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(kib.reduce((sum, one) => sum + one, 0) / 1_024);
}

function mibIn(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  return Math.round(bytes / 2 ** 20);
}
