import { Suspense, useEffect, useRef, useState } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { useConsole } from '../state/console-store.ts';
import { WelcomeDoor } from '../welcome/welcome-door.tsx';
import { Boundary } from './boundary.tsx';
import { LazyView, ViewNotLoaded } from './lazy-view.ts';
import styles from './stage.module.css';
import { useRoute } from './use-route.ts';
import { findView, type View } from './views.ts';

/** Where the chosen view plays. */
export function Stage() {
  const { text, language } = useLocale();
  const id = useRoute(({ view }) => view);
  const view = findView(id);
  return (
    <main className={styles.stage} aria-label={view?.name[language]}>
      {id === 'flow' && <WelcomeDoor />}
      <Boundary key={id} fallback={(error, again) => <Broken error={error} again={again} />}>
        {view === undefined ? <p className={styles.note}>{text.frame.unknown}</p> : <Shown view={view} />}
      </Boundary>
    </main>
  );
}

/** Keeps its component above what waits for it: below, React would begin anew with another one at each failure. */
function Shown({ view: { component } }: { readonly view: View }) {
  const { text } = useLocale();
  const [Component] = useState(() => (component instanceof LazyView ? component.component : component));
  return (
    <Suspense
      fallback={
        <p className={styles.note} role="status">
          {text.frame.loading}
        </p>
      }
    >
      <Component />
    </Suspense>
  );
}

function Broken({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { text } = useLocale();
  const isLinked = useConsole((store) => store.link.state === 'open');
  const isMissing = error instanceof ViewNotLoaded;
  const wasLost = useRef(!isLinked);
  useEffect(() => {
    if (isMissing && isLinked && wasLost.current) again();
    wasLost.current = !isLinked;
  });
  return (
    <div className={styles.note} role="alert">
      <p>
        <strong>{isMissing ? text.frame.missing : text.frame.broken}</strong>{' '}
        {isMissing ? text.frame.missingDetail : text.frame.brokenDetail}
      </p>
      <button type="button" className={styles.again} onClick={again}>
        {text.frame.again}
      </button>
    </div>
  );
}
