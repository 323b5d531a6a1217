import { statfs } from 'node:fs/promises';
import { freemem } from 'node:os';
import type { StackProblem } from '#shared/contract/stack.ts';
import { composeArguments, type DeclaredService, declaredServices } from './compose-file.ts';
import { type DockerCommand, lastWords } from './docker-command.ts';
import { holderOf, isTaken } from './port-holder.ts';

export interface Examined {
  readonly problems: readonly StackProblem[];
  /** Empty where nobody can tell. */
  readonly services: readonly DeclaredService[];
}

/** Whether Docker, its Compose and the file can be used at all. */
export async function examineDocker(docker: DockerCommand, file: string): Promise<Examined> {
  const [engine, compose] = await Promise.all([
    docker.run(['version', '--format', '{{json .}}']),
    docker.run(['compose', 'version', '--format', 'json']),
  ]);
  if (engine === null || compose === null) return { problems: [{ kind: 'docker missing' }], services: [] };
  const problems: StackProblem[] = [];
  if (compose.code !== 0) problems.push({ kind: 'compose missing' });
  if (engine.code !== 0) problems.push({ kind: 'engine silent', detail: lastWords(engine.stderr) });
  if (compose.code !== 0) return { problems, services: [] };
  const config = await docker.run(composeArguments(file, 'config', '--format', 'json'));
  if (config?.code !== 0) {
    return {
      problems: [...problems, { kind: 'file unusable', file, detail: lastWords(config?.stderr ?? '') }],
      services: [],
    };
  }
  return { problems, services: declaredServices(config.stdout) };
}

/** @param absent services without a running container */
export async function portProblems(absent: readonly DeclaredService[]): Promise<readonly StackProblem[]> {
  const found = await Promise.all(
    absent.map(async ({ name, port }): Promise<readonly StackProblem[]> => {
      if (!(await isTaken(port))) return [];
      return [{ kind: 'port taken', service: name, port, holder: await holderOf(port) }];
    }),
  );
  return found.flat();
}

/** Unpacked, with what the service writes on its first day. */
const IMAGE_BYTES = 1_000_000_000;
const DATA_BYTES = 1_500_000_000;
/** Below this part of their limits the services do not even come up. */
const LEAST_MEMORY = 0.6;

/** Memory and disk for those that are absent. `missingImages` are to be fetched first. */
export async function sizeProblems(
  docker: DockerCommand,
  absent: readonly DeclaredService[],
  missingImages: number,
): Promise<readonly StackProblem[]> {
  if (absent.length === 0) return [];
  const answer = await docker.run(['info', '--format', '{{json .}}']);
  const { MemTotal = 0, DockerRootDir = '' } = infoOf(answer?.stdout ?? '');
  const problems: StackProblem[] = [];
  const needed = absent.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
  // On Linux the engine shares this machine's memory; elsewhere it has a part of its own, and all of that is for it.
  const available = process.platform === 'linux' ? Math.min(MemTotal, freemem()) : MemTotal;
  if (MemTotal > 0 && available < needed) {
    problems.push({ kind: 'memory low', needed, available, isBlocking: MemTotal < needed * LEAST_MEMORY });
  }
  const disk = DockerRootDir === '' ? null : await statfs(DockerRootDir).catch(() => null);
  if (disk !== null) {
    const room = { needed: missingImages * IMAGE_BYTES + DATA_BYTES, available: disk.bavail * disk.bsize };
    if (room.available < room.needed) problems.push({ kind: 'disk low', ...room, folder: DockerRootDir });
  }
  return problems;
}

function infoOf(text: string): { readonly MemTotal?: number; readonly DockerRootDir?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
