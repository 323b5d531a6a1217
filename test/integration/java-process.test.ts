import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reasonWithoutKafka } from '../stack/kafka/with-kafka.ts';
import { JavaProcess } from '../stack/support/java-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const missing = reasonWithoutKafka();
const SLEEPER = 'class Sleeper { public static void main(String[] a) throws Exception { Thread.sleep(600000); } }';

describe.skipIf(missing !== null)(`a Java server of the tests${missing === null ? '' : `: ${missing}`}`, () => {
  const folder = temporaryFolder();
  const source = join(folder.path, 'Sleeper.java');
  writeFileSync(source, SLEEPER);
  afterAll(() => folder.dispose());
  const options = { jvm: [], classPath: [folder.path], mainClass: source, args: [], log: join(folder.path, 'log') };

  const lives = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  const parentWithServer = async (): Promise<{ parent: ChildProcess; pid: number }> => {
    const module = join(import.meta.dirname, '../stack/support/java-process.ts');
    const program = `import { JavaProcess } from ${JSON.stringify(module)};
      const server = await JavaProcess.start(${JSON.stringify(options)});
      console.log(server.pid);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(parent.stdout, 'data');
    return { parent, pid: Number(line) };
  };

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('ends when its parent is ended by %s', async (signal) => {
    const { parent, pid } = await parentWithServer();
    expect(lives(pid)).toBe(true);
    parent.kill(signal);
    await expect.poll(() => lives(pid), { timeout: 10_000 }).toBe(false);
  });

  it('ends when told to, twice without complaint', async () => {
    const server = await JavaProcess.start(options);
    await server.stop();
    await server.stop();
    expect(lives(server.pid)).toBe(false);
  });

  it('says why it did not start', async () => {
    const server = await JavaProcess.start({ ...options, mainClass: 'NoSuchClass' });
    await expect(server.until('a start', () => false, 20_000)).rejects.toThrow(/NoSuchClass/);
  });
});
