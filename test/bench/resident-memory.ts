import { readFileSync } from 'node:fs';

/** Ticks per second of /proc/PID/stat; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const PAGES_PER_MB = 256;

/** What a process uses, read from /proc; null where there is none (another system, or it has ended). */
export function residentMb(pid: number): { readonly residentMb: number; readonly cpuSeconds: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    const residentPages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const ticks = (fields[11] ?? 0) + (fields[12] ?? 0);
    return { residentMb: Math.round(residentPages / PAGES_PER_MB), cpuSeconds: ticks / TICKS_PER_SECOND };
  } catch {
    return null;
  }
}
