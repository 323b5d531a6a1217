import { lazy, Suspense, useEffect } from 'react';
import { useClient } from '../client/client-context.ts';
import { useConsole } from '../state/console-store.ts';
import { showWelcome, useWelcome } from './welcome.ts';

const WelcomePanel = lazy(async () => ({ default: (await import('./welcome-panel.tsx')).WelcomePanel }));

/** The welcome, where this data folder did not have it yet or somebody asks for it again. */
export function WelcomeDoor() {
  const client = useClient();
  const isOpen = useConsole(({ link }) => link.state === 'open');
  const state = useWelcome((store) => store.state);
  useEffect(() => {
    if (!isOpen || state !== 'unknown') return;
    void client.request('settings.readWelcome', {}).then((result) => showWelcome(result.ok && !result.data.isDone));
  }, [client, isOpen, state]);
  return <Suspense fallback={null}>{state === 'shown' && <WelcomePanel />}</Suspense>;
}
