import { z } from 'zod';
import type { SecretHome } from '../domain/secret-home.ts';
import type { ErrorShape } from '../errors/tweetscope-error.ts';
import { PROFILE_NAME } from '../settings/profiles.ts';
import type { SettingForm } from '../settings/setting-kinds.ts';
import type { LayerKind } from '../settings/setting-layer.ts';
import { nothing, request } from './request.ts';

/** One declared setting, for a form. */
export interface SettingDescription {
  readonly path: string;
  readonly form: SettingForm;
  /** null where it is found out at start; `computed` then says how. */
  readonly default: unknown;
  readonly computed: string | null;
  readonly allowed: string;
  readonly description: string;
  readonly example: string;
  readonly isSecret: boolean;
  /** The same for every profile. */
  readonly isShared: boolean;
  readonly applies: 'live' | 'reconnect' | 'restart';
  /** Another value ends the session that runs. */
  readonly isAnotherRun: boolean;
  readonly variable: string;
  readonly flag: string;
}

export interface PresentSetting {
  /** null for a secret. */
  readonly value: unknown;
  readonly origin: LayerKind | 'default' | 'secrets';
  /** Whether a variable or a flag gives it, which wins over what could be changed here. */
  readonly isFixed: boolean;
  /** For a secret: whether there is one. */
  readonly isSet: boolean;
}

export interface ProfileView {
  readonly name: string;
  readonly isBuiltIn: boolean;
  /** What stands behind each part. */
  readonly broker: string;
  readonly index: string;
  readonly archive: string;
}

export interface SettingsReport {
  /** The settings file, there or not. */
  readonly file: string;
  readonly data: string;
  readonly profile: string;
  /** Whether a variable or a flag names the profile, so that it can't be switched here. */
  readonly isProfileFixed: boolean;
  readonly profiles: readonly ProfileView[];
  readonly values: Readonly<Record<string, PresentSetting>>;
  readonly secrets: SecretHome;
  /** Why the secrets could not be read; null where they could. */
  readonly secretsError: ErrorShape | null;
  /** Settings whose change waits for the next start of the program. */
  readonly waiting: readonly string[];
}

const path = z.string().max(80);
export const profileName = z.string().regex(PROFILE_NAME, 'lower-case letters, digits and "-", at most 40');

/** By path: a value as in the file or as text; null takes the setting back to what it is without a change here. */
export const changeSchema = z.strictObject({
  values: z.record(path, z.unknown()).default({}),
  /** By path of the setting; null forgets it. */
  secrets: z.record(path, z.string().max(8_192).nullable()).default({}),
});
export type SettingsChange = z.output<typeof changeSchema>;

/** What a change would do. */
export interface ChangePreview {
  /** By path: what is wrong with it. Nothing is done while there is one. */
  readonly problems: Readonly<Record<string, ErrorShape>>;
  readonly effect: 'nothing' | 'live' | 'reconnect';
  /** Paths that count at once, after the pipeline was drained and its parts opened anew, or at the next start. */
  readonly live: readonly string[];
  readonly reconnect: readonly string[];
  readonly restart: readonly string[];
  /** Whether a session that runs ends, and another one begins with the change; else it goes on. */
  readonly isAnotherRun: boolean;
  /** Tweets that would be finished first; 0 where the pipeline stands still. */
  readonly drains: number;
  readonly isRunning: boolean;
}

export const TESTABLE = ['broker', 'analyser', 'index', 'archive', 'kibana', 'secrets'] as const;
export type Testable = (typeof TESTABLE)[number];

export const CONNECTION_STEPS = ['name', 'connection', 'tls', 'login', 'version', 'permission'] as const;
export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

export interface StepReport {
  readonly step: ConnectionStep;
  /** `not-needed`: there is nothing to do, as without TLS. `not-tried`: an earlier step failed. */
  readonly state: 'ok' | 'failed' | 'not-needed' | 'not-tried';
  readonly ms: number;
  /** An address, a certificate, a version. */
  readonly detail: string;
  readonly error: ErrorShape | null;
}

export interface ConnectionReport {
  readonly part: Testable;
  /** What stands behind the part: `kafka`, `embedded`. */
  readonly kind: string;
  readonly isOk: boolean;
  readonly steps: readonly StepReport[];
}

export const SETTINGS_REQUESTS = {
  /** Whether this data folder had its welcome. */
  'settings.readWelcome': request<{ readonly isDone: boolean }>()(nothing),
  'settings.endWelcome': request<{ readonly isDone: boolean }>()(nothing),
  'settings.describe': request<readonly SettingDescription[]>()(nothing),
  'settings.read': request<SettingsReport>()(nothing),
  'settings.preview': request<ChangePreview>()(changeSchema),
  /** All or nothing: when the new settings do not work the old ones stay, running. */
  'settings.change': request<SettingsReport>()(changeSchema),
  /** With a change that is not made yet, so that it can be tried first. */
  'settings.test': request<ConnectionReport>()(changeSchema.extend({ part: z.enum(TESTABLE) })),
  'settings.switchProfile': request<SettingsReport>()(z.strictObject({ name: profileName })),
  'settings.previewSwitch': request<ChangePreview>()(z.strictObject({ name: profileName })),
  /** A copy of another profile, its secrets included. */
  'settings.createProfile': request<SettingsReport>()(z.strictObject({ name: profileName, from: profileName })),
  'settings.renameProfile': request<SettingsReport>()(z.strictObject({ name: profileName, to: profileName })),
  'settings.removeProfile': request<SettingsReport>()(z.strictObject({ name: profileName })),
  /** The present profile as a settings file, without secrets. */
  'settings.export': request<{ readonly fileName: string; readonly content: string }>()(nothing),
  /** A settings file as a new profile; what holds for every profile stays as it is here. */
  'settings.import': request<SettingsReport>()(z.strictObject({ name: profileName, content: z.string().max(262_144) })),
} as const;
