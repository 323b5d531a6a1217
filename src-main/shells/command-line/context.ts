import type { Command } from 'commander';
import type { Analyser } from '#engine/ports/analyser.ts';
import type { IndexRebuild } from '#engine/ports/index-rebuild.ts';
import type { PdfPrinter } from '#engine/ports/pdf-printer.ts';
import type { SessionStore } from '#engine/ports/session-store.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { ComposeOptions, Composition } from '../../compose.ts';
import type { AbsentServer } from '../../connection-test/absent-servers.ts';
import type { LiveComposition, LiveOptions } from '../../live-composition.ts';
import type { Kibana } from '../../services/kibana.ts';
import type { ServiceStack } from '../../services/service-stack.ts';
import type { Desktop, FoundDesktop } from './desktop/find-desktop.ts';
import type { WindowEnd } from './desktop/open-desktop.ts';
import type { Io } from './io.ts';

export interface WebService {
  /** With its one-time token. */
  readonly address: string;
  close(): Promise<void>;
}

/** What commands use of the rest of the program; tests put stand-ins here. */
export interface Services {
  compose(settings: Settings, options: ComposeOptions): Promise<Composition>;
  openLive(settings: Settings, options: LiveOptions): Promise<LiveComposition>;
  openAnalyser(settings: Settings): Promise<Analyser>;
  openKibana(settings: Settings): Promise<Kibana>;
  openSessions(settings: Settings): Promise<SessionStore>;
  openPrinter(): Promise<PdfPrinter>;
  openStack(settings: Settings): Promise<ServiceStack>;
  /** Servers of the settings that do not answer now. */
  absentServers(settings: Settings): Promise<readonly AbsentServer[]>;
  serveWeb(live: LiveComposition): Promise<WebService>;
  /** @throws USAGE where the index is not Elasticsearch */
  openIndexRebuild(settings: Settings): Promise<IndexRebuild>;
  findDesktop(env: Io['env'], isSandboxed: boolean): Promise<Desktop>;
  openDesktop(desktop: FoundDesktop, settings: Settings, io: Io, isSandboxed: boolean): Promise<WindowEnd>;
  /** @returns false where there is no browser to open */
  openBrowser(address: string, env: Io['env']): boolean;
}

export interface CommandContext {
  readonly io: Io;
  readonly services: Services;
}

/** Runs a command. @returns its exit code; nothing for 0 */
export type Run<Options> = (
  settings: Settings,
  options: Options,
  args: readonly string[],
) => Promise<number | undefined>;

export type AddCommand = (parent: Command, context: CommandContext) => void;
