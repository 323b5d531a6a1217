import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import { testConnection } from '../connection-test/test-connection.ts';
import type { LiveComposition } from '../live-composition.ts';
import {
  copySecrets,
  createProfile,
  exportProfile,
  forgetSecrets,
  importProfile,
  removeProfile,
  renameProfile,
} from '../settings/profile-edits.ts';
import { SETTING_DESCRIPTIONS } from '../settings/setting-descriptions.ts';
import { SettingsKeeper } from '../settings/settings-keeper.ts';
import { isWelcomed, markWelcomed } from '../settings/welcome-mark.ts';
import type { Handlers } from './handlers.ts';

type SettingsHandlers = Pick<Handlers, Extract<keyof Handlers, `settings.${string}`>>;

/** Settings that are read, tried and changed while the program runs on. */
export function settingsHandlers(live: LiveComposition): SettingsHandlers {
  const keeper = new SettingsKeeper(live);
  const welcome = () => ({ isDone: isWelcomed(live.current.settings.data) });
  return {
    'settings.readWelcome': welcome,
    'settings.endWelcome': () => {
      markWelcomed(live.current.settings.data);
      return welcome();
    },
    'settings.describe': () => SETTING_DESCRIPTIONS,
    'settings.read': () => keeper.report(),
    'settings.preview': (change) => keeper.preview(change),
    'settings.change': (change) => keeper.change(change),
    'settings.test': async ({ part, ...change }) => testConnection(part, await keeper.tried(change), live.env),
    'settings.previewSwitch': ({ name }) => keeper.previewSwitch(name),
    'settings.switchProfile': ({ name }) => keeper.switchProfile(name),
    'settings.createProfile': ({ name, from }) =>
      keeper.rewrite(async (document) => {
        const next = createProfile(document, name, from);
        await copySecrets(live.secrets, from, name);
        return next;
      }),
    'settings.renameProfile': ({ name, to }) =>
      keeper.rewrite(async (document) => {
        const next = renameProfile(document, name, to);
        await copySecrets(live.secrets, name, to);
        await forgetSecrets(live.secrets, name);
        return next;
      }),
    'settings.removeProfile': ({ name }) =>
      keeper.rewrite(async (document, { settings }) => {
        const next = removeProfile(document, name, settings.profile);
        await forgetSecrets(live.secrets, name);
        return next;
      }),
    'settings.export': () => {
      const { settings } = keeper.running;
      return { fileName: `tweetscope-${settings.profile}.json`, content: exportProfile(keeper.running) };
    },
    'settings.import': ({ name, content }) =>
      keeper.rewrite(async (document, { settings: { given } }) =>
        importProfile(document, name, content, { flags: given.flags, env: live.env, file: given.file }),
      ),
  };
}

/** Where the engine was composed once and for all, in tests and tools. */
export function fixedSettingsHandlers(): SettingsHandlers {
  const refuse = () => {
    throw new TweetscopeError('SETTING_FIXED', 'the settings of this program cannot be changed while it runs');
  };
  return {
    'settings.readWelcome': () => ({ isDone: true }),
    'settings.endWelcome': () => ({ isDone: true }),
    'settings.describe': () => SETTING_DESCRIPTIONS,
    'settings.read': refuse,
    'settings.preview': refuse,
    'settings.change': refuse,
    'settings.test': refuse,
    'settings.previewSwitch': refuse,
    'settings.switchProfile': refuse,
    'settings.createProfile': refuse,
    'settings.renameProfile': refuse,
    'settings.removeProfile': refuse,
    'settings.export': refuse,
    'settings.import': refuse,
  };
}
