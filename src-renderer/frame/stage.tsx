import { Component, type ReactNode, Suspense } from 'react';
import { useLocale } from '../locale/use-locale.ts';
import { WelcomeDoor } from '../welcome/welcome-door.tsx';
import styles from './stage.module.css';
import { useRoute } from './use-route.ts';
import { findView } from './views.ts';

/** Where the chosen view plays. */
export function Stage() {
  const { text, language } = useLocale();
  const id = useRoute(({ view }) => view);
  const view = findView(id);
  const shown = view === undefined ? <p className={styles.note}>{text.frame.unknown}</p> : <view.component />;
  return (
    <main className={styles.stage} aria-label={view?.name[language]}>
      {id === 'flow' && <WelcomeDoor />}
      <Boundary key={id} fallback={(again) => <Broken again={again} />}>
        <Suspense
          fallback={
            <p className={styles.note} role="status">
              {text.frame.loading}
            </p>
          }
        >
          {shown}
        </Suspense>
      </Boundary>
    </main>
  );
}

function Broken({ again }: { readonly again: () => void }) {
  const { text } = useLocale();
  return (
    <div className={styles.note} role="alert">
      <p>
        <strong>{text.frame.broken}</strong> {text.frame.brokenDetail}
      </p>
      <button type="button" className={styles.again} onClick={again}>
        {text.frame.again}
      </button>
    </div>
  );
}

interface BoundaryProps {
  readonly fallback: (again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** React has this for classes only. */
class Boundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render(): ReactNode {
    const { fallback, children } = this.props;
    return this.state.isBroken ? fallback(() => this.setState({ isBroken: false })) : children;
  }
}
