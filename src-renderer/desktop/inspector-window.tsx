import { useRoute } from '../frame/use-route.ts';
import { Inspector } from '../inspector/inspector.tsx';
import styles from './inspector-window.module.css';

/** The inspector in a window of its own, beside the console or on another display. */
export function InspectorWindow() {
  const tweetId = useRoute(({ params }) => params.tweet ?? null);
  return (
    <main className={styles.page}>
      <Inspector tweetId={tweetId} />
    </main>
  );
}
