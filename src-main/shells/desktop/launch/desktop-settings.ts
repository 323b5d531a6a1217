import { app, dialog } from 'electron';
import { TweetscopeError } from '#shared/errors/tweetscope-error.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { loadSettings } from '../../../settings/load-settings.ts';
import { type LaunchArguments, readArguments } from './read-arguments.ts';

export interface Launch extends LaunchArguments {
  readonly settings: Settings;
}

/**
 * What this launch asks for. The command line has checked the settings and gives them whole, as JSON in the
 * environment; started by itself, the app reads its own arguments.
 * @returns null after it told what is wrong, and ended the app
 */
export function readLaunch(argv: readonly string[], env: NodeJS.ProcessEnv): Launch | null {
  const given = env.TWEETSCOPE_DESKTOP_SETTINGS;
  try {
    const read = readArguments(argv);
    const settings =
      given === undefined
        ? loadSettings({ flags: read.flags, env, file: read.config })
        : (JSON.parse(given) as Settings);
    return { ...read, settings };
  } catch (thrown) {
    const { message, hint } = TweetscopeError.from(thrown);
    // Before the app is ready this goes to standard error on Linux, and to a box elsewhere.
    dialog.showErrorBox('Tweetscope cannot start', `${message}\n\n${hint}`);
    app.exit(2);
    return null;
  }
}
