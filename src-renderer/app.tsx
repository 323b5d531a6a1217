import { useEffect } from 'react';
import styles from './app.module.css';
import { FlowView } from './flow/flow-view.tsx';
import { LinkBanner } from './frame/link-banner.tsx';
import { Notice } from './frame/notice.tsx';
import { TopBar } from './frame/top-bar.tsx';
import { useLocale } from './locale/use-locale.ts';
import { useConsole } from './state/console-store.ts';

export function App() {
  const { text } = useLocale();
  const state = useConsole((store) => (store.link.state === 'open' ? (store.status?.state ?? null) : null));
  useEffect(() => {
    document.title = text.title(state === null ? null : text.states[state]);
  }, [state, text]);
  return (
    <div className={styles.app}>
      <TopBar />
      <LinkBanner />
      <FlowView />
      <Notice />
    </div>
  );
}
