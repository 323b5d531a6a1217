import type { ReactNode } from 'react';
import type { TweetFilter } from '#shared/domain/insights.ts';
import { paramsOf } from '../../filter/filter-params.ts';
import { formatRoute, withParams } from '../../frame/route.ts';
import { useRoute } from '../../frame/use-route.ts';
import styles from './insights-view.module.css';

interface MarkLinkProps {
  readonly label: string;
  readonly isChosen: boolean;
  /** What choosing it makes of the filter. */
  readonly to: TweetFilter;
  readonly children: ReactNode;
}

/** A mark of a picture that leads to the same view with another filter: a link, so that going back undoes it. Its title names it. */
export function MarkLink({ label, isChosen, to, children }: MarkLinkProps) {
  const { view, params } = useRoute();
  return (
    <a
      className={styles.mark}
      href={formatRoute({ view, params: withParams(params, paramsOf(to)) })}
      aria-current={isChosen}
    >
      <title>{label}</title>
      {children}
    </a>
  );
}
