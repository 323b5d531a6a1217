import styles from './welcome.module.css';

const STATIONS = [
  [20, 40],
  [90, 40],
  [160, 40],
  [236, 20],
  [236, 60],
] as const;
const WAYS = ['M34 40H76', 'M104 40H146', 'M174 36 222 22', 'M174 44 222 58'] as const;

/** The way of a tweet, with tweets on it. */
export function SeePicture({ name }: { readonly name: string }) {
  return (
    <svg className={styles.picture} viewBox="0 0 256 80" role="img" aria-label={name}>
      {WAYS.map((way, at) => (
        <g key={way}>
          <path className={styles.way} d={way} />
          <path className={styles.onTheWay} d={way} style={{ animationDelay: `${at * -0.4}s` }} />
        </g>
      ))}
      {STATIONS.map(([x, y]) => (
        <circle key={`${x}/${y}`} className={styles.station} cx={x} cy={y} r={12} />
      ))}
    </svg>
  );
}

const BARS = [16, 22, 14, 28, 20, 34, 26, 44, 38, 54, 48, 62];

/** A pace that rises. */
export function PacePicture() {
  return (
    <svg className={styles.picture} viewBox="0 0 256 80" aria-hidden="true">
      {BARS.map((height, at) => (
        <rect key={height} className={styles.bar} x={22 + at * 18} y={72 - height} width={11} height={height} rx={3} />
      ))}
    </svg>
  );
}

/** Tweets with what was found in them: the colours of sentiment, each with a face of its own. */
export function FlowPicture() {
  const tweets = [
    ['positive', 'M-4-1v2M4-1v2M-5 4c2.500 3 7.500 3 10 0'],
    ['neutral', 'M-4-1v2M4-1v2M-5 5h10'],
    ['negative', 'M-4-1v2M4-1v2M-5 7c2.500-3 7.500-3 10 0'],
  ] as const;
  return (
    <svg className={styles.picture} viewBox="0 0 256 80" aria-hidden="true">
      {tweets.map(([sentiment, face], at) => (
        <g key={sentiment} transform={`translate(${at * 10} ${at * 24})`}>
          <rect className={styles.tweet} x={30} y={4} width={176} height={22} rx={7} />
          <rect className={styles.line} x={62} y={12} width={116 - at * 18} height={6} rx={3} />
          <g className={styles[sentiment]} transform="translate(46 13)">
            <circle r={8} />
            <path d={face} transform="scale(.7)" />
          </g>
        </g>
      ))}
    </svg>
  );
}
