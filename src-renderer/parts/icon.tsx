import styles from './icon.module.css';

/** Strokes on a 16 × 16 grid, drawn for Tweetscope. */
const PATHS = {
  play: 'M5 3.2v9.6l7.6-4.8z',
  pause: 'M5.2 3.5v9M10.8 3.5v9',
  stop: 'M4 4h8v8H4z',
  check: 'M3.2 8.4l3.2 3.2 6.4-7',
  warning: 'M8 2.4l6.2 11H1.800zM8 6.600v3M8 11.600v.1',
  cross: 'M4 4l8 8M12 4l-8 8',
  rest: 'M3.5 8h9',
  chevron: 'M4.5 6.5 8 10l3.5-3.5',
  arrowUp: 'M8 13V3.500M4 7.2 8 3.200l4 4',
  positive:
    'M8 1.800a6.2 6.2 0 1 0 0 12.400a6.2 6.2 0 1 0 0-12.400M5.8 6.200v.6M10.2 6.200v.6M5.2 9.300c1.5 2 4.1 2 5.6 0',
  neutral: 'M8 1.800a6.2 6.2 0 1 0 0 12.400a6.2 6.2 0 1 0 0-12.400M5.8 6.200v.6M10.2 6.200v.6M5.5 10h5',
  negative:
    'M8 1.800a6.2 6.2 0 1 0 0 12.400a6.2 6.2 0 1 0 0-12.400M5.8 6.200v.6M10.2 6.200v.6M5.2 10.900c1.5-2 4.1-2 5.6 0',
  source:
    'M8 6.600a1.4 1.4 0 1 0 0 2.800a1.4 1.4 0 1 0 0-2.800M5 11a4.2 4.2 0 0 1 0-6M11 5a4.2 4.2 0 0 1 0 6M2.8 13a7 7 0 0 1 0-10M13.2 3a7 7 0 0 1 0 10',
  broker: 'M2.5 4h11M2.5 8h11M2.5 12h7',
  consumer: 'M2.5 9.500v3.500h11V9.500M8 2.500v7M4.8 6.6 8 9.800l3.2-3.2',
  analyser: 'M8 2l1.5 4.500L14 8l-4.5 1.500L8 14l-1.5-4.500L2 8l4.5-1.500z',
  index: 'M7 2.500a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.300l3.4 3.4',
  topic: 'M3 3h10M3 6.300h10M3 9.700h6M3 13h6M11.500 9.500v4M9.500 11.500h4',
  simulator: 'M2 11.500l3-6 3 4 2.500-7 3.500 9M2 14h12',
  quality: 'M8 1.800a6.200 6.200 0 1 0 0 12.400a6.200 6.200 0 1 0 0-12.400M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 7.900v.2',
  watches: 'M3.500 11.500h9L11.500 10V6.800a3.500 3.500 0 0 0-7 0V10zM6.700 13.700h2.600M8 3.300V2',
  rehearse: 'M9 1.800 3.500 9H8l-1 5.200L12.500 7H8z',
  activity: 'M2 8h3l2-5 2.500 10L11.500 8H14',
  flow: 'M1.800 8h2.400M11.800 3.800h2.400M11.800 12.200h2.400M6 6h4v4H6zM4.200 8H6M10 7.200l1.800-3.400M10 8.800l1.800 3.400',
  live: 'M2.500 3h11v7.500h-6L4.500 13v-2.500h-2zM5 5.700h6M5 7.900h4',
  insights: 'M2.500 13.500h11M4 11V8M8 11V3M12 11V5.500',
  settings:
    'M2.500 5h6M12 5h1.500M2.500 11h1.500M7.500 11h6M8.500 5a1.700 1.700 0 1 0 3.400 0a1.700 1.700 0 1 0-3.400 0M4 11a1.700 1.700 0 1 0 3.400 0a1.700 1.700 0 1 0-3.400 0',
  window: 'M6.500 3H2.500v10.500H13V9.500M9.500 2.500h4v4M13.300 2.700 7.500 8.500',
  appearance: 'M8 1.800a6.200 6.200 0 1 0 0 12.400a6.200 6.200 0 1 0 0-12.400M8 1.800v12.400M8 5h5M8 8h6M8 11h5',
  help: 'M6 6.200a2 2 0 1 1 2.900 1.800c-.6.300-.9.700-.9 1.500M8 11.700v.1M8 1.800a6.200 6.200 0 1 0 0 12.400a6.200 6.200 0 1 0 0-12.400',
  search: 'M7 2.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9M10.300 10.300l3.400 3.400',
  copy: 'M5.500 5.500h8v8h-8zM3.500 10.500h-1v-8h8v1',
  link: 'M6.500 9.500l3-3M7 4.500l1.500-1.500a3.180 3.180 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3.180 3.180 0 0 1 3 8.500L4.500 7',
  download: 'M8 2.500v7.500M4.800 7.200 8 10.300l3.200-3.100M2.500 13h11',
  kibana: 'M2.500 2.500h5v6h-5zM9.500 2.500h4v3.500h-4zM9.500 8h4v5.500h-4zM2.500 10.500h5v3h-5z',
  open: 'M9 2.500h4.500V7M13.500 2.500 7.500 8.500M11.500 9.500v4h-9v-9h4',
  again: 'M13 8a5 5 0 1 1-1.600-3.700M13 2.500v3h-3',
  archive: 'M2 3h12v3H2zM3 6v7.200h10V6M6.3 8.700h3.4',
} as const;

export type IconName = keyof typeof PATHS;

/** Decorative: what it means stands beside it in words, or in the label of its button. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
