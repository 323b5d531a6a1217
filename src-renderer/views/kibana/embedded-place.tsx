import { useEffect, useRef, useState } from 'react';
import type { EmbeddedViews } from '../../client/embedded-view.ts';
import { ViewFailure } from '../../desktop/view-failure.tsx';
import { useOverlay } from '../../frame/overlay.ts';
import styles from './kibana-view.module.css';

interface EmbeddedPlaceProps {
  readonly url: string;
  readonly title: string;
  /** While the page is on its way. */
  readonly loading: string;
}

/** A page of another origin inside ours: in a browser an iframe; in the desktop a view that its host lays over this place. */
export function EmbeddedPlace(props: EmbeddedPlaceProps) {
  const views = window.tweetscopeViews;
  return views === undefined ? <FramedPage {...props} /> : <HostedPlace {...props} views={views} />;
}

/** Its scripts run, and it knows its own login; it can't lead our page elsewhere. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';

function FramedPage({ url, title, loading }: EmbeddedPlaceProps) {
  const [isLoaded, setLoaded] = useState(false);
  return (
    <div className={styles.place}>
      {!isLoaded && (
        <p className={styles.loading} role="status">
          {loading}
        </p>
      )}
      <iframe
        className={styles.frame}
        title={title}
        src={url}
        sandbox={SANDBOX}
        referrerPolicy="no-referrer"
        onLoad={() => setLoaded(true)}
      />
    </div>
  );
}

/**
 * What the host lays over the page covers all of ours, so it goes away while something lies above it, and while what is
 * to be said of it stands in its place.
 */
function HostedPlace({ url, title, loading, views }: EmbeddedPlaceProps & { readonly views: EmbeddedViews }) {
  const place = useRef<HTMLDivElement>(null);
  const isCovered = useOverlay(({ shown }) => shown !== null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => window.tweetscopeDesktop?.onEvent((event) => event.kind === 'view' && setFailure(event.failure)), []);
  useEffect(() => {
    const element = place.current;
    if (element === null || isCovered || failure !== null) return;
    const show = () => {
      const { x, y } = element.getBoundingClientRect();
      // Within its border.
      const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = element;
      views.show({ url, rectangle: { x: x + clientLeft, y: y + clientTop, width, height } });
    };
    show();
    const observer = new ResizeObserver(show);
    for (let node: Element | null = element; node !== null; node = node.parentElement) observer.observe(node);
    addEventListener('scroll', show, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      removeEventListener('scroll', show, { capture: true });
      views.hide();
    };
  }, [views, url, isCovered, failure]);
  return (
    <div ref={place} className={styles.place} role="document" aria-label={title} data-embedded-view>
      {failure === null ? (
        <p className={styles.loading}>{loading}</p>
      ) : (
        <ViewFailure reason={failure} again={() => setFailure(null)} />
      )}
    </div>
  );
}
