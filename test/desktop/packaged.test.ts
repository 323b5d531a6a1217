import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDisplay, describeDesktop } from '../support/electron/desktop.ts';
import { enginePid } from '../support/electron/engine-pid.ts';
import {
  type OpenPackagedApp,
  openPackagedApp,
  type PackagedApp,
  packagedApp,
  startPackaged,
} from '../support/electron/packaged-app.ts';
import { readAsar } from '../support/electron/read-asar.ts';
import { readFuses } from '../support/electron/read-fuses.ts';
import { lastJson, runTweetscope } from '../support/run-tweetscope.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Of what is ours, beside Electron itself; what comes in by mistake is usually larger than what is left of this. */
const LARGEST_MIB = 40;

describeDesktop('the packaged app', () => {
  const folder = temporaryFolder();
  let packed: PackagedApp;

  beforeAll(async () => {
    packed = await packagedApp();
  }, 300_000);
  afterAll(async () => {
    await closeDisplay();
    folder.dispose();
  });

  describe('what is in it', () => {
    const files = () => [...readAsar(packed.archive).keys()];

    it('holds all that runs, and nothing that only people read or tests use', () => {
      expect(files()).toEqual(
        expect.arrayContaining([
          'package.json',
          'LICENSE',
          'docker-compose.yml',
          'out/desktop/main.cjs',
          'out/desktop/preload.cjs',
          'out/main/engine-process.cjs',
          'out/renderer/index.html',
          'resources/icons/linux/32x32.png',
          'resources/model/sentiment.bin',
        ]),
      );
      const strange = files().filter((file) =>
        /(^|\/)(test|tests|src-main|src-renderer|src-shared|docs|\.git|\.env[^/]*)(\/|$)|\.(map|ts|tsx|md|log|sqlite)$|(?<!kafkajs\/src\/retry\/defaults)\.test\.[cm]?js$|command-line\.cjs$/.test(
          file,
        ),
      );
      expect(strange).toEqual([]);
      const { devDependencies, scripts } = JSON.parse(
        readFileSync(join(packed.unpacked, 'node_modules/zod/package.json'), 'utf8'),
      );
      expect({ devDependencies, scripts }).toEqual({});
    });

    it('keeps main, preload and page in the archive, each with its checksum, and the engine beside it', () => {
      for (const [file, { unpacked = false, integrity }] of readAsar(packed.archive)) {
        const isEngine = /^(node_modules|resources\/(?!icons)|out\/main\/|docker-compose)/.test(file);
        expect({ file, unpacked }).toEqual({ file, unpacked: isEngine });
        expect(integrity?.hash, file).toMatch(/^[a-f0-9]{64}$/);
        expect(existsSync(join(packed.unpacked, file)), file).toBe(isEngine);
      }
    });

    it('has all of main and preload in the archive: they ask for Electron, Node and each other alone', () => {
      const ours = [...readAsar(packed.archive)].filter(([file]) => file.startsWith('out/desktop/'));
      expect(ours.map(([file]) => file)).toEqual(
        expect.arrayContaining(['out/desktop/main.cjs', 'out/desktop/preload.cjs']),
      );
      const known = new Set(['electron', ...builtinModules, ...ours.map(([file]) => `./${basename(file)}`)]);
      for (const [file, { integrity }] of ours) {
        const text = readFileSync(join(ROOT, file), 'utf8');
        expect(createHash('sha256').update(text).digest('hex')).toBe(integrity?.hash);
        const asked = [...text.matchAll(/\b(?:require|import)\(([^)]*)\)/g)].map(([, name = '']) => name);
        const strange = asked.filter((name) => !known.has(name.replace(/^["'`](?:node:)?|["'`]$/g, '')));
        expect({ file, strange }).toEqual({ file, strange: [] });
      }
    });

    it('brings every dependency of the engine whole: each loads on its own Node', () => {
      const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
      const loaded = ['electron-updater', 'tinyld'].reduce(
        (names, other) => names.filter((name) => name !== other),
        Object.keys(dependencies),
      );
      const script = [...loaded, 'tinyld/light'].map((name) => `require(${JSON.stringify(name)})`).join(';');
      const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
        cwd: packed.unpacked,
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });

    it('is small', () => {
      const ours = bytesIn(join(packed.folder, 'resources')) / 2 ** 20;
      const whole = bytesIn(packed.folder) / 2 ** 20;
      console.log(`unpacked ${Math.round(whole)} MiB, of which ${ours.toFixed(1)} MiB are Tweetscope's own`);
      expect(ours).toBeLessThan(LARGEST_MIB);
      expect(readdirSync(join(packed.folder, 'locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak', 'fr.pak']);
    });
  });

  describe('its fuses', () => {
    it('stand in the binary as they should', () => {
      expect(readFuses(packed.binary)).toEqual({
        RunAsNode: 'off',
        EnableCookieEncryption: 'on',
        EnableNodeOptionsEnvironmentVariable: 'off',
        EnableNodeCliInspectArguments: 'off',
        EnableEmbeddedAsarIntegrityValidation: 'on',
        OnlyLoadAppFromAsar: 'on',
        LoadBrowserProcessSpecificV8Snapshot: 'off',
        // Electron 29 brought this one.
        GrantFileProtocolExtraPrivileges: electronMajor(packed) >= 29 ? 'off' : 'not in this Electron',
      });
    });

    it('make it no Node for others, nor one to be looked into', async () => {
      const trap = join(folder.path, 'trap.cjs');
      const sprung = join(folder.path, 'sprung');
      writeFileSync(trap, `require('node:fs').appendFileSync(${JSON.stringify(sprung)}, 'sprung')`);
      const data = join(folder.path, 'fuses');
      const asNode = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${trap}`, TWEETSCOPE_NODE: '/nowhere' };
      const started = await startPackaged(packed.binary, ['--inspect=0', '--remote-debugging-port=0', '--data', data], {
        ...asNode,
      });
      await started.until(/DevTools listening on/);
      started.child.kill('SIGTERM');
      await new Promise((resolve) => started.child.once('exit', resolve));
      expect(started.output()).not.toContain('Debugger listening');
      expect(existsSync(sprung)).toBe(false);
    });

    it('let main run nothing of what lies beside its archive', async () => {
      const copy = join(folder.path, 'trapped');
      cpSync(packed.folder, copy, { recursive: true });
      const beside = join(copy, 'resources/app.asar.unpacked');
      const sprung = join(folder.path, 'beside');
      const trap = `require('node:fs').appendFileSync(${JSON.stringify(sprung)}, (process.type ?? 'engine') + '\\n');`;
      const code = readdirSync(beside, { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file));
      for (const file of code) writeFileSync(join(beside, file), `${trap}process.exit(1);`);
      const started = { ...packed, folder: copy, binary: join(copy, 'tweetscope') };
      // A main that is caught ends, and has no window.
      const app = await openPackagedApp(started, join(folder.path, 'trapped data')).catch(() => null);
      await app?.page.getByRole('alert').filter({ hasText: 'is being started again' }).waitFor();
      await app?.quit();
      expect(new Set(readFileSync(sprung, 'utf8').trim().split('\n'))).toEqual(new Set(['engine']));
      expect(app).not.toBeNull();
      rmSync(copy, { recursive: true, force: true });
    });

    it('make it start from its archive alone', async () => {
      const copy = join(folder.path, 'copy');
      cpSync(packed.folder, copy, { recursive: true });
      const resources = join(copy, 'resources');
      const sprung = join(folder.path, 'unarchived');
      renameSync(join(resources, 'app.asar'), join(folder.path, 'app.asar'));
      mkdirSync(join(resources, 'app'));
      writeFileSync(join(resources, 'app/package.json'), '{"name":"other","main":"main.js"}');
      writeFileSync(
        join(resources, 'app/main.js'),
        `require('node:fs').writeFileSync(${JSON.stringify(sprung)}, ''); process.exit(0)`,
      );
      const started = await startPackaged(join(copy, 'tweetscope'), []);
      const timer = setTimeout(() => started.child.kill('SIGKILL'), 20_000);
      await new Promise((resolve) => started.child.once('exit', resolve));
      clearTimeout(timer);
      expect(existsSync(sprung)).toBe(false);
      rmSync(copy, { recursive: true, force: true });
    });
  });

  describe('at work', () => {
    const data = () => join(folder.path, 'data');
    let app: OpenPackagedApp;
    beforeAll(async () => {
      app = await openPackagedApp(packed, data(), ['--rate', '10']);
    });
    afterAll(async () => {
      await app?.quit();
    });

    it('shows tweets flowing', async () => {
      await app.console.tweets.first().waitFor();
      console.log(`packaged: launch to the first tweet: ${Date.now() - app.launchedMs} ms`);
      await app.console.reaches('Running');
      expect(app.page.url()).toMatch(/^tweetscope-app:\/\/console\//);
      expect(await app.page.evaluate('typeof require + typeof process')).toBe('undefined'.repeat(2));
    });

    it('follows the slider, and a link that a second start brings', async () => {
      await app.console.button('100/s').click();
      await app.console.until(
        () => app.console.measuredRate(),
        (rate) => Math.abs(rate - 100) <= 25,
      );
      const second = await startPackaged(packed.binary, ['--data', data(), 'tweetscope://view/insights']);
      await second.until(/open with this data folder already/);
      await app.page.waitForURL(/#\/insights$/);
    });

    it('has its engine back after a kill, and drains when it is ended', async () => {
      const pid = enginePid(app.process.pid ?? 0) ?? 0;
      process.kill(pid, 'SIGKILL');
      await expect
        .poll(() => enginePid(app.process.pid ?? 0), { timeout: 20_000 })
        .toSatisfy((now) => now !== null && now !== pid);
      await app.console.reaches('Running');
      expect(await app.quit()).toBe(0);
      const checked = await runTweetscope(['reconcile', '--data', data(), '--json']);
      expect(lastJson(checked)).toMatchObject({ agrees: true });
    });
  });
});

function electronMajor({ folder }: PackagedApp): number {
  return Number.parseInt(readFileSync(join(folder, 'version'), 'utf8'), 10);
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}
