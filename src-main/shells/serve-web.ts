import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveComposition } from '../live-composition.ts';
import { hostLive } from './contract-handlers.ts';
import { startWebShell, type WebShell } from './web/start-web-shell.ts';
import { usualPort } from './web/usual-port.ts';

/** The console of a composition in the browser, whatever its settings become. @throws PORT_IN_USE, CONSOLE_NOT_BUILT */
export function serveWeb(live: LiveComposition): Promise<WebShell> {
  return startWebShell({
    host: hostLive(live),
    rendererDirectory: rendererDirectory(),
    port: live.current.settings.web.port,
    usualPort: usualPort(live.current.settings.data),
    exportFile: (exportId) => live.current.exports.file(exportId),
    frameOrigin: () => new URL(live.current.settings.kibana.url).origin,
  });
}

/** The built renderer lies beside the bundle's folder, or two above a chunk of it; from the sources, in `out`. */
function rendererDirectory(): string {
  const candidates = ['../renderer', '../../renderer', '../../out/renderer'].map((path) =>
    join(import.meta.dirname, path),
  );
  return candidates.find((path) => existsSync(join(path, 'index.html'))) ?? join(import.meta.dirname, '../renderer');
}
