import styles from './legend.module.css';

export interface LegendItem {
  readonly name: string;
  readonly value: string;
  /** A colour token; left out where the item is no line of the chart. */
  readonly colour?: string;
  readonly isDashed?: boolean;
}

/** Names and values of a chart's lines: now, or under the pointer. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <dl className={styles.legend}>
      {items.map(({ name, value, colour, isDashed }) => (
        <div key={name} className={styles.item}>
          <dt className={styles.name}>
            {colour !== undefined && (
              <span className={styles.swatch} data-dashed={isDashed} style={{ color: `var(${colour})` }} />
            )}
            {name}
          </dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
