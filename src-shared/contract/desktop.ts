import { z } from 'zod';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { nothing, request } from './request.ts';

/** One entry of the console's commands, as a native menu shows it. */
const menuCommandSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  group: z.enum(['views', 'pipeline', 'rate', 'feed', 'preferences', 'page']),
});
export type MenuCommand = z.infer<typeof menuCommandSchema>;

export interface DesktopReport {
  readonly version: string;
  /** Electron, Chromium and Node of the window's process, by their names. */
  readonly runtime: Readonly<Record<'electron' | 'chromium' | 'node', string>>;
  /** false where the person gave the sandbox up with --no-sandbox. */
  readonly isSandboxed: boolean;
  readonly dataFolder: string;
  /** Whether it can be moved from here; a folder that a flag, a variable or a file names is moved where it is named. */
  readonly isDataMovable: boolean;
  /** The copy that the last move left behind. */
  readonly oldData: string | null;
  readonly logFolder: string;
  readonly crashFolder: string;
  /** Whether faults and recoveries are told by the system's notifications. */
  readonly notifies: boolean;
  /** The file that is being replayed instead of the simulator. */
  readonly replaying: string | null;
}

/** What the console asks of the window's own process, besides the engine's contract. Only the desktop answers. */
export const DESKTOP_REQUESTS = {
  'desktop.read': request<DesktopReport>()(nothing),
  /** Everything that can be done now, for the native menu. */
  'desktop.offer': request<null>()(
    z.strictObject({
      commands: z.array(menuCommandSchema).max(200),
      language: z.enum(['en', 'fr']),
      theme: z.enum(['system', 'light', 'dark']),
    }),
  ),
  'desktop.inspect': request<null>()(z.strictObject({ tweetId: z.string().regex(/^\d{1,32}$/) })),
  'desktop.notify': request<DesktopReport>()(z.strictObject({ on: z.boolean() })),
  'desktop.openFolder': request<null>()(z.strictObject({ folder: z.enum(['data', 'logs', 'crashes']) })),
  /** Asks for a place, then for a yes; copies, compares, and starts again from there. */
  'desktop.moveData': request<null>()(nothing),
  'desktop.removeOldData': request<DesktopReport>()(nothing),
  'desktop.copyDiagnostics': request<null>()(nothing),
} as const;

export type DesktopRequestName = keyof typeof DESKTOP_REQUESTS;
export type DesktopRequestInput<Name extends DesktopRequestName> = z.input<(typeof DESKTOP_REQUESTS)[Name]['input']>;
export type ParsedDesktopInput<Name extends DesktopRequestName> = z.output<(typeof DESKTOP_REQUESTS)[Name]['input']>;
export type DesktopRequestData<Name extends DesktopRequestName> = NonNullable<(typeof DESKTOP_REQUESTS)[Name]['data']>;

/** What the window's own process tells the console. */
export type DesktopEvent =
  /** The part of an address behind the page. */
  | { readonly kind: 'go'; readonly place: string }
  /** A command that was offered was chosen in the menu. */
  | { readonly kind: 'run'; readonly command: string }
  /** Files, by their paths, that a person dropped or chose to replay. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  /** The view laid over the page loaded (null), or did not, for this reason. */
  | { readonly kind: 'view'; readonly failure: string | null }
  | { readonly kind: 'notice'; readonly error: ErrorShape };
