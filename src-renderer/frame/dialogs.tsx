import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react';
import { endFileWish, useFileWish } from '../state/file-wish.ts';
import { useProfiles, wishProfile } from '../state/profiles.ts';
import { Boundary } from './boundary.tsx';
import { LazyView } from './lazy-view.ts';

const fileModal = new LazyView(async () => (await import('../views/simulator/files/file-modal.tsx')).FileModal);
const profileSwitch = new LazyView(async () => (await import('../views/settings/profile-switch.tsx')).ProfileSwitch);

const endProfileWish = () => wishProfile(null);

/** Brings the dialogs before they are wished. */
export function loadDialogs(): Promise<unknown> {
  return Promise.allSettled([fileModal.load(), profileSwitch.load()]);
}

/** What may be asked of a person in any view. One that can't be loaded is not shown; the banner says why. */
export function Dialogs() {
  const file = useFileWish(({ wish }) => wish);
  const profile = useProfiles(({ wished }) => wished);
  return (
    <>
      {profile !== null && (
        <Boundary key={profile} fallback={() => <Forgotten forget={endProfileWish} />}>
          <Loaded view={profileSwitch}>{(ProfileSwitch) => <ProfileSwitch name={profile} />}</Loaded>
        </Boundary>
      )}
      {file !== null && (
        <Boundary key={file.turn} fallback={() => <Forgotten forget={endFileWish} />}>
          <Loaded view={fileModal}>{(FileModal) => <FileModal files={file.files} onClose={endFileWish} />}</Loaded>
        </Boundary>
      )}
    </>
  );
}

/** Takes the wish back, so that the same one can be made again. */
function Forgotten({ forget }: { readonly forget: () => void }) {
  useEffect(forget, [forget]);
  return null;
}

interface LoadedProps<Props> {
  readonly view: LazyView<Props>;
  readonly children: (component: ComponentType<Props>) => ReactNode;
}

function Loaded<Props>({ view, children }: LoadedProps<Props>) {
  const [component] = useState(() => view.component);
  return <Suspense>{children(component)}</Suspense>;
}
