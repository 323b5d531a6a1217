import { useEffect, useState } from 'react';
import type { ChangePreview } from '#shared/contract/settings.ts';
import type { ErrorShape } from '#shared/errors/tweetscope-error.ts';
import { useClient } from '../../client/client-context.ts';
import { useWords } from '../../locale/use-locale.ts';
import { useConsole } from '../../state/console-store.ts';
import { readProfiles, wishProfile } from '../../state/profiles.ts';
import { ConfirmChange } from './change-bar.tsx';
import { clearDraft } from './draft.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import { CHANGE_TIMEOUT_MS } from './use-settings.ts';

/** Says what going to the profile does, then does it: from wherever in the console it was wished. */
export function ProfileSwitch({ name }: { readonly name: string }) {
  const { profile: words } = useWords(SETTINGS_WORDS);
  const client = useClient();
  const [preview, setPreview] = useState<ChangePreview | null>(null);
  const [error, setError] = useState<ErrorShape | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void client.request('settings.previewSwitch', { name }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) return setPreview(result.data);
      useConsole.setState({ notice: result.error });
      wishProfile(null);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, name]);

  const confirm = async () => {
    setBusy(true);
    const result = await client.request('settings.switchProfile', { name }, CHANGE_TIMEOUT_MS);
    setBusy(false);
    if (!result.ok) return setError(result.error);
    clearDraft();
    wishProfile(null);
    await readProfiles(client);
  };
  if (preview === null) return null;
  return (
    <ConfirmChange
      title={words.switchTitle(name)}
      confirm={words.confirmSwitch}
      preview={preview}
      error={error}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={() => wishProfile(null)}
    />
  );
}
