import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileJava, launcherClasses } from '../stack/jvm/compile-java.ts';
import { JavaServer } from '../stack/jvm/java-server.ts';
import { describeWithServers } from '../support/stack.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SLEEPER = `class Sleeper {
  public static void main(String[] arguments) throws Exception {
    System.out.println("asleep " + arguments[0]);
    Thread.sleep(600000);
  }
}`;

describeWithServers('a Java server of the stack', () => {
  const folder = temporaryFolder();
  let args: readonly string[] = [];
  beforeAll(async () => {
    const source = join(folder.path, 'Sleeper.java');
    writeFileSync(source, SLEEPER);
    await compileJava(source, '.', folder.path);
    args = ['-cp', `${folder.path}:${await launcherClasses()}`, 'DiesWithParent'];
  });
  afterAll(() => folder.dispose());

  const sleeper = (mainClass = 'Sleeper') =>
    new JavaServer('nowhere', {
      name: 'Sleeper',
      folder: folder.path,
      args: [...args, mainClass, 'soundly'],
      readyWords: /asleep soundly/,
      isReady: async () => true,
    });
  const lives = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  const parentWithServer = async (): Promise<{ parent: ChildProcess; pid: number }> => {
    const module = join(import.meta.dirname, '../stack/jvm/java-server.ts');
    const program = `import { JavaServer } from ${JSON.stringify(module)};
      const server = new JavaServer('nowhere', {
        name: 'Sleeper',
        folder: ${JSON.stringify(folder.path)},
        args: ${JSON.stringify([...args, 'Sleeper', 'soundly'])},
        readyWords: /asleep/,
        isReady: async () => true,
      });
      await server.start();
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

  it.each(['stop', 'kill'] as const)('ends by %s, twice without complaint, and can be started again', async (how) => {
    const server = sleeper();
    await server.start();
    const first = server.pid ?? 0;
    await server[how]();
    await server[how]();
    expect(lives(first)).toBe(false);
    await server.start();
    expect(lives(server.pid ?? 0)).toBe(true);
    await server.close();
  });

  it('says why it did not start', async () => {
    await expect(sleeper('NoSuchClass').start()).rejects.toThrow(/NoSuchClass/);
  });
});
