import type { Services } from './context.ts';
import { findDesktop } from './desktop/find-desktop.ts';
import { openBrowser } from './desktop/open-browser.ts';
import { openDesktop } from './desktop/open-desktop.ts';

/** The rest of the program. Loaded when a command needs it, so that `--help` does not wait for all of it. */
export const programServices: Services = {
  async compose(settings, options) {
    const { compose } = await import('../../compose.ts');
    return compose(settings, options);
  },
  async openLive(settings, options) {
    const { LiveComposition } = await import('../../live-composition.ts');
    return LiveComposition.open(settings, options);
  },
  async openAnalyser(settings) {
    const { openAnalyser } = await import('../../open-analyser.ts');
    return openAnalyser(settings);
  },
  async openKibana(settings) {
    const { openKibana } = await import('../../compose.ts');
    return openKibana(settings);
  },
  async openSessions(settings) {
    const { openSessionStore } = await import('../../compose.ts');
    return openSessionStore(settings);
  },
  async openPrinter() {
    const { openPrinter } = await import('../../compose.ts');
    return openPrinter();
  },
  async openStack(settings) {
    const { openStack } = await import('../../compose.ts');
    return openStack(settings);
  },
  async absentServers(settings) {
    const { absentServers } = await import('../../connection-test/absent-servers.ts');
    return absentServers(settings);
  },
  async openIndexRebuild(settings) {
    const { openIndexRebuild } = await import('../../compose.ts');
    return openIndexRebuild(settings);
  },
  async serveWeb(live) {
    const { serveWeb } = await import('../serve-web.ts');
    return serveWeb(live);
  },
  findDesktop: (env, isSandboxed) => findDesktop(env, isSandboxed),
  openDesktop,
  openBrowser,
};
