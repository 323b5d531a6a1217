import { readdirSync, readFileSync } from 'node:fs';

/** The process id of the engine below an app's process (Linux); null while there is none. */
export function enginePid(appPid: number): number | null {
  const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isEngineOf(name, appPid));
  return found === undefined ? null : Number(found);
}

/** A child of Node names its module; a utility process of Electron its service. */
function isEngineOf(pid: string, appPid: number): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const isEngine =
      command.includes('engine-process.cjs') || command.includes('--utility-sub-type=node.mojom.NodeService');
    // The name in parentheses may hold anything; the parent's id is the second field behind it.
    return isEngine && Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]) === appPid;
  } catch {
    return false;
  }
}
