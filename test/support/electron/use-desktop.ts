import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { closeDisplay, type Desktop, ensureDesktopBuilt, openDesktop } from './desktop.ts';

export interface UsedDesktop {
  /** The folder of these tests: the app's data, unless another is named. */
  readonly folder: string;
  /**
   * Starts the app, after the end of the one before.
   * @param data null for the platform's own folder
   * @param app the folder of another build than this one
   */
  open(
    more?: readonly string[],
    env?: Readonly<Record<string, string>>,
    data?: string | null,
    app?: string,
  ): Promise<Desktop>;
  /** Quits it as a person would; nothing where none is open. */
  end(): Promise<void>;
}

/** The app for the tests of one block: built before them, and ended and cleaned up after them, whatever failed. */
export function useDesktop(): UsedDesktop {
  const folder = temporaryFolder();
  let open: Desktop | null = null;
  const end = async () => {
    await open?.quit();
    open = null;
  };
  beforeAll(ensureDesktopBuilt);
  afterAll(async () => {
    await end();
    await closeDisplay();
    folder.dispose();
  });
  return {
    folder: folder.path,
    open: async (more, env, data = folder.path, app) => {
      await end();
      open = await openDesktop(data, more, env, app);
      return open;
    },
    end,
  };
}
